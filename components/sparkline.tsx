import './sparkline.css';

interface SparklineProps {
  /** Points of a line: x ascends, both in any unit. */
  points: readonly (readonly [x: number, y: number])[];
  /** What it shows, in words; without them it only adorns what is said beside it. */
  label?: string;
}

const WIDTH = 100;
const HEIGHT = 30;

/** A line without axes. It begins at nought, so that a flat one is not made to look wild. */
export function Sparkline({ points, label }: SparklineProps) {
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <polyline points={placePoints(points)} />
    </svg>
  );
}

function placePoints(points: SparklineProps['points']): string {
  const first = points[0]?.[0] ?? 0;
  const span = (points.at(-1)?.[0] ?? 0) - first;
  const top = Math.max(1, ...points.map(([, y]) => y));
  return points
    .map(([x, y]) => [span === 0 ? 0 : ((x - first) / span) * WIDTH, HEIGHT - (Math.max(0, y) / top) * HEIGHT])
    .map(([x = 0, y = 0]) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
}
