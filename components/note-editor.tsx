import { signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { reportDatabaseError } from '../lib/live';
import type { Mark } from '../lib/store/rows';
import { say } from '../lib/words';
import { createNoteTyping } from './note-typing';
import './note-editor.css';

interface NoteEditorProps {
  paperId: string;
  mark: Mark | undefined;
}

/** The reader's note to a paper: shown as Markdown, and typed as such. Saved as it is typed. */
export function NoteEditor({ paperId, mark }: NoteEditorProps) {
  return <Note key={paperId} paperId={paperId} mark={mark} />;
}

function Note({ paperId, mark }: NoteEditorProps) {
  const typing = useMemo(() => createNoteTyping(paperId, mark?.note ?? ''), [paperId]);
  const isTyping = useSignal(typing.text.peek() === '' || typing.text.peek() !== mark?.note);
  const editButton = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => typing.follow(mark?.note ?? '', mark?.updatedAt ?? 0), [mark?.note]);
  useEffect(() => {
    addEventListener('pagehide', typing.flush);
    return () => {
      removeEventListener('pagehide', typing.flush);
      typing.flush();
    };
  }, [typing]);

  const begin = (): void => {
    isTyping.value = true;
    requestAnimationFrame(() => field.current?.focus());
  };
  const end = (): void => {
    typing.flush();
    if (typing.text.peek().trim() === '') return field.current?.blur();
    isTyping.value = false;
    requestAnimationFrame(() => editButton.current?.focus());
  };

  const id = useId();
  const text = typing.text.value;
  return (
    <div class="note" role="group" aria-labelledby={`${id}-label`}>
      {isTyping.value ? (
        <label class="note-label" id={`${id}-label`} htmlFor={id}>
          {say('note')}
        </label>
      ) : (
        <p class="note-label" id={`${id}-label`}>
          {say('note')}
        </p>
      )}
      {isTyping.value ? (
        <textarea
          ref={field}
          id={id}
          class="note-field"
          data-testid="note"
          dir="auto"
          rows={2}
          placeholder={say('notePlaceholder')}
          aria-describedby={`${id}-status`}
          value={text}
          onInput={(event) => typing.type(event.currentTarget.value)}
          onBlur={typing.flush}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            // Taken: the page's own step back is for another press.
            event.preventDefault();
            end();
          }}
        />
      ) : (
        <div class="note-view" data-testid="note-view" dir="auto">
          <Rendered text={text} />
        </div>
      )}
      <div class="note-foot">
        <p role="status" id={`${id}-status`} class="note-status" data-testid="note-status">
          {typing.status.value}
        </p>
        {isTyping.value ? (
          text.trim() !== '' && (
            <button type="button" class="button" onClick={end}>
              {say('done')}
            </button>
          )
        ) : (
          <button ref={editButton} type="button" class="button" aria-label={say('noteEditLong')} onClick={begin}>
            {say('noteEdit')}
          </button>
        )}
      </div>
    </div>
  );
}

const renderer = signal<((props: { text: string }) => ComponentChildren) | undefined>(undefined);

/** The renderer is loaded when the first note is shown; until then the text stands there as it was typed. */
function Rendered({ text }: { text: string }) {
  useEffect(() => {
    if (renderer.peek()) return;
    import('./markdown').then(({ Markdown }) => {
      renderer.value = Markdown;
    }, reportDatabaseError);
  }, []);
  return renderer.value ? <>{renderer.value({ text })}</> : <p class="note-raw">{text}</p>;
}
