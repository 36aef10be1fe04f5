import { useEffect } from 'preact/hooks';
import { dismissNews, readVersion } from '../../lib/news';
import { say } from '../../lib/words';

const ID = 'news';

/** What the installed version brought. Whoever came for it has read it: the popup says no more that there is something new. */
export function NewsSection() {
  useEffect(() => {
    if (location.hash !== `#${ID}`) return;
    // The page is drawn after the browser has looked for the place in it.
    document.getElementById(ID)?.focus();
    void dismissNews();
  }, []);
  return (
    <section aria-labelledby={ID} data-testid="news">
      <h2 id={ID} tabIndex={-1}>
        {say('news')}
      </h2>
      <div class="release">
        <h3>{readVersion()}</h3>
        <ul>
          {say('newsNotes')
            .split('\n')
            .map((note) => (
              <li key={note}>{note}</li>
            ))}
        </ul>
      </div>
    </section>
  );
}
