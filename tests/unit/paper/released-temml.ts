import { createRequire } from 'node:module';
import type temml from 'temml';
import { build, type Rolldown } from 'vite';
import { formulasOnly } from '../../../wxt.config';

const require = createRequire(import.meta.url);

/** The formulas' library as it comes. */
export const whole = require('temml') as typeof temml;

/** The formulas' library as it is released, without what no formula here is made of. */
export async function buildReleased(): Promise<typeof temml> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [formulasOnly],
    build: { write: false, lib: { entry: require.resolve('temml/temml.js'), formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  const code = encodeURIComponent(output!.output[0].code);
  return ((await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as { default: typeof temml }).default;
}
