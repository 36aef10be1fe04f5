import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { ROOT } from '../release/build';

/** A node of a syntax tree, as far as it matters here. */
interface Node {
  type: string;
  [part: string]: unknown;
}

const SPEAKERS = new Set(['say', 'sayCount', 'sayAround', 'setLanguage']);

/** The names of the texts that the sources and the manifest use: without their plural forms. */
export function listUsedKeys(): Set<string> {
  const manifest = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g);
  const keys = new Set([...manifest].map(([, key = '']) => key));
  for (const file of listSources()) {
    walk(parse(file), (node) => {
      const { value: callee } = (node['callee'] ?? {}) as { value?: unknown };
      if (node.type !== 'CallExpression' || !SPEAKERS.has(String(callee))) return;
      const [first] = node['arguments'] as { expression: Node }[];
      if (first) for (const key of listChoices(first.expression, file)) keys.add(key);
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

/** Names, formats and keys of the keyboard, which are the same in every language. */
const NAMES =
  /^(?:Paper|boy|Paperboy|Hugging Face|APA|BibTeX|PDF|Markdown|Enter|Esc|Escape|Home|End|PgDn|PgUp|Alt|Shift|P|[jkosmxc?/])$/;
/** Attributes that the reader is told. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'name', 'nothing', 'unit']);
/** Where the sources of pages speak in words of their own: `file: the words`. */
export function listLiterals(): string[] {
  return listSources().flatMap((file) => {
    if (/entrypoints.(?:options|welcome)/.test(file)) return [];
    const found: string[] = [];
    walk(parse(file), (node) => {
      const words = readWords(node);
      if (words !== undefined && !NAMES.test(words)) found.push(`${file}: ${words}`);
    });
    return found;
  });
}

/** Words that a node brings to the page: a text between elements, or an attribute that is shown or read out. */
function readWords(node: Node): string | undefined {
  if (node.type === 'JSXText') return findWords(node['value']);
  if (node.type !== 'JSXAttribute') return undefined;
  const { value: name } = node['name'] as { value: string };
  const value = node['value'] as Node | null;
  return value?.type === 'StringLiteral' && SPOKEN.has(name) ? findWords(value['value']) : undefined;
}

function findWords(text: unknown): string | undefined {
  return /\p{L}/u.test(String(text)) ? String(text).trim().replace(/\s+/g, ' ') : undefined;
}

function listSources(): string[] {
  return globSync('{entrypoints,components,lib}/**/*.{ts,tsx}', { cwd: ROOT }).toSorted();
}

function parse(file: string): Node {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'esnext' }) as unknown as Node;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) visit(value as Node);
  for (const part of Object.values(value)) walk(part, visit);
}
