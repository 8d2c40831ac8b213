// The number of requests in the text → what it counts, where it is what came in and what was carried in together.
import { newestFirst } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import type { Tie } from '../../forms/record.ts';
import { textFamily, textFigures } from '../../forms/text.ts';
import { cellId, cellsOf } from '../../forms/walk.ts';
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { readReported } from '../../report/analysis/read-reported.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';

/** What the text states of requests received, beside the table. */
const stated: ReadonlySet<string> = new Set(
  textFigures.flatMap((figure) => {
    const ties: readonly Tie[] = 'ties' in figure ? figure.ties : [];
    const isOther = ties.some(({ kind, to }) => kind === 'other_source' && to === headline);
    return isOther ? [`${textFamily.id}.${figure.id}`] : [];
  }),
);

/** What came in during the year and what was carried in: the left side of the table's balance. */
const cameIn: readonly string[] = newestFirst
  .flatMap(({ tables }) => tables.flatMap(cellsOf))
  .filter(({ id }) => id === headline)
  .slice(0, 1)
  .flatMap(({ table, column }) => (table.balance?.left ?? []).map((row) => cellId(table, row, column.id)));

/** 收办 3,607 beside a table with 3,511 received and 96 carried in. */
export function explainRequests(language: Language, report: Report, { metric, value }: Figure): string[] {
  if (!stated.has(metric) || value === null) return [];
  const [received, carriedIn] = cameIn.map((id) => readReported(report, id)?.value);
  if (received === undefined || !carriedIn || received + carriedIn !== value) return [];
  const values = { received: formatNumber(received), carriedIn: formatNumber(carriedIn) };
  return [translate(language, 'report.countsCarriedIn', values)];
}
