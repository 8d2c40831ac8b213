// A metric of the report on the page → where it was read and what other years say, from the API, in the words of the page.
import { isLanguage, type Language, translate } from '../i18n/translate.ts';
import { restoreFigures } from '../publish/api/report-shape.ts';
import type { AgencyFile, ReportFileOfApi } from '../publish/schema/report.ts';
import type { Figure } from '../report/model/figure.ts';
import { scopeInKey } from '../report/model/scopes.ts';
import { describeOtherYears, describePosition, type YearOfFigures } from '../views/report/other-years.ts';
import { loadApiFile } from './api-files.ts';

/** What the panel says of its page. */
export interface DetailsPlace {
  readonly language?: string;
  /** Where the files of the API begin. */
  readonly api?: string;
  readonly agency?: string;
  readonly year?: string;
  /** Set where a report of the body on the same year has another. */
  readonly scope?: string;
}

export interface FigureDetails {
  /** Of a figure that is no number; empty for one that is. */
  value: string;
  printed: string;
  place: string;
  others: string;
}

const statusWords = {
  blank: 'report.statusBlank',
  not_applicable: 'report.statusNotApplicable',
  unreadable: 'report.statusUnreadable',
} as const;

const sayStatus = (language: Language, { status }: Figure): string =>
  status === 'reported' ? '' : translate(language, statusWords[status]);

/** The body's other reports of the same scope, by year. */
function groupYears({ reports, figures }: AgencyFile, { year, scope }: DetailsPlace): YearOfFigures[] {
  return reports.flatMap((report, index) => {
    if (scopeInKey(report).scope !== scope || String(report.year) === year) return [];
    const listed = Object.entries(figures).flatMap(([metric, { values, status, qualifier }]) => {
      const value = values[index] ?? null;
      // Listed without a number is not the same as not listed.
      if (value === null && !status?.[index]) return [];
      return [[metric, { value, qualifier: qualifier?.[index] ?? ('exact' as const) }] as const];
    });
    return [{ year: report.year, figures: new Map(listed) }];
  });
}

/** Throws where the API cannot be reached or does not have the figure. */
export async function findDetails(place: DetailsPlace, metric: string): Promise<FigureDetails> {
  const { language = '', api, agency, year, scope } = place;
  if (!isLanguage(language)) throw new Error(`no language ${language}`);
  const slug = scope ? `${year}-${scope}` : year;
  const [report, body] = await Promise.all([
    loadApiFile<ReportFileOfApi>(`${api}report/${agency}/${slug}.json`),
    loadApiFile<AgencyFile>(`${api}agency/${agency}.json`),
  ]);
  const figure = restoreFigures(report, () => undefined).find((one) => one.metric === metric);
  if (!figure) throw new Error(`the API has no ${metric}`);
  return {
    value: sayStatus(language, figure),
    printed: figure.raw,
    place: describePosition(language, figure.at),
    others: describeOtherYears(language, metric, groupYears(body, place)),
  };
}
