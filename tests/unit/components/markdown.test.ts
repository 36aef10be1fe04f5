import { fileURLToPath } from 'node:url';
import { lexer } from 'marked';
import { expect, it } from 'vitest';
import { lexerOnly } from '../../../wxt.libraries';
import { buildLibrary } from '../build-library';

const OPTIONS = { gfm: true, breaks: true };

/** Something of everything that Markdown has. */
const NOTE = `# Heading *with* __emphasis__

A line, ~~struck~~ \`code\`, \\*escaped\\*, <b>tag</b> &amp; www.example.org
and [a link](https://arxiv.org "title"), [another][ref], ![an image](picture.png).

> quoted
> - [ ] to do
> - [x] done
>   1. first
>   2. second

| a | b |
|---|:-:|
| 1 | 2 |

\`\`\`ts
const x = 1;
\`\`\`

    indented

***

<div>block</div>

[ref]: https://example.org
`;

it('reads a note as the whole library does, without what writes HTML', async () => {
  const entry = fileURLToPath(import.meta.resolve('marked'));
  const released = await buildLibrary<{ lexer: typeof lexer; parse?: unknown }>(entry, lexerOnly);
  expect(released.parse).toBeUndefined();
  expect(released.lexer(NOTE, OPTIONS)).toEqual(lexer(NOTE, OPTIONS));
});
