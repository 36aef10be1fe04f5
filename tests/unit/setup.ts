// IndexedDB in memory: the store is tested as it is, through Dexie.
import 'fake-indexeddb/auto';
import { fakeBrowser } from '#imports';
import english from '../../public/_locales/en/messages.json';

const texts = new Map(Object.entries(english).map(([key, { message }]) => [key, message]));

// The texts as an English browser has them: the fake one knows none.
fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) =>
  (texts.get(key) ?? '').replace(/\$(\d)/g, (_, place: string) => String([values].flat()[Number(place) - 1] ?? ''));
