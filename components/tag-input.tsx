import { useSignal } from '@preact/signals';
import type { TagCount } from '../lib/store/tag-counts';
import { say } from '../lib/words';
import { Combobox } from './combobox';
import { suggestTags } from './tag-suggestions';

interface TagInputProps {
  id: string;
  labelId: string;
  counts: readonly TagCount[];
  /** Those that the paper has already. */
  tags: readonly string[];
  onAdd: (typed: string) => void;
}

/** A field for one more tag, which proposes known ones. */
export function TagInput({ id, labelId, counts, tags, onAdd }: TagInputProps) {
  const typed = useSignal('');
  const proposals = suggestTags(counts, tags, typed.value).map(({ tag, count }) => ({
    key: tag,
    content: (
      <>
        {tag} <span class="tag-count">{count}</span>
      </>
    ),
  }));
  return (
    <Combobox
      id={id}
      labelId={labelId}
      testId="tag-input"
      listLabel={say('tagsKnown')}
      placeholder={say('tagAdd')}
      typed={typed}
      proposals={proposals}
      isFree
      onTake={onAdd}
    />
  );
}
