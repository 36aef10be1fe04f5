import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitReader, createBitWriter } from '../../../lib/relevance/bits.ts';
import { buildModel } from '../../../lib/relevance/build.ts';
import { packBlock, unpackBlock } from '../../../lib/relevance/pack.ts';
import { makeEntry, ROW_LENGTH } from '../../../lib/relevance/rows.ts';
import { NO_TERM } from '../../../lib/relevance/vocabulary.ts';
import { inventPapers } from './papers.ts';

describe('a packed block', () => {
  it.each([0, 1, 60])('of %i papers unpacks to the same, also after it was stored', (count) => {
    const model = buildModel([...inventPapers('flows', 30), ...inventPapers('agents', 30)].slice(0, count));
    const { ids, rows, vectors } = model;
    expect(unpackBlock(structuredClone(packBlock(model)), model.width)).toEqual({ ids, rows, vectors });
  });
});

it('a row of any terms, near to each other or far, is unpacked as it was', () => {
  const entries = fc.uniqueArray(fc.tuple(fc.nat(NO_TERM - 1), fc.nat(3)), {
    maxLength: ROW_LENGTH,
    selector: ([term]) => term,
  });
  fc.assert(
    fc.property(entries, (list) => {
      const rows = new Uint16Array(ROW_LENGTH).fill(NO_TERM);
      rows.set(list.toSorted(([a], [b]) => a - b).map(([term, repeats]) => makeEntry(term, repeats)));
      expect(unpackBlock(packBlock({ ids: ['a'], rows, vectors: new Int8Array() }), 0).rows).toEqual(rows);
    }),
  );
});

describe('bits', () => {
  it('are read as they were written', () => {
    const numbers = fc.array(fc.tuple(fc.nat(300), fc.nat(127)), { maxLength: 200 });
    fc.assert(
      fc.property(numbers, (pairs) => {
        const writer = createBitWriter();
        for (const [unary, plain] of pairs) {
          writer.writeUnary(unary);
          writer.write(plain, 7);
        }
        const reader = createBitReader(writer.finish());
        expect(pairs.map(() => [reader.readUnary(), reader.read(7)])).toEqual(pairs);
      }),
    );
  });
});
