import { defineConfig } from 'wxt';

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
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  // Manifest V3 in Firefox too: since Firefox 127 host permissions are granted at installation there as well.
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: 'Paperboy',
    short_name: 'Paperboy',
    description: "The day's trending papers, delivered to your browser once a day and kept for good.",
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
  vite: () => ({
    // The virtual list is written for React; Preact's compatibility layer is what it gets.
    resolve: {
      alias: { react: 'preact/compat', 'react-dom': 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime' },
    },
  }),
});
