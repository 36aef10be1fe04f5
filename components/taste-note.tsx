import type { Taste } from '../lib/store/meaning/suited';
import { say, sayCount } from '../lib/words';
import './taste-note.css';

/** What an order by taste is made of, or why there is none yet. As high as its words before it has them. */
export function TasteNote({ taste }: { taste: Taste | undefined }) {
  return (
    <p class="taste-note" role="status">
      {taste &&
        (taste.missing ? sayCount('tasteFewStars', taste.missing) : say(taste.row ? 'tasteKnown' : 'tasteLearning'))}
    </p>
  );
}
