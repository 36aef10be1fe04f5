import { browser, fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onDeliveryRequest,
  onLossCheckRequest,
  onWorkRequest,
  requestDelivery,
  requestLossCheck,
  requestWork,
} from '../../lib/messages';
import { onBorderRequest, onRankingRequest, requestBorder, requestRanking } from '../../lib/rank-request';

type Listener = (message: unknown, sender: object, sendResponse: () => void) => true | undefined;

const MESSAGES = [
  ['a delivery', requestDelivery],
  ['work', requestWork],
  ['a look whether the database has gone', requestLossCheck],
  ['a ranking', () => requestRanking('starred')],
  ['a border', () => requestBorder({ filter: '', meaning: { phrase: 'flow', likeIds: [], reach: 2 } })],
] as const;

const { id } = browser.runtime;
const url = browser.runtime.getURL('/popup.html');

const STRANGERS: [string, object][] = [
  ['another extension', { id: 'another', url }],
  ['an extension without a name', { url }],
  ['a web page', { id, url: 'https://huggingface.co/papers' }],
  ['a page whose address begins alike', { id, url: url.replace(/\/popup\.html$/, '.example.org/popup.html') }],
  ['whoever has no address', { id }],
  ['whoever says nothing', {}],
];

const handle = vi.fn(async () => undefined);
let listeners: Listener[];

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  handle.mockReset().mockResolvedValue(undefined);
  listeners = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as Listener);
  });
  for (const register of [onDeliveryRequest, onWorkRequest, onLossCheckRequest, onRankingRequest, onBorderRequest])
    register(handle);
});

/** Sends as the browser would; says whether anybody keeps the channel for an answer. */
async function send(request: () => Promise<unknown>, sender: object): Promise<boolean> {
  let isKept = false;
  const sendMessage = async (message: unknown): Promise<void> => {
    isKept = listeners.map((listener) => listener(message, sender, () => undefined)).includes(true);
  };
  Object.assign(browser.runtime, { sendMessage });
  // Nobody answers here, which some take for a failure.
  await request().catch(() => undefined);
  return isKept;
}

describe.each(MESSAGES)('asking for %s', (_, request) => {
  it('is heard from our own pages, by who is meant alone', async () => {
    expect(await send(request, { id, url })).toBe(true);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it.each(STRANGERS)('is not heard from %s', async (_name, sender) => {
    expect(await send(request, sender)).toBe(false);
    expect(handle).not.toHaveBeenCalled();
  });
});
