/** One stretch of time in a chart. */
export interface ChartPoint {
  /** Says which stretch it is, in full. */
  label: string;
  /** The same, as short as an axis needs it. */
  tick: string;
  /** Undefined where there is nothing to tell: no paper, so no share of papers. */
  value: number | undefined;
  /** Its papers. */
  href: string;
  /** The stretch is not over. */
  isOpen: boolean;
}
