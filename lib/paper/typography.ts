import type { Rule } from './rewrite.ts';

/** Quotes, dashes and ties, typed the TeX way. */
export const typographyRules: readonly Rule[] = [
  [/(?<!`)``(?!`)((?:[^`'"]|`(?!`)|'(?!'))*)''(?!')/g, '“$1”'],
  [/(?<!`)``(?=[^\s`])([^`'"]{1,100})"(?![\p{L}"])/gu, '“$1”'],
  [/(?<=^|[\s(])''(?=[^\s'])([^`'"]{1,100})''(?![\p{L}'])/gu, '“$1”'],
  [/(?<![\p{L}\p{N}`\\])`([^`'\s](?:[^`']{0,60}[^`'\s])?)'(?![\p{L}'`])/gu, '‘$1’'],

  // Between words or blanks, not before one: --verbose is an option, <!-- and --> are marks.
  [/(?<=[\p{L}\p{N})\]%”’] ?)---(?= ?[\p{L}\p{N}([“‘"$])/gu, '—'],
  [/(?<=[\p{L}\p{N})\]%”’"*.,])--(?=[\p{L}\p{N}([“‘"$])/gu, '–'],
  [/(?<=\p{L}[\p{L})])--(?= \p{L})/gu, '–'],
  [/(?<= )--(?= )/g, '–'],

  // A tie joins words: models~(VLMs), Step~9. Before a number otherwise it means "about", or "to".
  [/~(?<=(?<![\p{L}\p{N}._])\p{L}[\p{L}-]*\p{L}~)(?=[\p{L}([\\“])(?!\p{Lu}\()/gu, ' '],
  [/~(?<=(?<![\p{L}\p{N}._-])\p{Lu}[\p{L}-]*\p{Ll}~)(?=\d+(?:\.\d+)?(?![\d.]*[\d%×xKMB]))/gu, ' '],
  [/(?<=[\p{N}%])~(?=\()|(?<=[)\]},.;:])~(?=[\p{L}(])/gu, ' '],
];
