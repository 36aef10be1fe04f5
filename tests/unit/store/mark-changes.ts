import * as fc from 'fast-check';
import type { MarkChange } from '../../../lib/store/mark-change';

const TAGS = ['Read', 'read', ' To  read ', 'vision', 'Späte Wörter', '***', 'x'.repeat(60), 'a b', ''];
const tags = fc.constantFrom(...TAGS);

/** Whatever a page can do to papers. */
export const changes: fc.Arbitrary<MarkChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('starredAt' as const, 'readAt' as const, 'hiddenAt' as const),
    isOn: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('removeTag' as const), tag: tags }),
  fc.record({ kind: fc.constant('addTags' as const), tags: fc.array(tags, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('setTags' as const), tags: fc.array(tags, { maxLength: 30 }) }),
  fc.record({
    kind: fc.constant('setNote' as const),
    note: fc.constantFrom('', ' \n', 'a', '*b*\n', 'a\n\n---\n\n*b*'),
  }),
);

/** Some of a handful of papers, one of them perhaps twice. */
export const paperIds = fc.array(fc.constantFrom('1.1', '1.2', '1.3', '1.4', '1.5'), { maxLength: 6 });
