/** Only what the tests use of packages that bring no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: Record<string, unknown>);
    data: Record<string, unknown>[];
    format(name: string, options?: Record<string, unknown>): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module 'pandoc-wasm' {
  export function convert(
    options: Record<string, unknown>,
    input: string,
    files: Record<string, string>,
  ): Promise<{ stdout: string; stderr: string }>;
}
