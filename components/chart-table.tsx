import { useState } from 'preact/hooks';
import type { ChartPoint } from './chart-point';

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
        As a table<span class="visually-hidden">: {title}</span>
      </summary>
      {isOpen && (
        <div class="chart-table-box" tabIndex={0} role="group" aria-label={title}>
          <table class="chart-table">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">{unit}</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={point.label}>
                  <th scope="row">
                    <a href={point.href}>{point.label}</a>
                    {point.isOpen && ' (so far)'}
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
