import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { trimmedLibraries } from './wxt.libraries.ts';

/** Everything an extension page may do: its own scripts and styles, and the one source that is on at first. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https://cdn-thumbnails.huggingface.co",
  'connect-src https://huggingface.co',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Text never becomes markup or code: no string reaches innerHTML and its like, and nothing may make an exception.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What both the popup and the worker need… */
const POPUP_CORE =
  /[\\/]lib[\\/](?:store|search|topics|live|badge|access|settings|messages|words|news|paper[\\/](?:pages|links))|node_modules[\\/](?:dexie|valibot|stemr|wxt|@wxt-dev)/;
/** …but for what only other pages and the worker do with it. */
const NOT_POPUP =
  /[\\/](?:meaning[\\/](?!suited|rows)\w+|rematch|match-papers|stale-topics|same-meaning|topic-change|topic-draft|tag-counts|topic-deletion|notes|note-text|own-part|facts-draft|print)\.ts$|\?beyond-popup$/;

type Texts = Record<string, { message: string }>;

const readTexts = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts;

const ENGLISH = resolve(import.meta.dirname, 'public/_locales/en/messages.json');

/**
 * What translators are told about a text is not for the release. Nor is a text that is the same in English, the default
 * language: browsers take it from there.
 */
function stripMessages(file: ResolvedPublicFile): ResolvedPublicFile {
  if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) return file;
  const english = resolve(file.absoluteSrc) === ENGLISH ? {} : readTexts(ENGLISH);
  const stripped = Object.entries(readTexts(file.absoluteSrc)).flatMap(([key, { message }]) =>
    message === english[key]?.message ? [] : [[key, { message }]],
  );
  return { relativeDest: file.relativeDest, contents: JSON.stringify(Object.fromEntries(stripped)) };
}

const REACT = resolve(import.meta.dirname, 'components/react.ts');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  // Manifest V3 in Firefox too: since Firefox 127 host permissions are granted at installation there as well.
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: 'Paperboy',
    default_locale: 'en',
    short_name: 'Paperboy',
    description: '__MSG_extensionDescription__',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'notifications', 'storage', 'unlimitedStorage'],
    host_permissions: ['https://huggingface.co/*'],
    omnibox: { keyword: 'paperboy' },
    action: { default_title: 'Paperboy' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+P' } } },
    // In development WXT adds its own reload server to the policy.
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    // `Temporal` is built in since Chromium 144 and Firefox 139.
    ...(browser === 'firefox'
      ? {
          // There a private window has an empty database of its own, and one settings storage with all others.
          incognito: 'not_allowed',
          browser_specific_settings: {
            gecko: {
              id: 'paperboy@paperboy.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.splice(0, files.length, ...files.map(stripMessages));
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      ...trimmedLibraries,
      {
        // An extension is installed whole: no cache needs a hash in a file's name.
        name: 'plain-names',
        outputOptions: (options) => ({
          ...options,
          chunkFileNames: 'chunks/[name].js',
          assetFileNames: 'assets/[name].[ext]',
        }),
      },
      {
        name: 'valibot-beyond-popup',
        enforce: 'pre',
        async resolveId(source: string, importer?: string) {
          if (source !== 'valibot' || !/[\\/]lib[\\/](?:backup|paper|sources|sync)[\\/]/.test(importer ?? ''))
            return null;
          const found = await this.resolve(source, importer, { skipSelf: true });
          return found && `${found.id}?beyond-popup`;
        },
      },
    ],
    build: {
      // The browsers that Paperboy needs anyway (Temporal) know the whole language.
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        output: {
          // What several pages share is in two files, the worker's share and the pages', and not in twenty: together
          // they are packed a tenth smaller.
          codeSplitting: {
            groups: [
              { name: 'core', test: (id) => POPUP_CORE.test(id) && !NOT_POPUP.test(id), minShareCount: 3 },
              {
                name: 'pages',
                test: /[\\/]components[\\/]|node_modules[\\/](?:preact|@preact|virtua)/,
                minShareCount: 3,
              },
            ],
          },
        },
      },
    },
    resolve: {
      alias: {
        // The virtual list is written for React; of that it gets what it uses.
        'react/jsx-runtime': REACT,
        'react-dom': REACT,
        react: REACT,
        // The same library without what browsers of ten years ago need.
        dexie: 'dexie/dist/modern/dexie.mjs',
        // The formulas' library without the notations of chemists and physicists, which no formula here is written in.
        temml: 'temml/temml.js',
        // Chromium's own calls return promises in Manifest V3: the polyfill would be a ninth of the popup, for nothing.
        ...(browser !== 'firefox' && { 'webextension-polyfill': resolve(import.meta.dirname, 'lib/chromium.ts') }),
      },
    },
  }),
});
