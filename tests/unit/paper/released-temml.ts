import { createRequire } from 'node:module';
import type temml from 'temml';
import { formulasOnly } from '../../../wxt.libraries';
import { buildLibrary } from '../build-library';

const require = createRequire(import.meta.url);

/** The formulas' library as it comes. */
export const whole = require('temml') as typeof temml;

/** The formulas' library as it is released, without what no formula here is made of. */
export async function buildReleased(): Promise<typeof temml> {
  const library = await buildLibrary<{ default: typeof temml }>(require.resolve('temml/temml.js'), formulasOnly);
  return library.default;
}
