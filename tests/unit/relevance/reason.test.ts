import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../lib/relevance/build.ts';
import { openModel } from '../../../lib/relevance/model.ts';
import { createExplainer, type Reason } from '../../../lib/relevance/reason.ts';
import { askTaste } from '../../../lib/relevance/taste.ts';
import { inventPapers } from './papers.ts';

/** Why the last of some papers suits who likes the ones before it, in a store of papers about something else. */
function explainLast(texts: [title: string, abstract?: string][]): Reason | undefined {
  const papers = texts.map(([title, abstract = ''], at) => ({ id: `${at}`, title, abstract }));
  const model = openModel(buildModel([...papers, ...inventPapers('agents', 20)]));
  const liked = [...papers.keys()].slice(0, -1);
  return createExplainer(model, askTaste(model, { liked }), liked)(liked.length);
}

describe('a reason', () => {
  it('names what a paper shares, pairs before their words, and with how many liked papers', () => {
    const reason = explainLast([['Rectified flow samplers'], ['Rectified flows'], ['Rectified flow for proteins']]);
    expect(reason).toEqual({ terms: ['rectified flow'], papers: 2 });
  });

  it('is absent where no word is shared', () => {
    expect(explainLast([['Rectified flow samplers'], ['Protein folding']])).toBeUndefined();
  });

  it('names no bare numbers, but what is counted with them', () => {
    expect(explainLast([['Enzymes 21 35'], ['Enzymes 21 35'], ['Ligands 21 35']])).toBeUndefined();
    expect(explainLast([['Enzymes in 16 bits'], ['Ligands in 16 bits'], ['Antibodies in 16 bits']])?.terms).toEqual([
      '16 bits',
    ]);
  });

  it('names no number with its unit, as models have it, but what has two or three dimensions', () => {
    expect(explainLast([['Enzymes 8B'], ['Enzymes 8B'], ['Ligands 8B']])).toBeUndefined();
    expect(explainLast([['Enzymes 4x'], ['Enzymes 4x'], ['Ligands 4x']])).toBeUndefined();
    expect(explainLast([['Enzymes in 3D'], ['Enzymes in 3D'], ['Ligands in 3D']])?.terms).toEqual(['3d']);
  });

  it('does not name what papers say in passing, as often as they may', () => {
    const passing = ['Enzymes', 'Ligands', 'Antibodies', 'Residues', 'Mutations', 'Docking'].map(
      (subject): [string, string] => [`${subject} nonetheless`, `${subject} fold. They fold again.`],
    );
    expect(explainLast(passing)?.terms).toEqual(['fold']);
  });

  it('names a general word only where there is no other', () => {
    expect(explainLast([['Efficient enzymes'], ['Efficient ligands'], ['Efficient antibodies']])?.terms).toEqual([
      'efficient',
    ]);
    expect(explainLast([['Efficient folds'], ['Efficient ligand folds'], ['Folds, efficient']])?.terms).toEqual([
      'folds',
    ]);
    expect(explainLast([['Efficient folds'], ['Efficient folds'], ['Efficient folds']])?.terms).toEqual([
      'efficient folds',
    ]);
  });

  it('does not name a compound twice', () => {
    const texts = ['Enzymes', 'Ligands', 'Antibodies'].map((subject): [string] => [`Fine-tuning ${subject}`]);
    expect(explainLast(texts)?.terms).toEqual(['fine tuning']);
  });

  it('writes a word as most papers do', () => {
    const texts: [string][] = [['Optimized transport'], ['Optimal transport'], ['Optimal transport again']];
    expect(explainLast(texts)?.terms).toEqual(['optimal transport']);
  });
});
