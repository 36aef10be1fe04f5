import { signal } from '@preact/signals';
import { allTopics } from '../../components/topics';
import { writeTopics } from '../../components/topic-writing';
import { draftTopic } from '../../lib/topics/topic-draft';
import { liveSignal } from '../../lib/live';
import { readRematchProgress } from '../../lib/store/stale-topics';
import {
  changeTopic,
  deleteTopic,
  duplicateTopic,
  moveTopic,
  restoreTopic,
  saveTopic,
} from '../../lib/store/topic-change';
import type { Topic, TopicMeaning } from '../../lib/topics/topic';
import { say } from '../../lib/words';

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

/** Saves some of a topic's fields at once; the others stay as they are stored. */
export function changeFields(id: string, fields: Partial<Omit<Topic, 'id' | 'meaning'>>): void {
  writeTopics(changeTopic(id, (topic) => ({ ...topic, ...fields })));
}

/** Saves parts of what a topic means at once. `shown` completes them where nothing is stored: one that was emptied has gone. */
export function changeMeaning(id: string, parts: Partial<TopicMeaning>, shown: TopicMeaning): void {
  writeTopics(changeTopic(id, (topic) => ({ ...topic, meaning: { ...(topic.meaning ?? shown), ...parts } })));
}

/** Adds a topic and opens its editor. */
export function addTopic(name = say('newTopic'), filter = ''): void {
  const draft = draftTopic(allTopics.peek() ?? [], { name, filter });
  editedId.value = draft.id;
  addedId.value = draft.id;
  writeTopics(saveTopic(draft));
}

/** Puts a topic one place up or down. */
export function shiftTopic(topic: Topic, step: 1 | -1): void {
  const index = allTopics.value?.findIndex(({ id }) => id === topic.id) ?? -1;
  if (index >= 0) writeTopics(moveTopic(topic.id, index + step));
}

/** Makes a copy beside it. */
export function copyTopic(topic: Topic): void {
  writeTopics(duplicateTopic(topic.id));
}

/** Deletes a topic, and keeps how to undo it at hand. */
export function removeTopic(topic: Topic): void {
  writeTopics(deleteTopic(topic.id), () => {
    lastDeleted.value = topic;
    if (editedId.value === topic.id) editedId.value = undefined;
  });
}

/** Brings the last deleted topic back, to its place. */
export function undoRemoval(): void {
  const topic = lastDeleted.value;
  if (!topic) return;
  writeTopics(restoreTopic(topic), () => {
    addressedId.value = topic.id;
    if (lastDeleted.value === topic) lastDeleted.value = undefined;
  });
}
