import { reportDatabaseError } from '../../lib/live';
import { formats } from '../../lib/export/formats';
import { draftList, exportList, mailList } from './export-list';
import { listed, type Listed } from './list';
import './export-menu.css';

/** What can be done with the whole list: saved as a file, or sent. Any list: a search, a topic, what is starred. */
export function ExportMenu({ title }: { title: string }) {
  const list = listed.value;
  if (!list || list.numbers.length === 0) return null;
  const run = (act: (list: Listed) => Promise<void>) => () => void act(list).catch(reportDatabaseError);
  return (
    <details class="export-menu" data-testid="export">
      <summary class="button">Export</summary>
      <ul aria-label="Export this list">
        {formats.map((format) => (
          <li key={format.id}>
            <button type="button" onClick={run((list) => exportList(list, format, title))}>
              {format.label}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={run((list) => mailList(list, title))}>
            E-mail
          </button>
        </li>
        <li>
          <button type="button" onClick={run((list) => draftList(list, title))}>
            E-mail draft (.eml)
          </button>
        </li>
      </ul>
    </details>
  );
}
