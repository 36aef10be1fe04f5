import type { RawPaper } from '../item.ts';
import { drawFromQuantiles, type Random } from '../random.ts';
import { hasField } from './eras.ts';
import type { Subject } from './slots.ts';

/** What follows a repository's address, and how often. Captured: 38 end in `/`, 27 in `/tree/main`, 2 in `//`, 2 in a file, of 1,713. */
const REPOSITORY_TAILS: readonly (readonly [tail: string, probability: number])[] = [
  ['/', 0.022],
  ['/tree/main', 0.016],
  ['/tree/main/examples/paper', 0.003],
  ['//', 0.003],
  ['/blob/main/README.md', 0.003],
  ['/tree/release/', 0.003],
];

function drawWeighted(
  random: Random,
  choices: readonly (readonly [value: string, probability: number])[],
): string | undefined {
  let share = random.next();
  return choices.find(([, probability]) => (share -= probability) < 0)?.[0];
}

/** The address of a repository as somebody typed it. */
const inventRepository = (random: Random, subject: Subject): string =>
  subject.url + (drawWeighted(random, REPOSITORY_TAILS) ?? '');

const toSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/-$/u, '');

/** The address of a project's page. Some are not encrypted, begin with a space, or are a bare number; more of them than in the captures. */
function inventProjectPage(random: Random, subject: Subject): string {
  const slug = toSlug(subject.name);
  return (
    drawWeighted(random, [
      [`http://www.${slug}.example/`, 0.01],
      [` https://${slug}.github.io/`, 0.006],
      [`http://203.0.113.${random.int(1, 254)}:${random.int(8000, 8999)}/`, 0.004],
      [`https://huggingface.co/spaces/${slug}/demo`, 0.12],
      [`https://${slug}.example/?lang=en&from=paper#results`, 0.03],
    ]) ?? `https://${slug}.github.io/`
  );
}

/** Stars of captured repositories. */
const STARS = [
  [0, 0],
  [0.1, 1],
  [0.25, 2],
  [0.5, 8],
  [0.75, 24],
  [0.9, 128],
  [0.95, 519],
  [0.99, 6886],
  [1, 44885],
] as const;

/** How many have starred a repository. */
const drawStars = (random: Random): number => Math.floor(drawFromQuantiles(random, STARS));

/** Pictures and films shown with a paper. */
export const inventMediaUrls = (random: Random, uploaderId: string): string[] =>
  Array.from(
    { length: random.pick([1, 1, 1, 2, 3]) },
    () =>
      `https://cdn-uploads.huggingface.co/production/uploads/${uploaderId}/${random.hex(21)}.${random.pick(['mp4', 'png', 'gif', 'jpeg'])}`,
  );

/** The fields that link elsewhere, as far as `day` knows them. */
export function createLinks(random: Random, subject: Subject, day: string): Partial<RawPaper> {
  const projectPage = random.chance(0.36) && inventProjectPage(random, subject);
  const githubRepo = random.chance(0.47) && inventRepository(random, subject);
  const stars = random.chance(0.93) && drawStars(random);
  if (!hasField('links', day)) return {};
  return {
    ...(projectPage && { projectPage }),
    ...(githubRepo && { githubRepo }),
    ...(githubRepo && hasField('githubRepoAddedBy', day) && { githubRepoAddedBy: 'user' as const }),
    ...(githubRepo && stars !== false && hasField('githubStars', day) && { githubStars: stars }),
  };
}
