import { useId, useRef } from 'preact/hooks';
import { focusNeighbour } from '../../components/focus-neighbour';
import { readTags } from '../../components/tag-editor';
import { TagInput } from '../../components/tag-input';
import { liveSignal } from '../../lib/live';
import { readTagCounts } from '../../lib/store/tag-counts';
import { say } from '../../lib/words';
import { changeSelected } from './bulk-marks';
import { Menu } from './menu';
import { selected } from './selection';
import '../../components/tag-editor.css';

/** Every tag there is, for completion. */
const known = liveSignal(() => () => readTagCounts());

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
  const add = (typed: string): void => {
    const added = readTags(typed, known.value ?? []);
    if (added.length > 0) changeSelected({ kind: 'addTags', tags: added });
  };
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
        <TagInput id={id} labelId={`${id}-label`} counts={known.value ?? []} tags={shared} onAdd={add} />
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
