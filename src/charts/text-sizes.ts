// Data table: the kinds of text in a chart and their size in units of the drawing; `charts.css` says the same.
export const textSizes = {
  /** Years and values on the axes. */
  tick: 11,
  /** A year without a report. */
  absent: 11,
  /** The name of a series or body. */
  label: 12,
  /** A number beside its mark. */
  value: 12,
  /** The name of a form beside its rule. */
  rule: 11,
  /** Lines below the drawing. */
  note: 11,
  /** The heading of a panel. */
  head: 12,
  /** In drawings that leave the site: the finding, and the unit below it. */
  title: 16,
  subtitle: 12,
} as const;

export type TextRole = keyof typeof textSizes;
