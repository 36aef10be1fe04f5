import { build, type Plugin, type Rolldown } from 'vite';

/** A library as it is released, from its first file on: without what one of the build's plugins leaves out. */
export async function buildLibrary<T>(entry: string, plugin: Plugin): Promise<T> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [plugin],
    build: { write: false, lib: { entry, formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  const code = encodeURIComponent(output!.output[0].code);
  return (await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as T;
}
