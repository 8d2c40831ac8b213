// What a document prints → the statutory form it follows. Never its year, unless nothing else is left.
import type { Figure } from '../../model/figure.ts';
import type { Template } from '../../model/template.ts';

/** Columns of table 二 that only one form has. */
const columnsOf: Readonly<Record<'2019' | '2021', ReadonlySet<string>>> = {
  '2019': new Set(['made', 'published', 'total_public', 'items_prev', 'items_change', 'items']),
  '2021': new Set(['issued', 'repealed', 'in_force']),
};

/** The rows of table 二 that speak for each form. A row of decisions without an item count is printed as in 2021. */
function countRows(figures: readonly Figure[]): { '2019': number; '2021': number } {
  const rows = new Map<string, Set<string>>();
  for (const { metric } of figures) {
    const [family, row = '', column = ''] = metric.split('.');
    if (family === 'active') rows.set(row, (rows.get(row) ?? new Set()).add(column));
  }
  const votes = { '2019': 0, '2021': 0 };
  for (const [row, columns] of rows) {
    const old =
      [...columns].some((column) => columnsOf['2019'].has(column)) || row === 'procurement' || row === 'other_services';
    votes[old ? '2019' : '2021'] += 1;
  }
  return votes;
}

const has = (figures: readonly Figure[], prefix: string): boolean =>
  figures.some((figure) => figure.metric.startsWith(prefix));

/** The notices that introduced the forms; cited wrongly often enough to come after the tables. */
function readCitation(text: string): Template | undefined {
  const newer = /〔?2021〕?\s*30\s*号/u.test(text);
  const older = /〔?2019〕?\s*6[01]\s*号/u.test(text);
  if (newer === older) return undefined;
  return newer ? '2021' : '2019';
}

export interface FormEvidence {
  figures: readonly Figure[];
  isStatutory: boolean;
  text: string;
  year: number | undefined;
}

/** Table 二 first (most rows win, the older form's on a tie), then table 三, then the notice cited, then the year. */
export function recogniseForm({ figures, isStatutory, text, year }: FormEvidence): Template {
  const votes = countRows(figures);
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021';
  if (votes['2019'] > 0) return '2019';
  if (has(figures, 'requests.other.no_correction')) return '2021';
  if (has(figures, 'requests.other.all')) return '2019';
  const modern = isStatutory || has(figures, 'requests.') || has(figures, 'appeals.');
  if (modern) return readCitation(text) ?? ((year ?? 2021) <= 2020 ? '2019' : '2021');
  return has(figures, 'stat2014.') ? '2014' : '2008';
}
