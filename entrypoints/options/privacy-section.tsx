import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { hasAccess, requestAccess } from '../../lib/access';
import { say } from '../../lib/words';

/** Firefox's sidebar needs no permission. */
const SIDE_PANEL: [name: string, reason: string][] = import.meta.env.FIREFOX
  ? []
  : [[say('permissionSidePanel'), say('permissionSidePanelWhy')]];

const PERMISSIONS: [name: string, reason: string][] = [
  ['huggingface.co', say('permissionHostWhy')],
  ['cdn-thumbnails.huggingface.co', say('permissionPicturesWhy')],
  [say('permissionActiveTab'), say('permissionActiveTabWhy')],
  [say('permissionMenus'), say('permissionMenusWhy')],
  ...SIDE_PANEL,
  [say('permissionAlarms'), say('permissionAlarmsWhy')],
  [say('permissionNotifications'), say('permissionNotificationsWhy')],
  [say('permissionStorage'), say('permissionStorageWhy')],
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
      <h2 id="privacy">{say('privacy')}</h2>
      <p>{say('privacyText')}</p>
      <dl>
        {PERMISSIONS.map(([name, reason]) => (
          <div key={name}>
            <dt>{breakAtDots(name)}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      <p data-testid="permission" role="status">
        {isGranted.value === undefined && say('accessChecking')}
        {isGranted.value === true && say('accessGranted')}
        {isGranted.value === false && say('accessMissing')}
      </p>
      {isGranted.value === false && (
        <button type="button" class="button is-main" onClick={() => void request()}>
          {say('allowAccess')}
        </button>
      )}
    </section>
  );
}

/** A host that is wider than its column breaks between its parts, not within one. */
function breakAtDots(name: string) {
  return name.split(/(?<=\.)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}
