import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel, type OpenModel, type Text } from '../../../lib/relevance/model.ts';
import { addPapers } from '../../../lib/relevance/place.ts';
import type { Paper } from '../../../lib/paper/paper.ts';

/** A captured paper, as far as the bench reads it. */
export type BenchPaper = Pick<Paper, 'id' | 'title' | 'abstract' | 'listedOn' | 'upvotes' | 'keywords'>;

/** What is read from the captures. */
export interface BenchData {
  /** Every captured paper once, oldest first. */
  captured: BenchPaper[];
  /** The papers of the seed document. */
  seed: Text[];
}

/** One row of the printed table. */
export interface Measured {
  name: string;
  value: number;
  /** At least this; absent for what is only held against. */
  goal?: number;
  note: string;
}

/** Words that more than this share of the papers say are *frequent*; what they add is what a model without them lacks. */
export const FREQUENT_SHARE = 0.3;

/** The seed papers and all captured ones whose titles are not among them, with a model that has, or has not, seen the seed. */
export function createSeedModel({ captured, seed }: BenchData, isSeen: boolean, mostShare?: number): OpenModel {
  const others = listOthers({ captured, seed });
  return isSeen
    ? openModel(buildModel([...others, ...seed], mostShare))
    : addPapers(openModel(buildModel(others, mostShare)), seed);
}

/** The captured papers whose titles stand in the seed document neither. */
export function listOthers({ captured, seed }: BenchData): BenchPaper[] {
  const titles = new Set(seed.map(({ title }) => bareTitle(title)));
  return captured.filter(({ title }) => !titles.has(bareTitle(title)));
}

function bareTitle(title: string): string {
  return title.toLowerCase().replaceAll(/\W+/g, ' ').trim();
}

/** The numbers from `from` to below `to`. */
export function listPlaces(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Constants are chosen on one half of what is asked for, and the goals are held against the other. */
export const HALVES = [
  { half: 1, when: 'held out' },
  { half: 0, when: 'chosen on' },
] as const;

/** One of the two halves: of a list, every second one from here on. */
export type Half = (typeof HALVES)[number]['half'];

/** So many small stores of each size, spread over all captured days. */
const STORES = 16;

/** The numbers of the small stores of one half. */
export function listStores(half: Half): number[] {
  return listPlaces(0, STORES).filter((number) => number % 2 === half);
}

/** Where a small store begins, by its number, if so many papers of all captured ones are looked at. */
export function findStart(captured: number, looked: number, number: number): number {
  return Math.floor(((captured - looked) * (number + 0.5)) / STORES);
}
