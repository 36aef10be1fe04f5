interface StepButtonProps {
  label: string;
  sign: string;
  /** There is nothing further this way. */
  isOff: boolean;
  onClick: () => void;
  /** Its look, where it is not an icon's. */
  class?: string;
}

/** A step on or back. It stays focusable at the end of the line, so that the focus is not lost there. */
export function StepButton({ label, sign, isOff, onClick, class: look = 'icon-button' }: StepButtonProps) {
  return (
    <button
      type="button"
      class={look}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
