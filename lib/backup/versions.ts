/** A file of some version, with its envelope checked and nothing else. */
type VersionedFile = Record<string, unknown>;

/**
 * What makes a file of a version one of the next: the first step is that from version 1 to 2. There is none yet. Steps
 * are only ever added, so that every file ever written can be read; each has a fixture of its version in the tests.
 */
const STEPS: readonly ((file: VersionedFile) => VersionedFile)[] = [];

/** The version that is written. */
export const BACKUP_VERSION = STEPS.length + 1;

/** A file of any known version as one of the present; undefined for a version that is not known. */
export function upgradeFile(file: VersionedFile): VersionedFile | undefined {
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version)) return undefined;
  if (version < 1 || version > BACKUP_VERSION) return undefined;
  return STEPS.slice(version - 1).reduce((older, step) => step(older), file);
}
