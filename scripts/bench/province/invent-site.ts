// Bodies and years → the invented reports of a site, as pages with the numbers that they state.
import { forms } from '../../../src/forms/forms.ts';
import type { Agency } from '../../../src/report/model/agency.ts';
import { composeReport } from '../generate/compose-report.ts';
import type { ExpectedFigures } from '../generate/print.ts';
import { Random } from '../generate/random.ts';
import { renderHtml } from '../generate/render-html.ts';

export interface InventedReport {
  agency: Agency;
  year: number;
  title: string;
  /** As the list prints it. */
  date: string;
  readonly html: string;
  readonly figures: ExpectedFigures;
  /** Counted within its site. */
  number: number;
  /** Counted from 0. */
  edition: number;
}

/** Equal seeds give equal reports; another `edition` of one is the same report with other numbers. */
export function inventReport(agency: Agency, year: number, number: number, seed: string, edition = 0): InventedReport {
  const form = forms.filter(({ from }) => from <= year).at(-1);
  if (!form) throw new RangeError(`no form was in use in ${year}`);
  const compose = () =>
    composeReport(new Random(`${seed}/${agency.id}/${year}/${edition}`), { agency, year, form, separated: true });
  const title = `${agency.name}${year}年政府信息公开工作年度报告`;
  const date = `${year + 1}-01-${String((number % 28) + 1).padStart(2, '0')}`;
  return {
    agency,
    year,
    title,
    date,
    number,
    edition,
    // Thousands of pages would fill the memory: each is written when it is asked for.
    get html() {
      return renderHtml(compose().blocks, { title, site: agency.name, published: date });
    },
    get figures() {
      return compose().figures;
    },
  };
}

export const inventReports = (agencies: readonly Agency[], years: readonly number[], seed: string): InventedReport[] =>
  agencies.flatMap((agency, at) =>
    years.map((year, index) => inventReport(agency, year, at * years.length + index, seed)),
  );
