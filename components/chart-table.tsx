import { useState } from 'preact/hooks';
import type { ChartPoint } from './chart-point';
import { say, sayAround } from '../lib/words';

interface ChartTableProps {
  title: string;
  unit: string;
  points: ChartPoint[];
  formatValue: (value: number) => string;
}

/** What a chart shows, in words and numbers, newest first. Its rows are made when it is opened: there are many. */
export function ChartTable({ title, unit, points, formatValue }: ChartTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="chart-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say('chartTable')}
        <span class="visually-hidden">: {title}</span>
      </summary>
      {isOpen && (
        <div class="chart-table-box" tabIndex={0} role="group" aria-label={title}>
          <table class="chart-table">
            <thead>
              <tr>
                <th scope="col">{say('chartWhen')}</th>
                <th scope="col">{unit}</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={point.label}>
                  <th scope="row">
                    {point.isOpen ? sayAround('chartOpen', <PointLink point={point} />) : <PointLink point={point} />}
                  </th>
                  <td>{point.value === undefined ? '–' : formatValue(point.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function PointLink({ point }: { point: ChartPoint }) {
  return <a href={point.href}>{point.label}</a>;
}
