import { Highlighted } from './highlighted';
import { sayAround } from '../lib/words';
import './filter-field.css';

/** What cannot be read in a filter, in words, and where it stands in what was typed. */
export interface Fault {
  message: string;
  /** In UTF-16 units of the typed text. */
  start: number;
  end: number;
}

/** A mistake, shown where it stands. The place stays in the page, so that the words are announced when they come. */
export function FilterFault({ id, text, fault }: { id: string; text: string; fault: Fault | undefined }) {
  return (
    <p id={id} class="filter-fault" role="status">
      {fault && (
        <>
          {fault.end > fault.start
            ? sayAround('faultAt', fault.message, <Highlighted text={text} ranges={[fault]} />)
            : fault.message}
        </>
      )}
    </p>
  );
}
