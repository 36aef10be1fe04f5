import './remove-button.css';

interface RemoveButtonProps {
  /** Says what is taken away. */
  label: string;
  onClick: () => void;
}

/** A small cross that takes away what it stands beside. */
export function RemoveButton({ label, onClick }: RemoveButtonProps) {
  return (
    <button type="button" class="remove-button" aria-label={label} onClick={onClick}>
      <span aria-hidden="true">✕</span>
    </button>
  );
}
