import type { Mark } from '../lib/store/rows';
import { say } from '../lib/words';
import './own-words.css';

/** A row's line about what the reader wrote: a sign for the note, and the tags. Nothing where there is nothing. */
export function OwnLine({ mark }: { mark: Mark | undefined }) {
  const tags = mark?.tags ?? [];
  if (mark?.note === undefined && tags.length === 0) return null;
  return (
    <p class="own-line" data-testid="own-line">
      {mark?.note !== undefined && (
        <span title={say('noteThere')}>
          <span aria-hidden="true">✎</span>
          <span class="visually-hidden">{say('noteThereSpoken')} </span>
        </span>
      )}
      {tags.length > 0 && <span class="visually-hidden">{say('tagsSpoken')} </span>}
      {tags.map((tag, i) => (
        <span key={tag} class="own-tag" dir="auto">
          <span aria-hidden="true">#</span>
          {tag}
          {i < tags.length - 1 && <span class="visually-hidden">, </span>}
        </span>
      ))}
    </p>
  );
}

/** The note as it was typed, to be read where there is no room to write. */
export function OwnNote({ mark }: { mark: Mark | undefined }) {
  if (mark?.note === undefined) return null;
  return (
    <p class="own-note" data-testid="own-note">
      <strong>{say('note')}</strong> — <span dir="auto">{mark.note}</span>
    </p>
  );
}
