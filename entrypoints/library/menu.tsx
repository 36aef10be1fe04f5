import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import './menu.css';

interface MenuProps {
  label: string;
  /** What the button says to those who do not see where it stands. */
  name?: string;
  testId: string;
  children: ComponentChildren;
}

/** A button with something below it, which goes with Escape, and when the focus or the pointer goes elsewhere. */
export function Menu({ label, name, testId, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  return (
    // The keys of what is inside come through here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      class="menu"
      data-testid={testId}
      ref={menu}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !menu.current?.open) return;
        event.preventDefault();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="button" aria-label={name}>
        {label}
      </summary>
      <div class="menu-body">{children}</div>
    </details>
  );
}
