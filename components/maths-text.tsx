import { useEffect, useMemo, useRef } from 'preact/hooks';
import { findMaths } from '../lib/paper/maths';
import { splitText } from '../lib/paper/maths-parts';
import { FORMULA_CLASS, typesetFormula } from './typeset';

interface Range {
  start: number;
  end: number;
}

interface MathsTextProps {
  /** As `cleanText` made it. */
  text: string;
  /** What is to be marked, in UTF-16 units, sorted, without overlaps. */
  ranges?: readonly Range[];
}

const NOTHING: readonly Range[] = [];

/** A text with its certain formulas typeset and the found ranges marked. Where both meet, the mark wins. */
export function MathsText({ text, ranges = NOTHING }: MathsTextProps) {
  const maths = useMemo(() => findMaths(text), [text]);
  if (maths.length === 0 && ranges.length === 0) return <>{text}</>;
  return (
    <>
      {splitText(text, maths, ranges).map((part) => {
        if (part.kind === 'plain') return part.text;
        if (part.kind === 'found') return <mark key={part.start}>{part.text}</mark>;
        return <Formula key={`${part.start} ${part.text}`} text={part.text} tex={part.tex} />;
      })}
    </>
  );
}

/** One formula. Its key holds its text: an element is typeset once, another formula needs another element. */
function Formula({ text, tex }: { text: string; tex: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (element.current) void typesetFormula(element.current, tex);
  }, [tex]);
  return (
    <span ref={element} class={FORMULA_CLASS}>
      {text}
    </span>
  );
}
