import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from './random.ts';

/** The size of the real ones. */
const WIDTH = 1200;
const HEIGHT = 648;

function createChunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return chunk;
}

/** A PNG of two colours, one bit a pixel: a bar for each byte of the id's chance, so that papers can be told apart. */
export function drawThumbnail(id: string): Uint8Array<ArrayBuffer> {
  const random = createRandom(id, 'thumbnail');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // One bit a pixel, colours from a palette.
  header.set([1, 3, 0, 0, 0], 8);
  const palette = Uint8Array.from({ length: 6 }, (_, index) =>
    index < 3 ? random.int(200, 250) : random.int(20, 120),
  );

  const bytesPerRow = WIDTH / 8;
  const pattern = Uint8Array.from({ length: bytesPerRow }, () => (random.chance(0.5) ? 0xff : 0));
  // Each row begins with the number of its filter: none.
  const pixels = Buffer.alloc((bytesPerRow + 1) * HEIGHT);
  for (let row = HEIGHT / 4; row < HEIGHT * 0.75; row += 1) pixels.set(pattern, row * (bytesPerRow + 1) + 1);

  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      createChunk('IHDR', header),
      createChunk('PLTE', palette),
      createChunk('IDAT', deflateSync(pixels)),
      createChunk('IEND', new Uint8Array()),
    ]),
  );
}
