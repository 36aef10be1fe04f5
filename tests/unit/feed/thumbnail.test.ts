import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawThumbnail } from '../../feed/thumbnail.ts';

/** The chunks of a PNG by name. Fails where a checksum is wrong. */
function readChunks(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const content = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(content));
    chunks.set(content.toString('latin1', 0, 4), content.subarray(4));
    at += length + 12;
  }
  return chunks;
}

describe('a thumbnail', () => {
  it('is a PNG of the size of the real ones', () => {
    const png = drawThumbnail('2611.00001');
    expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
    const chunks = readChunks(png);
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)]).toEqual([1200, 648]);
    expect(inflateSync(chunks.get('IDAT')!)).toHaveLength((1200 / 8 + 1) * 648);
  });

  it('is small, the same for the same paper and another for another', () => {
    expect(drawThumbnail('2611.00001')).toEqual(drawThumbnail('2611.00001'));
    expect(drawThumbnail('2611.00001')).not.toEqual(drawThumbnail('2611.00002'));
    expect(drawThumbnail('2611.00001').length).toBeLessThan(5000);
  });
});
