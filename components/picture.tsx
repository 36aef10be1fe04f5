import './picture.css';

/** What the pages' policy lets through; from elsewhere no picture would ever come. */
export const PICTURE_HOST = 'cdn-thumbnails.huggingface.co';

/** Whether a paper's picture can be shown at all. */
export function hasPicture(url: string | undefined): url is string {
  return url !== undefined && URL.parse(url)?.host === PICTURE_HOST;
}

interface PictureProps {
  url: string;
  onError: () => void;
}

/** A paper's picture, loaded when it comes into sight. Whoever serves it learns what is being read, but not where. */
export function Picture({ url, onError }: PictureProps) {
  return (
    <img
      class="picture"
      data-testid="picture"
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={onError}
    />
  );
}
