// The words that a text has for the outcomes of requests → the rows of table three that they stand for.
import { requestRows } from '../../model/catalogue/requests.ts';
import { type FigureMap, findExact } from './figure-map.ts';
import { listOutcomeRows } from './outcome-rows.ts';

/** Group of rows by the statutory word; each text may join two with 和. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/不予公开/, 'denied'],
  [/予以公开/, 'granted'],
  [/部分公开/, 'partial'],
  [/无法提供/, 'unavailable'],
  [/不予处理/, 'rejected'],
  [/其他处理/, 'other'],
  [/结转(?:至|到)?(?:下|次|20\d\d)|转(?:入|至|到)?下(?:一)?年/, 'carried_out'],
];

/** The outcomes that words name. */
export function readOutcomes(words: string): string[] {
  const found = groups.filter(([pattern]) => pattern.test(words)).map(([, id]) => id);
  // 不予公开 holds 予公开, never 予以公开; 部分予以公开 is one outcome.
  return /部分予以公开/.test(words) ? found.filter((id) => id !== 'granted') : found;
}

/** Sum of the rows of these outcomes in the column 总计; undefined where a cell is not known. */
export function sumOutcomes(figures: FigureMap, outcomes: readonly string[]): number | undefined {
  const printed = new Set<string>([...listOutcomeRows(figures), 'carried_out']);
  const rows = requestRows.filter(({ id }) => printed.has(id) && outcomes.includes(id.split('.')[0] ?? ''));
  const values = rows.map((row) => findExact(figures, `requests.${row.id}.total`)?.value);
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}
