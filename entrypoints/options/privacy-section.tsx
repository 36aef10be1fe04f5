import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasAccess, requestAccess } from '../../lib/access';

/** Firefox's sidebar needs no permission. */
const SIDE_PANEL: [name: string, reason: string][] = import.meta.env.FIREFOX
  ? []
  : [['side panel', 'to stay open beside the page, when you move it there']];

const PERMISSIONS: [name: string, reason: string][] = [
  [
    'huggingface.co',
    'the one host that lists and papers are fetched from, without cookies and without saying who you are',
  ],
  [
    'cdn-thumbnails.huggingface.co',
    'where pictures of papers come from: only when you ask for one, or let the library show them by itself',
  ],
  [
    'active tab',
    'to see whether the page you are on is a paper’s, only in the moment in which you open Paperboy over it',
  ],
  ['context menus', 'to star a paper by a right click on a link to it'],
  ...SIDE_PANEL,
  ['alarms', 'to look once an hour whether the delivery is due'],
  ['notifications', 'to tell you, once a day'],
  [
    'storage, unlimited storage',
    'to keep papers, stars and settings on this computer, without the browser clearing them',
  ],
];

/** What Paperboy may do, why, and whether the browser lets it. */
export function PrivacySection() {
  const isGranted = useSignal<boolean | undefined>(undefined);
  const check = async (): Promise<void> => {
    isGranted.value = await hasAccess();
  };
  useEffect(() => void check(), []);
  const request = async (): Promise<void> => {
    await requestAccess();
    await check();
  };
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">Privacy</h2>
      <p>No account, no server of ours, no tracking. What you star, read and hide never leaves this browser.</p>
      <dl>
        {PERMISSIONS.map(([name, reason]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      <p data-testid="permission" role="status">
        {isGranted.value === undefined && 'Checking the access to huggingface.co…'}
        {isGranted.value === true && 'Access to huggingface.co is granted.'}
        {isGranted.value === false && 'Access to huggingface.co is not granted: nothing can be fetched. '}
      </p>
      {isGranted.value === false && (
        <button type="button" class="button is-main" onClick={() => void request()}>
          Allow access
        </button>
      )}
    </section>
  );
}
