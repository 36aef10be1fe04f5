import { makeLinks } from '../lib/paper/links';
import { namePaper } from '../lib/paper/pages';
import type { Wish } from '../lib/store/rows';
import { say } from '../lib/words';
import { removeStar } from './marking';
import { describeWish } from './wish-words';

/** A star whose paper is not stored: its id, where it can be read, and why there is no more. */
export function MissingRow({ paperId, wish }: { paperId: string; wish: Wish | undefined }) {
  const { abstract, huggingFace } = makeLinks(paperId);
  const name = namePaper(paperId);
  return (
    <article class="paper paper-missing" data-testid="missing" data-paper-id={paperId}>
      <div class="paper-head">
        <h3>
          <a href={abstract ?? huggingFace ?? '#'} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        </h3>
        <p class="paper-byline">{describeWish(wish)}</p>
      </div>
      <div class="paper-marks">
        <button
          type="button"
          data-testid="star"
          class="mark-button mark-star"
          aria-pressed={true}
          aria-label={say('starPaperId', name)}
          title={say('removeStar')}
          onClick={() => removeStar(paperId)}
        >
          <span aria-hidden="true">★</span>
        </button>
      </div>
    </article>
  );
}
