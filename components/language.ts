import { language, say, type Key } from '../lib/words';

/** Says in which language and direction the page is written, and gives it its title. Before anything is drawn. */
export function setLanguage(title?: Key): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = say('direction');
  if (title !== undefined) document.title = say(title);
}
