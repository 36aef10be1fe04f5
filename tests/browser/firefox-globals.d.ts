/** What functions see that run inside Firefox: in the browser itself, or in a page of the extension. */

declare const browser: typeof chrome;

/** An installed extension, seen from the browser: https://searchfox.org/mozilla-central/source/dom/chrome-webidl/WebExtensionPolicy.webidl */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      terminateBackground(options: {
        ignoreDevToolsAttached: boolean;
        disableResetIdleForTest: boolean;
      }): Promise<void>;
    };
  };
};

declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: {
      remove(id: string, permissions: { permissions: string[]; origins: string[] }, extension: unknown): Promise<void>;
    };
  };
};

declare const Services: {
  wm: {
    /** Of `alert:alert` (toolkit/components/alerts): `gIsActive` once it hears clicks. */
    getEnumerator(type: string): Iterable<Window & { gIsActive?: boolean }>;
    getMostRecentWindow(type: string): Window & {
      gBrowser: {
        tabs: { linkedBrowser: { currentURI: { spec: string } } }[];
        addTab(url: string, options: { userContextId: number; triggeringPrincipal: unknown }): unknown;
      };
    };
  };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};
