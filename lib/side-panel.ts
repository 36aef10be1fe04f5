import { browser } from '#imports';

/** Whether this browser has a place beside the page: a side panel (Chromium), a sidebar (Firefox). */
export function hasSidePanel(): boolean {
  return import.meta.env.FIREFOX ? 'sidebarAction' in browser : 'sidePanel' in chrome;
}

/** Firefox's own name for it, which the types do not know. */
interface Firefox {
  sidebarAction: { open: () => Promise<void> };
}

/** Opens the view beside the page. Call it from a click: browsers do it only then. */
export async function openSidePanel(): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser as unknown as Firefox).sidebarAction.open();
  else await chrome.sidePanel.open({ windowId: chrome.windows.WINDOW_ID_CURRENT });
}
