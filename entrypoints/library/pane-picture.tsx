import { useSignal } from '@preact/signals';
import { hasPicture, Picture, PICTURE_HOST } from '../../components/picture';
import { settings } from '../../components/settings';
import { say, sayAround } from '../../lib/words';

/** The paper's picture, or a button that shows it where the reader does not want it by itself. */
export function PanePicture({ url }: { url: string | undefined }) {
  const isAsked = useSignal(false);
  const hasFailed = useSignal(false);
  if (!hasPicture(url) || !settings.value) return null;
  if (hasFailed.value) return <p class="pane-picture-note">{say('pictureFailed')}</p>;
  if (settings.value.thumbnails !== 'none' || isAsked.value) {
    return <Picture url={url} onError={() => (hasFailed.value = true)} />;
  }
  const show = ({ currentTarget }: { currentTarget: HTMLElement }): void => {
    // The button goes: without the focus in the paper, keys would speak of another one.
    currentTarget.closest<HTMLElement>('.paper-pane')?.focus();
    isAsked.value = true;
  };
  return (
    <p class="pane-picture-note">
      {sayAround(
        'pictureFrom',
        <button type="button" class="text-button" onClick={show}>
          {say('pictureShow')}
        </button>,
        PICTURE_HOST,
      )}
    </p>
  );
}
