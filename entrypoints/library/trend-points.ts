import { formatStoredDay } from '../../components/format';
import { formatMonth, formatShortDay, formatShortMonth } from './format-axis';
import type { ChartPoint } from '../../components/chart-point';
import { listBins, type Bin, type Unit } from '../../lib/trends/bins';
import type { Period } from '../../lib/trends/period';
import { say } from '../../lib/words';
import { linkQuery, writeBin } from './trend-links';

/** What all charts of a period share: its stretches with their names, made once, because making them takes time. */
export interface Axis {
  unit: Unit;
  stretches: (Bin & Pick<ChartPoint, 'label' | 'tick' | 'isOpen'>)[];
}

/** The stretches of a period. One that goes beyond the last list is not over. */
export function makeAxis({ first, last, unit }: Period): Axis {
  const dayAfter = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
  const stretches = listBins(first, last, unit).map((bin) => ({
    ...bin,
    label: nameBin(bin, unit),
    tick: unit === 'month' ? formatShortMonth(bin.from) : formatShortDay(bin.from),
    isOpen: bin.to > dayAfter,
  }));
  return { unit, stretches };
}

/** Which of a stretch's papers were counted: those that a filter finds, or those of a topic. */
interface Counted {
  filter?: string;
  topicId?: string;
}

/** The points of a chart, each a link to its papers: all of its stretch, or those that were counted. */
export function makePoints(
  axis: Axis,
  values: readonly (number | undefined)[],
  { filter = '', topicId }: Counted = {},
): ChartPoint[] {
  return axis.stretches.map((stretch, index) => ({
    label: stretch.label,
    tick: stretch.tick,
    isOpen: stretch.isOpen,
    value: values[index],
    href: linkQuery(`${filter} ${writeBin(stretch)}`.trim(), topicId),
  }));
}

function nameBin({ from }: Bin, unit: Unit): string {
  if (unit === 'month') return formatMonth(from);
  return unit === 'week' ? say('weekOf', formatStoredDay(from)) : formatStoredDay(from);
}
