// IndexedDB in memory: the store is tested as it is, through Dexie.
import 'fake-indexeddb/auto';
