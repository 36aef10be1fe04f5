import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();
// Ctrl-C, and a test that leaves a browser open, leave no other moment for it.
process.on('exit', () => made.forEach(removeProfile));

/** A folder for a browser's profile, which goes with this process at the latest. */
export function makeProfile(): string {
  const profileDir = mkdtempSync(join(tmpdir(), 'paperboy-'));
  made.add(profileDir);
  return profileDir;
}

/** Removes the profile of a browser that is closed: each is several megabytes, and a run of all tests makes hundreds. */
export function removeProfile(profileDir: string): void {
  // A browser that is just closing may still write.
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
  made.delete(profileDir);
}
