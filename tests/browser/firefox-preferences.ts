/** The extension's id in its manifest. */
export const PAPERBOY_ID = 'paperboy@paperboy.example';

/** Firefox draws an origin for each profile; a test has to know it beforehand. */
const UUID = '6d1f4c1e-5a0b-4a52-9f2e-0c1f7d3b9a10';
export const PAPERBOY_ORIGIN = `moz-extension://${UUID}`;

/**
 * The preferences of a test's Firefox, as the text of `user.js`. `feedPort` is where `https:` goes, for every host;
 * downloads go to a folder, unasked.
 */
export function listPreferences(feedPort: number, downloadDir: string): string {
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloadDir,
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [PAPERBOY_ID]: UUID }),
    // The build is signed only by the store.
    'xpinstall.signatures.required': false,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${feedPort}`,
    // A proxy of the machine's would be asked in place of the feed.
    'network.proxy.type': 0,
    // Firefox's own notifications are windows: they can be clicked where there is no desktop.
    'alerts.useSystemBackend': false,
    // What a Firefox asks for by itself would reach the feed.
    'app.update.disabledForTesting': true,
    'browser.region.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // The question for a permission is answered yes.
    'extensions.webextOptionalPermissionPrompts': false,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
