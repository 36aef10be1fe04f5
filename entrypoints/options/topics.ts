import { signal } from '@preact/signals';
import { formatCount } from '../../components/format';
import { liveSignal, reportDatabaseError } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { readRematchProgress } from '../../lib/store/stale-topics';
import { readTopics } from '../../lib/store/topics';
import {
  deleteTopic,
  duplicateTopic,
  MAX_TOPICS,
  moveTopic,
  restoreTopic,
  saveTopic,
  toggleTopic,
  type TopicDraft,
} from '../../lib/store/topic-change';
import { TOPIC_COLOURS, type Topic } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { saveState } from './saving';

/** All topics, in the reader's order. */
export const topics = liveSignal(() => readTopics);

/** How many topics have been matched with everything stored. */
export const rematch = liveSignal(() => readRematchProgress);

/** The topic whose editor is open. */
export const editedId = signal<string | undefined>(undefined);

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

function write(change: Promise<unknown>): void {
  change.then(
    () => {
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

/** What was typed and is not read back from the database yet: the next letter must not bring the last one's row back. */
const drafts = new Map<string, Topic>();

/** Saves a change of a topic at once. */
export function changeTopic(topic: Topic, change: Partial<Topic>): void {
  const draft = { ...(drafts.get(topic.id) ?? topic), ...change };
  drafts.set(topic.id, draft);
  write(saveTopic(draft));
}

/** A new topic. The colour is one that is not taken yet, while there is one. */
function draftTopic(name: string, filter: string): TopicDraft {
  const taken = topics.value?.map((topic) => topic.colour) ?? [];
  const next = TOPIC_COLOURS[taken.length % TOPIC_COLOURS.length] ?? 'rust';
  const colour = TOPIC_COLOURS.find((colour) => !taken.includes(colour)) ?? next;
  return { id: crypto.randomUUID(), name, colour, filter, notifies: true, isPaused: false };
}

/** Adds a topic and opens its editor. */
export function addTopic(name = say('newTopic'), filter = ''): void {
  const draft = draftTopic(name, filter);
  editedId.value = draft.id;
  write(saveTopic(draft));
}

/** Adds a topic, or takes away the one that asks for the same. */
export function toggleSuggestion(name: string, filter: string): void {
  write(toggleTopic(draftTopic(name, filter)));
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
  lastDeleted.value = topic;
  if (editedId.value === topic.id) editedId.value = undefined;
  write(deleteTopic(topic.id));
}

/** Brings the last deleted topic back, to its place. */
export function undoRemoval(): void {
  if (lastDeleted.value) write(restoreTopic(lastDeleted.value));
  lastDeleted.value = undefined;
}
