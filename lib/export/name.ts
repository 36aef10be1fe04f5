import { toLine } from './plain-text';

/** A person in the parts that bibliographies know, or a name that has no parts. */
export type Name = PersonName | { literal: string };

/** The parts of a name as CSL has them; `particle` is its non-dropping particle. */
export interface PersonName {
  family: string;
  given: string;
  particle?: string;
  suffix?: string;
}

/** Written small, these belong to the family name that follows. */
const PARTICLES = new Set(
  'de del della dello delle dei degli di da dal dalla do dos das du des la le les los las lo van von vom zu zum zur den der dem ter ten te af av el al bin ibn bint ben'.split(
    ' ',
  ),
);
/** Written large, these are part of the family name itself (Van Gool, Le Bras, Di Stefano), unless it is Vietnamese. */
const LARGE_PARTICLES = new Set('Van Von Vander De Del Della Di Da Dal Dos Du Le La El Al Ben Abu'.split(' '));
const VIETNAMESE = new Set(
  'Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Hoang Hoàng Huynh Huỳnh Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương Ly Lý Hai Anh Khac'.split(
    ' ',
  ),
);
/** They stand between the two halves of an Iberian family name: Aguera y Arcas. */
const CONJUNCTIONS = new Set(['y', 'e', 'i']);
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const ORGANIZATION =
  /\bAI$|\band\b|\b(?:[Tt]eams?|Groups?|Labs?|Laborator(?:y|ies)|Workshop|Consortium|Collaboration|Inc|Corporation|University|Projects?|Community|Research|Institute|Foundation|[Cc]ontributors|Robotics)\b/;
/** No part of a person's name: a figure, a bracket, a sign. A nickname stands in quotes. */
const ODD = /[^\p{L}\p{M}\s.,'’‘`´"“”·-]/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s·・]+$/u;

/**
 * The parts of a full name. Sources give only the full name, so this is a rule for most names, not a truth: the last
 * word is the family name, with the particles before it. One word, an organisation or a name in East Asian script
 * stays whole. `Family, Given` is understood.
 */
export function splitName(full: string): Name {
  // Lists that were split at their commas leave the last name with its `and`.
  const name = toLine(full).replace(/^and (?=\S)/, '');
  const words = name.replaceAll(',', ' , ').split(' ').filter(Boolean);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (suffix !== undefined && words.at(-1) === ',') words.pop();
  const comma = words.indexOf(',');
  const isWhole = [ORGANIZATION, ODD, EAST_ASIAN].some((pattern) => pattern.test(name));
  if (words.length < 2 || isWhole || words.includes(',', comma + 1)) return { literal: name };
  const start = comma < 0 ? findFamily(words) : 0;
  const family = comma < 0 ? words.slice(start) : words.slice(0, comma);
  const given = comma < 0 ? words.slice(0, start) : words.slice(comma + 1);
  if (family.length === 0 || given.length === 0) return { literal: name };
  return { given: given.join(' '), ...splitParticle(family), ...(suffix !== undefined && { suffix }) };
}

/** The name as it is read: given name, particle, family name, suffix. */
export function writeName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}

/** Particle and family name together, as they stand before the comma. */
export function writeFamily(name: PersonName): string {
  return name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
}

/** Where the family name begins: never at the first word, which is a given name even where it looks like a particle. */
function findFamily(words: readonly string[]): number {
  const last = words.length - 1;
  const small = words.findIndex((word, index) => index > 0 && index < last && PARTICLES.has(word));
  const isVietnamese = [words[0], words[last]].some((word) => VIETNAMESE.has(word ?? ''));
  const large = words.findIndex((word, index) => index > 0 && index < last && LARGE_PARTICLES.has(word));
  const starts = [small, isVietnamese ? -1 : large].filter((index) => index > 0);
  if (starts.length > 0) return Math.min(...starts);
  return last > 2 && CONJUNCTIONS.has(words[last - 1] ?? '') ? last - 2 : last;
}

function splitParticle(words: readonly string[]): { family: string; particle?: string } {
  const start = words.findIndex((word) => !PARTICLES.has(word));
  if (start <= 0) return { family: words.join(' ') };
  return { particle: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
