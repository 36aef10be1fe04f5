import type { Answer } from './contract/message.ts';

/** The wrong shapes that an answer can be given. */
export const WRONG_SHAPES = [
  'shape-object',
  'shape-strings',
  'shape-null',
  'shape-number',
  'shape-string',
  'shape-items',
  'shape-nulls',
] as const;
export type WrongShape = (typeof WRONG_SHAPES)[number];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

const inPaper =
  (change: (paper: Fields) => Fields) =>
  (item: Fields): Fields => ({ ...item, ...(isFields(item['paper']) && { paper: change(item['paper']) }) });

/** Ways in which one item can be of no use. Each makes it a paper that cannot be stored. */
const BROKEN_ITEMS: ((item: Fields) => unknown)[] = [
  (item) => without(item, 'paper'),
  (item) => ({ ...item, paper: null }),
  (item) => ({ ...item, paper: [item['paper']] }),
  inPaper((paper) => without(paper, 'id')),
  inPaper((paper) => ({ ...paper, id: Number(paper['id']) })),
  inPaper((paper) => ({ ...paper, id: '' })),
  inPaper((paper) => without(paper, 'title')),
  inPaper((paper) => ({ ...paper, title: { text: paper['title'] } })),
  () => null,
  () => 'paper',
  () => [],
];

/** Every second item broken, each in another way; those between them stay good. */
const breakItems = (items: unknown[]): unknown[] =>
  items.map((item, index) =>
    index % 2 === 0 && isFields(item) ? BROKEN_ITEMS[(index / 2) % BROKEN_ITEMS.length]!(item) : item,
  );

const REQUIRED = new Set(['id', 'title', 'paper', 'authors', 'name']);

/** `null` for whatever may be missing, at every depth. The contract never sends it; a reader takes it like a missing key. */
function nullOptional(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullOptional);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, REQUIRED.has(key) ? nullOptional(inner) : null]),
  );
}

/** What a body means; an empty list where it is no JSON. */
function readBody(body: Answer['body']): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return [];
  }
}

/** A good answer's content in a wrong shape. */
export function breakShape(shape: WrongShape, body: Answer['body']): unknown {
  const value = readBody(body);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  switch (shape) {
    case 'shape-object':
      return { status: 'success', count: items.length, data: items };
    case 'shape-strings':
      return items.map((item) => JSON.stringify(item).replaceAll('"', "'"));
    case 'shape-null':
      return null;
    case 'shape-number':
      return items.length;
    case 'shape-string':
      return JSON.stringify(value);
    case 'shape-items':
      return breakItems(items);
    case 'shape-nulls':
      return nullOptional(value);
  }
}
