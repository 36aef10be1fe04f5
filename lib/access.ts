import { browser } from '#imports';

/** The hosts that the manifest asks for, as match patterns. */
function readOrigins(): string[] {
  // The types leave this field open; the manifest is ours.
  return browser.runtime.getManifest().host_permissions as string[];
}

/** Whether the browser lets us fetch from the source. In Firefox the user can take that back at any time. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: readOrigins() });
}

/** Asks the user for access. Call it from a click: browsers answer only then. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: readOrigins() });
}
