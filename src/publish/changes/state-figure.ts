// A figure → the short text by which one release is compared with the next.
import type { Figure, Qualifier } from '../../report/model/figure.ts';

const marks: Readonly<Record<Qualifier, string>> = { exact: '', approx: '~', at_least: '+' };

/** `1379`, `140000~`, `500+`, `blank`, `not_applicable`, `unreadable`; how it was printed makes no difference. */
export function stateFigure({ value, status, qualifier }: Figure): string {
  return value === null ? status : `${value}${marks[qualifier]}`;
}
