import { convert } from 'pandoc-wasm';

/** A work as pandoc understood it. */
export interface PandocWork {
  id: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string; [part: string]: string | undefined }[];
  DOI?: string;
  URL?: string;
  abstract?: string;
}

/** What pandoc makes of a bibliography. It is pandoc's own build for WebAssembly: the same everywhere. */
export async function readWithPandoc(
  from: 'ris' | 'csljson' | 'bibtex' | 'biblatex',
  text: string,
): Promise<PandocWork[]> {
  const { stdout, stderr } = await convert({ from, to: 'csljson' }, text, {});
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as PandocWork[];
}

/** Every name in its written order, whatever parts it was split in, without the braces BibTeX needs. */
export function readNames(work: PandocWork): string[] {
  const order = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix', 'literal'];
  return (work.author ?? []).map((name) =>
    order
      .map((part) => name[part] ?? '')
      .filter(Boolean)
      .join(' '),
  );
}
