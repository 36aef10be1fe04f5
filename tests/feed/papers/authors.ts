import { startOfDay, HOUR_MS } from '../day.ts';
import type { RawAuthor, RawUser } from '../item.ts';
import { drawFromQuantiles, type Random } from '../random.ts';
import { hasField } from './eras.ts';
import { collectives, cultures, type Culture } from './words/people.ts';

/** How many authors captured papers have. The longest list, 664, is drawn apart. */
const AUTHOR_COUNTS = [
  [0, 1],
  [0.01, 1],
  [0.05, 3],
  [0.1, 4],
  [0.25, 5],
  [0.5, 7],
  [0.75, 10],
  [0.9, 15],
  [0.95, 22],
  [0.99, 64],
  [1, 99],
] as const;

/** Whole collaborations. Captured: 29 of 6,037 papers have more than a hundred authors. */
const COLLABORATION_SHARE = 0.004;
/** Withdrawn names. Captured: 24 of 60,439; more here, so that they are met. */
const HIDDEN_SHARE = 0.003;
/** Authors with an account of their own. Captured: 7,527 of 60,439. */
const ACCOUNT_SHARE = 0.125;

/** The first culture is half of all names, as on the real lists. */
const drawCulture = (random: Random): Culture => (random.chance(0.5) ? cultures[0]! : random.pick(cultures));

/** A person's name. */
export function inventName(random: Random): string {
  const { given, family } = drawCulture(random);
  const first = random.pick(given);
  const nickname = random.chance(0.002) ? ` "${random.pick(cultures[4]!.given)}"` : '';
  return `${first}${nickname} ${random.pick(family)}`;
}

/** Name of an account, from letters, digits and hyphens: `elodie-lefevre`, `TanakaH`, `wzhang42`. */
export function inventHandle(random: Random, name: string): string {
  const plain = name.normalize('NFD').replace(/[^\p{ASCII}]/gu, '');
  const words = plain.split(/[^a-z]+/iu).filter(Boolean);
  const handle = random.chance(0.4) ? words.join('-').toLowerCase() : words.join('');
  return `${handle || 'user'}${random.chance(0.3) ? random.int(1, 99) : ''}`;
}

/** An identifier as the database of the feed makes them: the second of its creation in hexadecimal, then chance. */
export const createId = (random: Random, at: number): string =>
  Math.floor(at / 1000)
    .toString(16)
    .padStart(8, '0') + random.hex(16);

/** A picture: one that was uploaded, or one that was drawn from the name. */
const drawAvatarUrl = (random: Random, userId: string): string =>
  random.chance(0.5)
    ? `https://cdn-avatars.huggingface.co/v1/production/uploads/${userId}/${random.hex(21)}.${random.pick(['png', 'jpeg'])}`
    : `/avatars/${random.hex(32)}.svg`;

/** An account, with the fields that it had in answers of `day`. */
export function createUser(random: Random, day: string, name: string): RawUser {
  const id = createId(random, startOfDay(day) - random.int(30, 900) * 24 * HOUR_MS);
  const avatarUrl = drawAvatarUrl(random, id);
  const user = inventHandle(random, name);
  return {
    ...(hasField('userId', day) && !hasField('userUnderscoreId', day) && { id }),
    ...(hasField('userUnderscoreId', day) && { _id: id }),
    avatarUrl,
    isPro: random.chance(0.04),
    fullname: random.chance(0.8) ? name : user,
    user,
    type: 'user',
    ...(hasField('userName', day) && { name: user }),
  };
}

const STATUSES = [
  'admin_assigned',
  'claimed_verified',
  'claimed_verified',
  'extracted_confirmed',
  'extracted_pending',
] as const;

function createAuthor(random: Random, day: string, _id: string, name: string): RawAuthor {
  const hidden = random.chance(HIDDEN_SHARE);
  if (!random.chance(ACCOUNT_SHARE)) return { _id, name, hidden };
  const user = createUser(random, day, name);
  const status = random.pick(STATUSES);
  const changedAt = startOfDay(day) + random.int(0, 30 * HOUR_MS);
  return { _id, user, name, status, statusLastChangedAt: new Date(changedAt).toISOString(), hidden };
}

/** Counts identifiers up: the authors of one paper were entered one after another. */
const nextId = (id: string, step: number): string =>
  id.slice(0, 16) + ((Number.parseInt(id.slice(16), 16) + step) % 2 ** 32).toString(16).padStart(8, '0');

/** The authors of one paper, first to last, as they were entered at `addedAt` (epoch milliseconds). */
export function createAuthors(random: Random, day: string, addedAt: number): RawAuthor[] {
  const count = random.chance(COLLABORATION_SHARE)
    ? random.int(100, 664)
    : Math.round(drawFromQuantiles(random, AUTHOR_COUNTS));
  const firstId = createId(random, addedAt);
  const names = Array.from({ length: count }, () => inventName(random));
  if (random.chance(0.01)) names[0] = random.pick(collectives);
  return names.map((name, index) => createAuthor(random, day, nextId(firstId, index), name));
}
