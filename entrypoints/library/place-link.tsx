import type { ComponentChildren } from 'preact';
import { goTo, makeUrl, type Address } from './address';
import { isPaneFolded } from './reading';

interface PlaceLinkProps {
  class: string;
  'data-view'?: string;
  'data-testid'?: string | undefined;
  'aria-current'?: 'page' | undefined;
  to: Partial<Address>;
  children: ComponentChildren;
  onGo?: () => void;
}

/**
 * A link to a place in the library: a plain click goes there, all others do what they do with every link. A paper that
 * lies over the list would hide where it leads.
 */
export function PlaceLink({ to, children, onGo, ...attributes }: PlaceLinkProps) {
  const place = isPaneFolded.value ? { paperId: undefined, ...to } : to;
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(place);
    onGo?.();
  };
  return (
    <a {...attributes} href={makeUrl(place)} onClick={go}>
      {children}
    </a>
  );
}
