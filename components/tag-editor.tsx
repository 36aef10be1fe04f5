import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { liveSignal, reportOutcome } from '../lib/live';
import { addTags, removeTag } from '../lib/store/marks';
import type { Mark } from '../lib/store/rows';
import { keyOfTag, MAX_TAGS, normalizeTags } from '../lib/store/tags';
import { readTagCounts, type TagCount } from '../lib/store/tag-counts';
import { say } from '../lib/words';
import { focusNeighbour } from './focus-neighbour';
import { RemoveButton } from './remove-button';
import { TagInput } from './tag-input';
import './tag-editor.css';

/** Every tag there is, for completion. */
export const tagCounts = liveSignal(() => () => readTagCounts());

interface TagEditorProps {
  paperId: string;
  mark: Mark | undefined;
}

/** A paper's tags, each with a button that takes it away, and a field that completes further ones. */
export function TagEditor({ paperId, mark }: TagEditorProps) {
  const id = useId();
  const status = useSignal('');
  const list = useRef<HTMLUListElement>(null);
  const tags = mark?.tags ?? [];

  const save = (change: Promise<void>): void => {
    void reportOutcome(change).then((isSaved) => {
      if (!isSaved) status.value = say('unsaved');
    });
  };
  const add = (typed: string): void => {
    const added = readTags(typed, tagCounts.value ?? []);
    if (added.length === 0) {
      status.value = typed.trim() === '' ? '' : say('tagNeedsLetter');
      return;
    }
    const isFull = tags.length + added.length > MAX_TAGS;
    status.value = isFull ? say('tagsFull', String(MAX_TAGS)) : say('added', added.join(', '));
    save(addTags(paperId, added));
  };
  const remove = (tag: string, i: number): void => {
    status.value = say('removed', tag);
    focusNeighbour(list.current, i, document.getElementById(id));
    save(removeTag(paperId, tag));
  };

  return (
    <div class="tags" data-testid="tags" role="group" aria-labelledby={`${id}-label`}>
      <p class="tags-label" id={`${id}-label`}>
        {say('tags')}
      </p>
      {tags.length > 0 && (
        <ul class="tags-list" aria-labelledby={`${id}-label`} ref={list}>
          {tags.map((tag, i) => (
            <li key={tag} class="tag" dir="auto">
              {tag}
              <RemoveButton label={say('tagRemove', tag)} onClick={() => remove(tag, i)} />
            </li>
          ))}
        </ul>
      )}
      <TagInput id={id} labelId={`${id}-label`} counts={tagCounts.value ?? []} tags={tags} onAdd={add} />
      <p role="status" class="tags-status">
        {status.value}
      </p>
    </div>
  );
}

/** Tags as they were typed, apart by commas, as people list them; each written as it was before, on whichever paper. */
export function readTags(typed: string, counts: readonly TagCount[]): string[] {
  return normalizeTags(typed.split(',')).map((tag) => findSpelling(tag, counts));
}

function findSpelling(tag: string, counts: readonly TagCount[]): string {
  return counts.find((count) => keyOfTag(count.tag) === keyOfTag(tag))?.tag ?? tag;
}
