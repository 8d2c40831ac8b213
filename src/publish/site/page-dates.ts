// All reports → for each page of the site the day of the newest report that it speaks of.
import { listAncestors } from '../../report/registry/locality.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { latestOf, reportDate } from './report-date.ts';

/** Path without base and language → ISO date; undefined for a page that depends on no report. */
export type DateOfPage = (path: string) => string | undefined;

/** Pages that show figures of the whole corpus. */
const corpusPages = /^\/(?:$|agencies\/|region\/$|sector\/$|metric\/|checks\/|data\/)/;

function listSubjects(agency: AgencyEntry, corpus: Corpus): string[] {
  const above = listAncestors(agency.region, corpus.registry.regions).map(({ code }) => code);
  const regions = [agency.region, ...above].map((code) => `/region/${code}/`);
  return agency.sector === null ? regions : [...regions, `/sector/${agency.sector}/`];
}

export function datePages(corpus: Corpus): DateOfPage {
  const dates = new Map<string, string>();
  const note = (path: string, day: string | undefined): void => {
    const latest = latestOf([dates.get(path), day]);
    if (latest !== undefined) dates.set(path, latest);
  };
  for (const agency of corpus.agencies) {
    for (const file of agency.reports) note(`/agency/${agency.id}/${file.report.year}/`, reportDate(file));
    const latest = latestOf(agency.reports.map(reportDate));
    for (const path of [`/agency/${agency.id}/`, ...listSubjects(agency, corpus)]) note(path, latest);
  }
  const latest = latestOf([...dates.values()]);
  return (path) => dates.get(path) ?? (corpusPages.test(path) ? latest : undefined);
}
