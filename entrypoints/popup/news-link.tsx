import { signal } from '@preact/signals';
import { dismissNews, hasNews as readHasNews, readVersion, watchNews } from '../../lib/news';
import { say } from '../../lib/words';

/** An update brought something that was neither read nor put away. */
export const hasNews = signal(false);

const look = (): void => {
  void readHasNews().then((value) => (hasNews.value = value));
};
look();
watchNews(look);

/** A quiet line after an update: where it says what is new, and how to be rid of it. No tab opens by itself. */
export function NewsLink() {
  if (!hasNews.value) return null;
  return (
    <p class="popup-news" data-testid="news">
      <a href="/options.html#news" target="_blank" rel="noopener">
        {say('newsIn', readVersion())}
      </a>
      <button
        type="button"
        class="icon-button"
        aria-label={say('newsDismissLong')}
        title={say('newsDismiss')}
        onClick={() => void dismissNews()}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </p>
  );
}
