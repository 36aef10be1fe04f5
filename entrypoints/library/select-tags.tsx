import { useId, useRef } from 'preact/hooks';
import { focusNeighbour } from '../../components/focus-neighbour';
import { readTags, tagCounts } from '../../components/tag-editor';
import { TagInput } from '../../components/tag-input';
import { liveSignal } from '../../lib/live';
import { readTagCounts } from '../../lib/store/tag-counts';
import { say } from '../../lib/words';
import { changeSelected } from './bulk-marks';
import { Menu } from './menu';
import { selected } from './selection';
import '../../components/tag-editor.css';

/** The tags of the selected papers. */
const used = liveSignal(() => {
  const ids = selected.value;
  return async () => (ids && ids.size > 0 ? readTagCounts(ids) : []);
});

/** Gives all selected papers a tag, or takes one from them. */
export function SelectTags() {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const count = selected.value?.size ?? 0;
  const tags = used.value ?? [];
  // A tag that all have needs no proposing.
  const shared = tags.filter((tag) => tag.count === count).map(({ tag }) => tag);
  const remove = (tag: string, i: number): void => {
    // With the focus lost, the next Escape would end the selection instead of closing the menu.
    focusNeighbour(list.current, i, document.getElementById(id));
    changeSelected({ kind: 'removeTag', tag });
  };
  return (
    <Menu label={say('tag')} testId="select-tags">
      <div class="select-tags">
        <p class="tags-label" id={`${id}-label`}>
          {say('tagOfSelected')}
        </p>
        <TagInput id={id} labelId={`${id}-label`} counts={tagCounts.value ?? []} tags={shared} onAdd={addTags} />
        <ul aria-label={say('tagsOfSelected')} ref={list}>
          {tags.map(({ tag, count }, i) => (
            <li key={tag}>
              <button type="button" class="menu-item" onClick={() => remove(tag, i)}>
                <span aria-hidden="true">✕</span> <span class="visually-hidden">{say('tagRemoveSpoken')}</span> {tag}{' '}
                <span class="tag-count">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Menu>
  );
}

function addTags(typed: string): void {
  const tags = readTags(typed, tagCounts.value ?? []);
  if (tags.length > 0) changeSelected({ kind: 'addTags', tags });
}
