/** What the formulas' library needs for those that Paperboy reads (`lib/paper/maths-grammar.ts`): these parts of TeX. */
const FORMULA_PARTS = new Set(['op', 'ordgroup', 'supsub', 'symbolsOp', 'symbolsOrd', 'text']);

/** …and of the signs that have a name in TeX these, and these by their name. */
const FORMULA_SIGNS = /^[!-~\p{Script=Greek}−′·×<>≤≥≈∼∈∝→∞∇∂∑∏∫ℓ]$/u;
const FORMULA_NAMES = new Set(['top', 'bot', 'dagger']);

/** Leaves out of that library the rest of TeX, more than half of it: no environments, no macros, no looking for formulas in pages. */
export const formulasOnly = { name: 'formulas-only', transform: stripFormulas };

function stripFormulas(code: string, id: string): string | undefined {
  if (id.endsWith('temml/src/functions.js'))
    return code.replaceAll(/^import "\.\/\w+\/(\w+)";?$/gm, (line, part: string) =>
      FORMULA_PARTS.has(part) ? line : '',
    );
  if (id.endsWith('temml/src/symbols.js'))
    return code.replaceAll(
      /^defineSymbol\(\w+, \w+, "(.*)", ["']\\\\(\S+)["'].*$/gm,
      (line, sign: string, name: string) =>
        FORMULA_SIGNS.test(JSON.parse(`"${sign}"`) as string) || FORMULA_NAMES.has(name) ? line : '',
    );
  // Letters with accents and script ones stand for themselves: neither is taken apart.
  if (/temml\/src\/(?:macros|unicodeSymbols)\.js$/.test(id)) return 'export default {};';
  if (id.endsWith('temml/src/asciiFromScript.js')) return 'export const asciiFromScript = {};';
  if (id.endsWith('temml/src/auto-render.js')) return 'export const renderMathInElement = undefined;';
  return undefined;
}

/** Of the feeds that the library writes, Paperboy writes Atom: the others are left out, and the XML parser. */
const atomOnly = {
  name: 'atom-only',
  transform: (code: string, id: string): string | undefined => {
    if (id.endsWith('/feed/lib/feed.js')) return code.replaceAll(/return (?:rss2|json)_default\(this\)/g, "return ''");
    if (id.endsWith('/xml-js/lib/index.js')) return code.replaceAll(/require\('(?!\.\/js2xml')\S+'\)/g, 'undefined');
    return undefined;
  },
};

/** Of the library for Markdown the reader: what writes HTML goes with the instance that does everything. */
export const lexerOnly = {
  name: 'lexer-only',
  transform: (code: string, id: string): string | undefined =>
    id.endsWith('/marked.esm.js')
      ? code.replace(
          /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\(.*?\bexport\{.*?(\w+) as Lexer\b.*\}/s,
          'export const lexer=$2.lex;',
        )
      : undefined,
};

/** Firefox has what the polyfill makes for other browsers: that part of it would never run. */
const nativeOnly = {
  name: 'native-only',
  transform: (code: string, id: string): string | undefined =>
    id.endsWith('/browser-polyfill.js') ? code.replace(/!\(globalThis\.browser && [^)]+\)/, 'false') : undefined,
};

/** Vite plugins that leave out of libraries what would never run here. */
export const trimmedLibraries = [formulasOnly, atomOnly, lexerOnly, nativeOnly];
