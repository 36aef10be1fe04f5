import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { makeLinks } from '../lib/paper/links';
import type { Paper } from '../lib/paper/paper';
import { say } from '../lib/words';
import { formatCompact } from './format';
import { markRead } from './marking';

/** The address under the pointer or the focus: a popup has no status bar of its own. */
export const shownAddress = signal('');

interface Link {
  label: string;
  url: string;
}

/** Where the paper can be read and used. Plain links, so that Ctrl, Cmd and the middle button do what they always do. */
export function PaperLinks({ paper }: { paper: Paper }) {
  // A link that goes from under the pointer is not left.
  useEffect(() => () => void (shownAddress.value = ''), []);
  return (
    <ul class="paper-links">
      {listLinks(paper).map(({ label, url }) => (
        <li key={label}>
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            title={url}
            onClick={() => markRead(paper.id)}
            onAuxClick={() => markRead(paper.id)}
            onMouseEnter={() => (shownAddress.value = url)}
            onMouseLeave={() => (shownAddress.value = '')}
            onFocus={() => (shownAddress.value = url)}
            onBlur={() => (shownAddress.value = '')}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The page that `o` opens: the abstract page, else whatever there is. */
export function findMainUrl(paper: Paper): string | undefined {
  return listLinks(paper)[0]?.url;
}

function listLinks(paper: Paper): Link[] {
  const { abstract, pdf, huggingFace } = makeLinks(paper.id);
  const stars = paper.codeStars === undefined ? '' : ` ★ ${formatCompact(paper.codeStars)}`;
  const links: [string, string | undefined][] = [
    [say('abstract'), abstract],
    ['PDF', pdf],
    [say('linkCode') + stars, paper.codeUrl],
    [say('linkProject'), paper.projectUrl],
    ['Hugging Face', huggingFace],
  ];
  return links.flatMap(([label, url]) => (url === undefined ? [] : [{ label: label + noteInsecure(url), url }]));
}

/** A page without encryption is said to be one. */
function noteInsecure(url: string): string {
  return url.startsWith('http:') ? ' (http)' : '';
}
