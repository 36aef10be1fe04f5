import { reportDatabaseError } from '../../lib/live';
import { formats } from '../../lib/export/formats';
import { say } from '../../lib/words';
import { draftList, exportList, mailList } from './export-list';
import { Menu } from './menu';

interface ExportMenuProps {
  /** What the reader calls the list. */
  title: string;
  /** Names which papers: the whole list, or a selection. */
  name: string;
  listIds: () => string[];
}

/** What can be taken away: papers saved as a file, or sent. Any list: a search, a topic, what is starred, a selection. */
export function ExportMenu({ title, name, listIds }: ExportMenuProps) {
  const run = (act: (paperIds: string[]) => Promise<void>) => () => void act(listIds()).catch(reportDatabaseError);
  const items: [label: string, act: (paperIds: string[]) => Promise<void>][] = [
    ...formats.map((format): [string, (paperIds: string[]) => Promise<void>] => [
      format.label,
      (ids) => exportList(ids, format, title),
    ]),
    [say('exportMail'), (ids) => mailList(ids, title)],
    [say('exportDraft'), (ids) => draftList(ids, title)],
  ];
  return (
    <Menu label={say('export')} testId="export">
      <ul aria-label={name}>
        {items.map(([label, act]) => (
          <li key={label}>
            <button type="button" class="menu-item" onClick={run(act)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
