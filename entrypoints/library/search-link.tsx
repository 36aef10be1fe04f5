import { Highlighted, type FindRanges } from '../../components/highlighted';
import { printNamed } from '../../lib/topics/print';
import { PlaceLink } from './place-link';

interface SearchLinkProps {
  field: 'org' | 'keyword' | 'author';
  text: string;
  findRanges: FindRanges;
}

/** A name that searches for itself, in everything. */
export function SearchLink({ field, text, findRanges }: SearchLinkProps) {
  return (
    <PlaceLink class="quiet-link" to={{ view: 'all', query: printNamed(field, text), order: undefined }}>
      <Highlighted text={text} ranges={findRanges(field, text)} />
    </PlaceLink>
  );
}
