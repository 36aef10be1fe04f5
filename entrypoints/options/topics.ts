import { signal } from '@preact/signals';
import { formatCount } from '../../components/format';
import { draftTopic } from '../../lib/topics/topic-draft';
import { liveSignal, reportDatabaseError } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { readRematchProgress } from '../../lib/store/stale-topics';
import { readTopics } from '../../lib/store/topics';
import {
  changeTopic,
  deleteTopic,
  duplicateTopic,
  MAX_TOPICS,
  moveTopic,
  restoreTopic,
  saveTopic,
  toggleTopic,
} from '../../lib/store/topic-change';
import type { Topic, TopicMeaning } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { saveState } from './saving';

/** All topics, in the reader's order. */
export const topics = liveSignal(() => readTopics);

/** How many topics have been matched with everything stored. */
export const rematch = liveSignal(() => readRematchProgress);

/** The topic that the focus goes to: the address names it, because the library links to it, or it was brought back. */
export const addressedId = signal(readAddressed());

function readAddressed(): string | undefined {
  return /^#topic=(.+)$/.exec(location.hash)?.[1];
}

/** The topic whose editor is open. */
export const editedId = signal(addressedId.peek());

addEventListener('hashchange', () => {
  addressedId.value = readAddressed();
  editedId.value = addressedId.value ?? editedId.value;
});

/** The topic that was added last, until its editor is there: what one types first is its name. */
export const addedId = signal<string | undefined>(undefined);

/** The last deleted topic, until it is undone or the page is closed. */
export const lastDeleted = signal<Topic | undefined>(undefined);

/** Typing changes a filter letter by letter: everything is matched anew only when it rests. */
const REST_MS = 700;
let resting: ReturnType<typeof setTimeout> | undefined;

function requestMatches(): void {
  if (resting === undefined) return;
  clearTimeout(resting);
  resting = undefined;
  void requestWork();
}

// Who closes the page sooner than that would wait for the matches until the next hourly check.
addEventListener('pagehide', requestMatches);

function write(change: Promise<unknown>, then?: () => void): void {
  change.then(
    () => {
      then?.();
      saveState.value = say('saved');
      clearTimeout(resting);
      resting = setTimeout(requestMatches, REST_MS);
    },
    (error: unknown) => {
      if (error instanceof RangeError) saveState.value = say('topicsFull', formatCount(MAX_TOPICS));
      else {
        saveState.value = say('unsaved');
        reportDatabaseError(error);
      }
    },
  );
}

/** Saves some of a topic's fields at once; the others stay as they are stored. */
export function changeFields(id: string, fields: Partial<Omit<Topic, 'id' | 'meaning'>>): void {
  write(changeTopic(id, (topic) => ({ ...topic, ...fields })));
}

/** Saves parts of what a topic means at once. `shown` completes them where nothing is stored: one that was emptied has gone. */
export function changeMeaning(id: string, parts: Partial<TopicMeaning>, shown: TopicMeaning): void {
  write(changeTopic(id, (topic) => ({ ...topic, meaning: { ...(topic.meaning ?? shown), ...parts } })));
}

/** Adds a topic and opens its editor. */
export function addTopic(name = say('newTopic'), filter = ''): void {
  const draft = draftTopic(topics.peek() ?? [], { name, filter });
  editedId.value = draft.id;
  addedId.value = draft.id;
  write(saveTopic(draft));
}

/** Adds a topic, or takes away the one that asks for the same. */
export function toggleSuggestion(name: string, filter: string): void {
  write(toggleTopic(draftTopic(topics.peek() ?? [], { name, filter })));
}

/** Puts a topic one place up or down. */
export function shiftTopic(topic: Topic, step: 1 | -1): void {
  const index = topics.value?.findIndex(({ id }) => id === topic.id) ?? -1;
  if (index >= 0) write(moveTopic(topic.id, index + step));
}

/** Makes a copy beside it. */
export function copyTopic(topic: Topic): void {
  write(duplicateTopic(topic.id));
}

/** Deletes a topic, and keeps how to undo it at hand. */
export function removeTopic(topic: Topic): void {
  write(deleteTopic(topic.id), () => {
    lastDeleted.value = topic;
    if (editedId.value === topic.id) editedId.value = undefined;
  });
}

/** Brings the last deleted topic back, to its place. */
export function undoRemoval(): void {
  const topic = lastDeleted.value;
  if (!topic) return;
  write(restoreTopic(topic), () => {
    addressedId.value = topic.id;
    if (lastDeleted.value === topic) lastDeleted.value = undefined;
  });
}
