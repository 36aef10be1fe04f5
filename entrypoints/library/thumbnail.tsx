import { useSignal } from '@preact/signals';
import { settings } from './reading';
import { say, sayAround } from '../../lib/words';

/** What the page's policy lets through; from elsewhere no picture would ever come. */
const HOST = 'cdn-thumbnails.huggingface.co';

/** The paper's picture, where the reader wants it: whoever serves it learns what is being read. */
export function Thumbnail({ url }: { url: string | undefined }) {
  const isAsked = useSignal(false);
  const hasFailed = useSignal(false);
  if (url === undefined || URL.parse(url)?.host !== HOST || !settings.value) return null;
  if (hasFailed.value) return <p class="pane-picture-note">{say('pictureFailed')}</p>;
  if (settings.value.thumbnails === 'library' || isAsked.value) {
    return (
      <img
        class="pane-picture"
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        onError={() => (hasFailed.value = true)}
      />
    );
  }
  return (
    <p class="pane-picture-note">
      {sayAround(
        'pictureFrom',
        <button type="button" class="text-button" onClick={() => (isAsked.value = true)}>
          {say('pictureShow')}
        </button>,
        HOST,
      )}
    </p>
  );
}
