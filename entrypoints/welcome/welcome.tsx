import { browser } from '#imports';
import { useSignal } from '@preact/signals';
import type { ComponentType, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { DatabaseTrouble } from '../../components/database-trouble';
import { formatCount } from '../../components/format';
import { saveState } from '../../components/saving';
import { DoneStep } from './done-step';
import { TopicsStep } from './topics-step';
import { WhenStep } from './when-step';
import { say } from '../../lib/words';
import './welcome.css';

const STEPS: { title: string; Body: ComponentType }[] = [
  { title: say('welcomeWhen'), Body: WhenStep },
  { title: say('welcomeTopics'), Body: TopicsStep },
  { title: say('welcomeDone'), Body: DoneStep },
];

/** The first run: three short steps. Every one has a good answer already, so that each, or all, may be skipped. */
export function Welcome() {
  const index = useSignal(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const step = STEPS[index.value];
  const isLast = index.value === STEPS.length - 1;

  // The next step is read out from its heading on, and Tab goes on into it.
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [index.value]);

  const goOn = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isLast) void closePage();
    else index.value += 1;
  };
  if (!step) return null;
  return (
    <main class="welcome">
      <p class="name-mark">
        Paper<span>boy</span>
      </p>
      <DatabaseTrouble />
      <p class="welcome-claim">{say('welcomeClaim')}</p>
      <form onSubmit={goOn}>
        <p class="welcome-step" data-testid="step">
          {say('welcomeStep', formatCount(index.value + 1), formatCount(STEPS.length))}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {step.title}
        </h1>
        <step.Body />
        <div class="welcome-buttons">
          {index.value > 0 && (
            <button type="button" class="button" onClick={() => (index.value -= 1)}>
              {say('back')}
            </button>
          )}
          <button type="submit" class="button is-main">
            {say(isLast ? 'welcomeClose' : 'next')}
          </button>
          {!isLast && (
            <button type="button" class="button welcome-skip" onClick={() => void closePage()}>
              {say('welcomeSkip')}
            </button>
          )}
        </div>
      </form>
      <p role="status" class="welcome-saved" data-testid="save-state">
        {saveState.value}
      </p>
    </main>
  );
}

async function closePage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
