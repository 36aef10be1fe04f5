import { describe, expect, it } from 'vitest';
import { MAX_BYTES, readBackup, readBackupFile } from '../../../lib/backup/read-backup';
import { BACKUP_VERSION } from '../../../lib/backup/versions';
import { fixture, read, envelope } from './reading';

describe('a backup of every version ever written', () => {
  it.each(Array.from({ length: BACKUP_VERSION }, (_, i) => i + 1))('can be read: version %i', (version) => {
    const { backup, droppedCount } = read(JSON.parse(fixture(version)));
    expect(droppedCount).toBe(0);
    expect(backup.settings).toEqual({ time: '07:15', weekdays: [1, 3], theme: 'dark', keeps: 'year' });
    expect(backup.topics).toMatchObject([{ id: 't-flow', name: 'Flow', colour: 'teal', filter: 'flow matching' }]);
    expect(backup.marks).toMatchObject([
      { paperId: '2611.00001', note: 'Try the *sampler*.', tags: ['To read'], updatedAt: 1795400002000 },
      { paperId: 'hf:tool-2026', hiddenAt: 1795400003000 },
      { paperId: '2611.00009', updatedAt: 1795400004000 },
    ]);
    const file = JSON.parse(fixture(version)) as { papers: unknown[] };
    expect(backup.papers).toEqual(file.papers);
  });

  it('says so where a later Paperboy wrote it', () => {
    for (const version of [BACKUP_VERSION + 1, 0, -1, 1.5, 1e300]) {
      expect(readBackup(JSON.stringify({ ...envelope, version }))).toEqual({ fault: 'later-version' });
    }
  });
});

describe('a file that is none', () => {
  it('is called so, cut short at whichever letter', () => {
    const text = fixture(1);
    for (let length = 0; length < text.trimEnd().length; length += 1) {
      expect(readBackup(text.slice(0, length)), `${length} letters`).toEqual({ fault: 'no-json' });
    }
  });

  it('is called so, whatever else it holds', () => {
    for (const text of [
      'null',
      '[]',
      '3',
      '"x"',
      '{}',
      '{"format":"other","version":1}',
      '[{"format":"paperboy-backup"}]',
    ])
      expect(readBackup(text)).toEqual({ fault: 'foreign' });
  });

  it('is not even read when it is too large, or gone', async () => {
    const read = { isRead: false };
    const file = (size: number, text: () => Promise<string>): Blob => ({ size, text }) as Blob;
    const huge = file(200e6, async () => {
      read.isRead = true;
      return '';
    });
    expect(await readBackupFile(huge)).toEqual({ fault: 'too-large' });
    expect(read.isRead).toBe(false);
    const gone = file(1, () => Promise.reject(new DOMException('gone', 'NotReadableError')));
    expect(await readBackupFile(gone)).toEqual({ fault: 'unreadable' });
    expect(MAX_BYTES).toBeLessThan(200e6);
  });
});
