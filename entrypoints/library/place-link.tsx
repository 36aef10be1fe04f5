import type { ComponentChildren } from 'preact';
import { goTo, makeUrl, type Address } from './address';

interface PlaceLinkProps {
  class: string;
  'data-view'?: string;
  'data-testid'?: string | undefined;
  'aria-current'?: 'page' | undefined;
  to: Partial<Address>;
  children: ComponentChildren;
  onGo?: () => void;
}

/** A link to a place in the library: a plain click goes there, all others do what they do with every link. */
export function PlaceLink({ to, children, onGo, ...attributes }: PlaceLinkProps) {
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
    onGo?.();
  };
  return (
    <a {...attributes} href={makeUrl(to)} onClick={go}>
      {children}
    </a>
  );
}
