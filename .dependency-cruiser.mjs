/**
 * Who may import whom. The rooms are those of the architecture: a room that is not named under `may` is closed.
 * Beyond it: `lib/badge.ts` (pages change what the badge counts, so it is no part of `delivery`) and the pure
 * `lib/delivery/schedule.ts`, `history-plan.ts` and `pace.ts`, which tell the options page what is to come. And
 * `trends`: counting over time, pure, fed by the store week by week and drawn by the library. And `export`,
 * which writes papers down for other programs. And `backup`, which pages and the worker's daily copy use alike. And
 * `sync`, the exchange with the reader's other computers: only the worker reaches it, and `lib/travel.ts` has what pages
 * need of it.
 */
const rooms = {
  paper: [],
  topics: ['paper'],
  // Of `topics`, words and stems: what a filter calls one word, ranking must count as one word.
  relevance: ['paper', 'topics'],
  search: ['paper', 'topics'],
  // And what it calls one keyword, trends must count as one.
  trends: ['paper', 'topics'],
  export: ['paper'],
  sources: ['paper'],
  store: ['paper', 'topics', 'search', 'relevance', 'trends', 'export'],
};

/** @param {[string, string[]]} room */
const fromRoom = ([room, may]) => ({
  name: `room-${room}`,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: { path: '^(lib|components|entrypoints|tests)/', pathNot: `^lib/(${[room, ...may].join('|')})/` },
});

export default {
  forbidden: [
    ...Object.entries(rooms).map(fromRoom),
    {
      name: 'room-delivery',
      severity: 'error',
      from: { path: '^lib/delivery/' },
      to: { path: '^(components|entrypoints|tests)/|^lib/live' },
    },
    {
      name: 'room-backup',
      severity: 'error',
      from: { path: '^lib/backup/' },
      to: {
        path: '^(lib|components|entrypoints|tests)/',
        pathNot: '^lib/(backup|paper|topics|store)/|^lib/(settings|save-settings|stored-value)\\.ts$',
      },
    },
    {
      name: 'room-sync',
      severity: 'error',
      from: { path: '^lib/sync/' },
      to: {
        path: '^(lib|components|entrypoints|tests)/',
        pathNot: '^lib/(sync|paper|topics|store)/|^lib/backup/read-item\\.ts$|^lib/travel\\.ts$',
      },
    },
    {
      name: 'pages-sync-nothing',
      comment: 'A page asks for an exchange by an alarm; only the worker does it.',
      severity: 'error',
      from: { path: '^(components|entrypoints/(?!background))' },
      to: { path: '^lib/sync/' },
    },
    {
      name: 'pages-fetch-nothing',
      comment: 'A page reads the database; only the worker talks to sources.',
      severity: 'error',
      from: { path: '^(components|entrypoints/(?!background))' },
      to: { path: '^lib/(sources|delivery)/', pathNot: '^lib/delivery/(schedule|history-plan|pace)\\.ts$' },
    },
    {
      name: 'background-only-wires',
      severity: 'error',
      from: { path: '^entrypoints/background' },
      to: { path: '^(lib|components)/', pathNot: '^lib/(delivery/|(messages|rank-request|settings|travel)\\.ts)' },
    },
    {
      name: 'components-know-no-page',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'pages-know-no-other-page',
      comment: 'What two pages need is a component. The side panel alone is another page: the popup, beside the tab.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/', pathNot: '^entrypoints/sidepanel/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'one-database',
      comment: 'Nothing but the store opens the database; live queries need the library for watching.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/(store/|live\\.ts)' },
      to: { path: '^lib/store/db\\.ts$|node_modules/dexie/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
