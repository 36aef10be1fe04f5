import { useEffect } from 'preact/hooks';
import { dismissNews, readVersion } from '../../lib/news';
import { releases } from '../../lib/releases';
import { say } from '../../lib/words';

const ID = 'news';

/** What each version brought. Whoever came for it has read it: the popup says no more that there is something new. */
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
      {releases.map(({ name, notes }) => (
        <div key={name} class="release" lang="en" dir="ltr">
          <h3>{name === 'Unreleased' ? readVersion() : name}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
