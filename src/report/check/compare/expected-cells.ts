// A report → the rows and columns that its statutory tables lack, by the form that it follows.

import { families } from '../../../forms/catalogue.ts';
import { activeForms } from '../../model/catalogue/active.ts';
import { appealGroups, appealResults } from '../../model/catalogue/appeals.ts';
import { applicants, requestRows } from '../../model/catalogue/requests.ts';
import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../rule.ts';
import { type FigureMap, mapFigures } from './figure-map.ts';
import { listOutcomeRows } from './outcome-rows.ts';

export interface Gap {
  table: 'active' | 'requests' | 'appeals';
  name: Bilingual;
  missing: Bilingual[];
}

/** One entry for each table that is there. */
export function findGaps(report: Report): Gap[] {
  const figures = mapFigures(report);
  const found = {
    active: findInActive(report, figures),
    requests: findInRequests(figures),
    appeals: findInAppeals(figures),
  };
  return (['active', 'requests', 'appeals'] as const).flatMap((table) =>
    has(figures, `${table}.`) ? [{ table, name: families[table], missing: found[table] }] : [],
  );
}

function has(figures: FigureMap, start: string, end = ''): boolean {
  return [...figures.keys()].some((id) => id.startsWith(start) && id.endsWith(end));
}

function findInRequests(figures: FigureMap): Bilingual[] {
  const expected = new Set<string>([...listOutcomeRows(figures), 'received', 'carried_in', 'total', 'carried_out']);
  const rows = requestRows.filter((row) => expected.has(row.id) && !has(figures, `requests.${row.id}.`));
  const columns = applicants.filter((applicant) => !has(figures, 'requests.', `.${applicant.id}`));
  return [...rows.flatMap((row) => row.labels.at(-1) ?? []), ...columns];
}

function findInAppeals(figures: FigureMap): Bilingual[] {
  const cells = appealGroups.flatMap((group) => appealResults.map((result) => ({ group, result })));
  return cells
    .filter(({ group, result }) => !figures.has(`appeals.${group.id}.${result.id}`))
    .map(({ group, result }) => ({
      zh: [...group.path, result].map((term) => term.zh).join('·'),
      en: [...group.path, result].map((term) => term.en).join(': '),
    }));
}

/** Hybrids print a block of one form beside blocks of the other: a row is there in whichever form it is printed. */
function findInActive(report: Report, figures: FigureMap): Bilingual[] {
  const form = report.template === '2019' ? '2019' : '2021';
  return activeForms[form].flatMap((block) =>
    block.rows.filter((row) => !has(figures, `active.${row.id}.`)).map((row) => ({ zh: row.zh, en: row.en })),
  );
}
