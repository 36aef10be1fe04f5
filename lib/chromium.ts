/** What `webextension-polyfill` is in Chromium's build: the browser's own interface, whose calls return promises. */
export default chrome;
