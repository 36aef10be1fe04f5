import { nice, ticks } from 'd3-array';
import { useRef } from 'preact/hooks';
import type { ChartPoint } from './chart-point';
import { ChartTable } from './chart-table';
import { useWidth } from './use-width';
import { say } from '../lib/words';
import './time-chart.css';

interface TimeChartProps {
  title: string;
  /** What the values are: heads the table's column. */
  unit: string;
  kind: 'bars' | 'line';
  points: ChartPoint[];
  formatValue: (value: number) => string;
  /** The upper end, for charts that are to be compared; else it follows the values. */
  most?: number | undefined;
  /** A topic's colour; else the accent. */
  colour?: string;
  height?: number;
}

/** Room for a tick's text. */
const TICK_WIDTH = 44;
/** About so many lines across. */
const TICKS = 4;
/** Of a bar's step. */
const GAP = 0.2;
const MARGIN = { top: 8, right: 4, bottom: 20, left: 40 };

/**
 * Values over time, each a link to its papers. The drawing is for eyes and pointers; keyboards and screen readers have
 * the same values and links in the table below it, without a hundred stops on the way.
 */
export function TimeChart({ title, unit, points, formatValue, height = 180, colour, ...drawing }: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <figure class="chart" data-colour={colour} data-testid="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <div ref={box} class="chart-box">
        <svg width={width} height={height} aria-hidden="true" class="chart-drawing">
          {width > 0 && (
            <Drawing points={points} formatValue={formatValue} width={width} height={height} {...drawing} />
          )}
        </svg>
      </div>
      <ChartTable title={title} unit={unit} points={points} formatValue={formatValue} />
    </figure>
  );
}

interface DrawingProps extends Pick<TimeChartProps, 'kind' | 'points' | 'formatValue' | 'most'> {
  width: number;
  height: number;
}

function Drawing({ kind, points, formatValue, most, width, height }: DrawingProps) {
  const highest = most ?? Math.max(...points.map(({ value = 0 }) => value));
  const bottom = height - MARGIN.bottom;
  // Bars are counts: there is no half of a paper.
  const tickCount = kind === 'bars' ? Math.min(TICKS, highest || 1) : TICKS;
  const [, top] = nice(0, highest || 1, tickCount);
  const y = (value: number): number => bottom - (value / top) * (bottom - MARGIN.top);
  // Bars with gaps of a fifth between them, from one margin to the other.
  const step = (width - MARGIN.left - MARGIN.right) / (points.length - GAP);
  const x = (index: number): number => MARGIN.left + index * step;
  const bandwidth = step * (1 - GAP);
  const middle = (index: number): number => x(index) + bandwidth / 2;
  const every = Math.ceil(points.length / Math.max(1, Math.floor((width - MARGIN.left) / (TICK_WIDTH + 20))));
  return (
    <>
      {ticks(0, top, tickCount).map((tick) => (
        <g key={tick} transform={`translate(0,${y(tick)})`} class="chart-grid">
          <line x1={MARGIN.left} x2={width - MARGIN.right} />
          <text x={MARGIN.left - 6} dy="0.32em">
            {formatValue(tick)}
          </text>
        </g>
      ))}
      {points.map(
        ({ tick }, index) =>
          index % every === 0 &&
          x(index) < width - TICK_WIDTH && (
            <text key={index} x={x(index)} y={height - 4} class="chart-tick">
              {tick}
            </text>
          ),
      )}
      {kind === 'line' && <Line points={points} x={middle} y={y} />}
      {points.map(({ label, value, href, isOpen }, index) => (
        <a key={index} href={href} tabindex={-1} class={`chart-point${isOpen ? ' is-open' : ''}`}>
          <title>{describePoint(label, value, formatValue, isOpen)}</title>
          <rect class="chart-target" x={x(index)} y={MARGIN.top} width={step} height={bottom - MARGIN.top} />
          {value !== undefined && kind === 'bars' && (
            <rect class="chart-bar" x={x(index)} y={y(value)} width={bandwidth} height={bottom - y(value)} />
          )}
          {value !== undefined && kind === 'line' && (
            <circle class="chart-dot" cx={middle(index)} cy={y(value)} r={Math.min(3.5, step / 3)} />
          )}
        </a>
      ))}
    </>
  );
}

type Place = (value: number) => number;

function Line({ points, x, y }: { points: ChartPoint[]; x: Place; y: Place }) {
  const known = points.flatMap(({ value }, index) => (value === undefined ? [] : [`${x(index)},${y(value)}`]));
  return <polyline class="chart-line" points={known.join(' ')} />;
}

function describePoint(
  label: string,
  value: number | undefined,
  formatValue: (value: number) => string,
  isOpen: boolean,
): string {
  const text = value === undefined ? say('chartNoPapers') : formatValue(value);
  return say(isOpen ? 'chartPointOpen' : 'chartPoint', label, text);
}
