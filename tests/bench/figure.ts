/** One measured figure. */
export interface Figure {
  /** What was measured, against what. */
  name: string;
  value: number;
  unit: '×' | 'kB' | 'MB' | 'ms' | 's' | 'bytes' | 'share';
  /** The most that it may be; of a share the least. Without one it is for information. */
  goal?: number;
  /** How it came about: the parts of a ratio, the number of repetitions. */
  note: string;
}

/** Whether a figure keeps its goal. */
export function isMet({ value, goal, unit }: Figure): boolean {
  return goal === undefined || (unit === 'share' ? value >= goal : value <= goal);
}

/** Figures as the lines of a table. */
export function formatFigures(figures: Figure[]): string[] {
  const rows = figures.map((figure) => [
    figure.name,
    formatValue(figure.value, figure.unit),
    formatGoal(figure),
    figure.goal === undefined ? '' : isMet(figure) ? 'ok' : 'MISSED',
    figure.note,
  ]);
  const table = [['figure', 'value', 'goal', '', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function formatGoal({ goal, unit }: Figure): string {
  if (goal === undefined) return '';
  return unit === 'share' ? `≥ ${Number(goal.toFixed(3))}` : `≤ ${goal} ${unit}`;
}

function formatValue(value: number, unit: Figure['unit']): string {
  if (unit === 'share') return value.toFixed(3);
  return `${value.toFixed(unit === '×' ? 2 : 1)} ${unit}`;
}
