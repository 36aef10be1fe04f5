/**
 * What the release builds are made of. A change here is a decision: about what users are asked for, what may be
 * reached, and what is shipped. When one was made on purpose, this is the place to write it down.
 */
export const EXPECTED = {
  permissions: {
    shared: ['activeTab', 'alarms', 'contextMenus', 'notifications', 'storage', 'unlimitedStorage'],
    chrome: ['sidePanel'],
    firefox: [],
  },
  hosts: ['https://huggingface.co/*'],

  /** The manifest's keys. `externally_connectable`, `web_accessible_resources` and content scripts are not among them. */
  manifestKeys: {
    shared: [
      'action',
      'background',
      'commands',
      'content_security_policy',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'name',
      'omnibox',
      'options_ui',
      'permissions',
      'short_name',
      'version',
    ],
    chrome: ['minimum_chrome_version', 'side_panel'],
    firefox: ['browser_specific_settings', 'incognito', 'sidebar_action'],
  },

  /** In Chromium pages of private windows open in ordinary ones: the default is right. `docs/firefox.md` says why it is not in Firefox. */
  incognito: { chrome: undefined, firefox: 'not_allowed' },

  contentSecurityPolicy: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' https://cdn-thumbnails.huggingface.co",
    'connect-src https://huggingface.co',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],

  /** The bundler cuts chunks and styles as it likes: of those, only the kind. */
  files: [
    '_locales/de/messages.json',
    '_locales/en/messages.json',
    '_locales/es/messages.json',
    '_locales/fr/messages.json',
    '_locales/ja/messages.json',
    '_locales/zh_CN/messages.json',
    'assets/*.css',
    'background.js',
    'chunks/*.js',
    'icon/128.png',
    'icon/16.png',
    'icon/32.png',
    'icon/48.png',
    'library.html',
    'manifest.json',
    'options.html',
    'popup.html',
    'sidepanel.html',
    'welcome.html',
  ],

  /** Origins that are named anywhere. The policy lets only `huggingface.co` be fetched from, and its thumbnails be shown. */
  origins: [
    // In the words of Dexie's errors.
    'http://bit.ly',
    'https://tinyurl.com',
    // In the words of libraries' errors, and in notices of licences.
    'https://github.com',
    // Name spaces, not addresses: of MathML, SVG, XHTML and Atom.
    'http://www.w3.org',
    // In exported papers.
    'https://doi.org',
    // Links for the reader.
    'https://arxiv.org',
    'https://cdn-thumbnails.huggingface.co',
    'https://huggingface.co',
  ],

  /** What `web-ext lint` says of the build for Firefox; `docs/firefox.md` explains each. */
  firefoxLint: ['warning UNSAFE_VAR_ASSIGNMENT chunks/*.js'],
};
