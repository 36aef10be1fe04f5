import type { ComponentChildren } from 'preact';
import { say } from '../lib/words';

interface PaperAbstractProps {
  /** Empty where the source gave none. */
  text: string;
  /** The text as it is to be shown. */
  children: ComponentChildren;
}

/** A paper's abstract. Papers are in English, whatever the language of the page. */
export function PaperAbstract({ text, children }: PaperAbstractProps) {
  if (text === '') {
    return (
      <p data-testid="abstract" class="paper-abstract">
        {say('noAbstract')}
      </p>
    );
  }
  return (
    <p data-testid="abstract" class="paper-abstract" lang="en" dir="auto">
      {children}
    </p>
  );
}
