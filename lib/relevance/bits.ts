/** Takes numbers bit by bit, the lowest bit first. */
export interface BitWriter {
  write: (value: number, bits: number) => void;
  /** So many ones and a zero. */
  writeUnary: (count: number) => void;
  /** All that was written, filled up with zeros. */
  finish: () => Uint8Array<ArrayBuffer>;
}

/** A writer into bytes that grow as needed. */
export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(1024);
  let place = 0;
  const writeBit = (bit: number) => {
    if (place >> 3 >= bytes.length) {
      const grown = new Uint8Array(2 * bytes.length);
      grown.set(bytes);
      bytes = grown;
    }
    if (bit) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
    place += 1;
  };
  return {
    write: (value, bits) => {
      for (let at = 0; at < bits; at += 1) writeBit((value >> at) & 1);
    },
    writeUnary: (count) => {
      for (let at = 0; at < count; at += 1) writeBit(1);
      writeBit(0);
    },
    finish: () => bytes.slice(0, Math.ceil(place / 8)),
  };
}

/** Reads what a {@link BitWriter} wrote. Behind the end there are zeros. */
export interface BitReader {
  read: (bits: number) => number;
  readUnary: () => number;
}

/** A reader from the first bit on. */
export function createBitReader(bytes: Uint8Array): BitReader {
  let place = 0;
  const readBit = () => {
    const bit = ((bytes[place >> 3] ?? 0) >> (place & 7)) & 1;
    place += 1;
    return bit;
  };
  return {
    read: (bits) => {
      let value = 0;
      for (let at = 0; at < bits; at += 1) value |= readBit() << at;
      return value;
    },
    readUnary: () => {
      let count = 0;
      while (readBit() === 1) count += 1;
      return count;
    },
  };
}
