import { say } from '../../lib/words';
import { goTo, isRanked, shownOrder, shownView } from './address';
import { ExportMenu } from './export-menu';
import { listed, listIds } from './list';
import { nameList } from './list-name';
import { PlaceLink } from './place-link';
import { endSelection, selected, startSelection } from './selection';

/** What can be done with the list. */
export function ListTools() {
  const list = listed.value;
  if (!list || list.numbers.length === 0) return null;
  if (selected.value) {
    return (
      <div class="list-buttons">
        <button type="button" class="button" data-testid="select-end" onClick={endSelection}>
          {say('done')}
        </button>
      </div>
    );
  }
  return (
    <div class="list-buttons">
      <button type="button" class="button" data-testid="select-start" onClick={startSelection}>
        {say('select')}
      </button>
      <ExportMenu title={nameList()} name={say('exportList')} listIds={() => listIds(list)} />
    </div>
  );
}

/** Leads from the starred papers to what is like them. */
export function LikeStarred() {
  if (shownView.value !== 'starred' || !listed.value?.numbers.length) return null;
  return (
    <PlaceLink
      class="text-button list-like"
      data-testid="like-starred"
      to={{ view: 'like', query: '', order: undefined }}
    >
      {say('likeStarredLink')}
    </PlaceLink>
  );
}

const ORDERS = [
  ['rank', say('orderRank')],
  ['trending', say('orderTrending')],
  ['taste', say('forYou')],
  ['date', say('orderDate')],
  ['votes', say('orderVotes')],
  ['rising', say('orderRising')],
] as const;

/** In which order the list stands. */
export function Order() {
  return (
    <select
      class="list-order"
      aria-label={say('order')}
      data-testid="order"
      value={shownOrder.value}
      onChange={(event) => {
        const chosen = ORDERS.find(([order]) => order === event.currentTarget.value);
        if (chosen) goTo({ order: chosen[0] });
      }}
    >
      {ORDERS.filter(([order]) => isRanked.value || order !== 'rank').map(([order, label]) => (
        <option key={order} value={order}>
          {label}
        </option>
      ))}
    </select>
  );
}
