import { Highlighted, type FindRanges } from '../../components/highlighted';
import { PlaceLink } from './place-link';

interface SearchLinkProps {
  field: 'org' | 'keyword' | 'author';
  text: string;
  findRanges: FindRanges;
}

/** A name that searches for itself, in everything. */
export function SearchLink({ field, text, findRanges }: SearchLinkProps) {
  // A quote cannot stand within quotes, and says nothing to the search.
  const query = `${field}:"${text.replaceAll('"', ' ').trim()}"`;
  return (
    <PlaceLink class="quiet-link" to={{ view: 'all', query, order: undefined }}>
      <Highlighted text={text} ranges={findRanges(field, text)} />
    </PlaceLink>
  );
}
