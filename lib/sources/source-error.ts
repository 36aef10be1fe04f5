/**
 * Why a source could not answer. `ahead` is no failure of anyone's: the day has not begun at the source.
 * `offline` is this computer without a network, `unreachable` a host that does not answer it.
 */
export type SourceErrorKind =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'rate-limit'
  | 'server'
  | 'refused'
  | 'unreadable'
  | 'ahead';

/** The only error that a source throws. The message says what came, in English, for the log. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly kind: SourceErrorKind;
  /** The source will not answer for this long. Absent where it did not say. */
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: SourceErrorKind, message: string, retryAfterSeconds?: number) {
    super(message);
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
