import changelog from '../CHANGELOG.md?raw';

/** One version and what it brought, in sentences. */
export interface Release {
  /** `Unreleased`, or a version with its date as it stands in the changelog. */
  name: string;
  notes: string[];
}

/** What each version brought, the newest first: the changelog itself, so that nothing has to be told twice. */
export const releases: Release[] = readChangelog(changelog);

/** Reads a changelog of `## version` headings with `- ` items under them; a line that goes on belongs to its item. */
export function readChangelog(text: string): Release[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const items = lines.join('\n').split(/^- /m).slice(1);
      return { name: name.trim(), notes: items.map((item) => item.replace(/\s+/g, ' ').trim()) };
    });
}
