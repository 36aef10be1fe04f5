import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { ROOT } from '../release/build';

/** A node of a syntax tree, as far as it matters here. */
interface Node {
  type: string;
  [part: string]: unknown;
}

const SPEAKERS = new Set(['say', 'sayCount', 'sayAround', 'sayCountAround', 'setLanguage']);

/** The names of the texts that the sources and the manifest use: without their plural forms. */
export function listUsedKeys(): Set<string> {
  const manifest = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g);
  const keys = new Set([...manifest].map(([, key = '']) => key));
  for (const file of listSources('{entrypoints,components,lib}')) {
    walk(parse(file), (node) => {
      if (node.type === 'CallExpression' && SPEAKERS.has(String((node['callee'] as Node)['value']))) {
        const [first] = node['arguments'] as { expression: Node }[];
        if (first) for (const key of listChoices(first.expression, file)) keys.add(key);
      }
      return true;
    });
  }
  return keys;
}

/** `say('a')` and `say(is ? 'a' : 'b')`. A name that is put together at run time could not be checked. */
function listChoices(node: Node, file: string): string[] {
  if (node.type === 'StringLiteral') return [String(node['value'])];
  if (node.type === 'ParenthesisExpression') return listChoices(node['expression'] as Node, file);
  if (node.type !== 'ConditionalExpression') {
    // The module that has the texts passes names on, and so does what gives a page its title.
    if (/lib\/words\.ts$|components\/language\.ts$/.test(file)) return [];
    throw new Error(`${file}: the name of a text has to stand there as it is`);
  }
  return [node['consequent'], node['alternate']].flatMap((choice) => listChoices(choice as Node, file));
}

/** What is the same in every language: names, formats, keys of the keyboard, attributes and events of HTML. */
const NAMES =
  /^(?:Paper|boy|Paperboy|Hugging Face|APA|BibTeX|PDF|Markdown|Alt|Shift(?:\+.)?|Ctrl\+a|P|[jkosmxc]|PgDn|PgUp|Home|End|Enter|Esc|Escape|Arrow(?:Up|Down)|noopener noreferrer|Notification|Unreleased)$/;
/** Examples of filters, whose language is everywhere the same, and of a phrase in the language of the papers. */
const FILTERS =
  /^(?:agents tool|agents that repair .*|diffusion.*|"flow matching" OR diffusion|(?:\w+:\S+ ?)+|title:\(.*\)|tag:reading note:.*)$/;
/** Attributes that are shown or read out. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'name', 'nothing', 'unit']);
/** What looks like language between the code: a capital, two words, or a full stop. Classes are looked past. */
const LANGUAGE = /^\p{Lu}\p{Ll}|\p{L}{2,} \p{L}{2,}|\p{L}\. ?$/u;

/** Where pages speak in words of their own: `file: the words`. */
export function listLiterals(): string[] {
  return listSources('{entrypoints,components}').flatMap((file) => {
    const found: string[] = [];
    walk(parse(file), (node) => {
      const words = readWords(node);
      if (words !== undefined && !NAMES.test(words) && !FILTERS.test(words)) found.push(`${file}: ${words}`);
      return !isSilent(node);
    });
    return found;
  });
}

function readWords(node: Node): string | undefined {
  if (node.type === 'JSXText') return findWords(node['value'], /\p{L}/u);
  if (node.type === 'StringLiteral') return findWords(node['value'], LANGUAGE);
  if (node.type === 'TemplateElement') return findWords(node['cooked'], LANGUAGE);
  if (node.type !== 'JSXAttribute' || !SPOKEN.has(readName(node))) return undefined;
  const value = node['value'] as Node | null;
  return value?.type === 'StringLiteral' ? findWords(value['value'], /\p{L}/u) : undefined;
}

function findWords(text: unknown, pattern: RegExp): string | undefined {
  return pattern.test(String(text)) ? String(text).trim().replace(/\s+/g, ' ') : undefined;
}

/** Nobody reads what is in it: addresses of modules, types, classes. */
function isSilent(node: Node): boolean {
  const isClass = node.type === 'JSXAttribute' && readName(node) === 'class';
  return isClass || node.type === 'ImportDeclaration' || node.type === 'TsLiteralType';
}

function readName(attribute: Node): string {
  return String((attribute['name'] as Node)['value']);
}

function listSources(rooms: string): string[] {
  return globSync(`${rooms}/**/*.{ts,tsx}`, { cwd: ROOT }).toSorted();
}

function parse(file: string): Node {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'esnext' }) as unknown as Node;
}

/** Visits a node and all in it; in one for which `visit` says false, no further. */
function walk(value: unknown, visit: (node: Node) => boolean): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && !visit(value as Node)) return;
  for (const part of Object.values(value)) walk(part, visit);
}
