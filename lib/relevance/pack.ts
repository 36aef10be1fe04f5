import { createBitReader, createBitWriter } from './bits';
import type { Block } from './model';
import { countRepeats, makeEntry, ROW_LENGTH } from './rows';
import { NO_TERM } from './vocabulary';

/** A block as it is stored: the same, in fewer bytes. Plain data over typed arrays. */
export interface PackedBlock {
  /** Separated by line breaks. */
  ids: string;
  /** Row by row: how many entries, then for each the gap to the term before, as a Rice code, and how often it is repeated, in unary. */
  rowBits: Uint8Array<ArrayBuffer>;
  /** Two components of a vector a byte. */
  vectorNibbles: Uint8Array<ArrayBuffer>;
}

/**
 * So many bits of the gap behind a term are written as they are, the rest in unary (Rice 1979; Witten, Moffat and Bell
 * 1999, section 3.3). Terms are numbered from the most frequent on, so gaps are the wider, the higher the number: about a
 * thirty-second of it (Zipf's law).
 */
function countRiceBits(before: number): number {
  const numberBits = 32 - Math.clz32(before + 1);
  return Math.min(8, Math.max(2, numberBits - 5));
}

const COUNT_BITS = 7;

/** A block in the form to store. Nothing is lost. */
export function packBlock({ ids, rows, vectors }: Block): PackedBlock {
  const writer = createBitWriter();
  for (let start = 0; start < rows.length; start += ROW_LENGTH) {
    const row = rows.subarray(start, start + ROW_LENGTH).filter((entry) => (entry & NO_TERM) !== NO_TERM);
    writer.write(row.length, COUNT_BITS);
    let before = -1;
    for (const entry of row) {
      const term = entry & NO_TERM;
      const gap = term - before - 1;
      const bits = countRiceBits(before);
      writer.writeUnary(gap >> bits);
      writer.write(gap & ((1 << bits) - 1), bits);
      writer.writeUnary(countRepeats(entry));
      before = term;
    }
  }
  const vectorNibbles = new Uint8Array(Math.ceil(vectors.length / 2));
  vectors.forEach((value, at) => {
    vectorNibbles[at >> 1] = (vectorNibbles[at >> 1] ?? 0) | ((value & 15) << (at & 1 ? 4 : 0));
  });
  return { ids: ids.join('\n'), rowBits: writer.finish(), vectorNibbles };
}

/** A block as it was before it was packed; `width` is that of its space. */
export function unpackBlock({ ids, rowBits, vectorNibbles }: PackedBlock, width: number): Block {
  const reader = createBitReader(rowBits);
  const list = ids === '' ? [] : ids.split('\n');
  const rows = new Uint16Array(list.length * ROW_LENGTH).fill(NO_TERM);
  for (let start = 0; start < rows.length; start += ROW_LENGTH) {
    const count = reader.read(COUNT_BITS);
    let term = -1;
    for (let at = start; at < start + count; at += 1) {
      const bits = countRiceBits(term);
      term += 1 + (reader.readUnary() << bits) + reader.read(bits);
      rows[at] = makeEntry(term, reader.readUnary());
    }
  }
  const vectors = new Int8Array(list.length * width);
  for (let at = 0; at < vectors.length; at += 1) {
    const nibble = ((vectorNibbles[at >> 1] ?? 0) >> (at & 1 ? 4 : 0)) & 15;
    vectors[at] = nibble > 7 ? nibble - 16 : nibble;
  }
  return { ids: list, rows, vectors };
}
