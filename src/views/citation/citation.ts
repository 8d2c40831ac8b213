// A report and its source → what a citation of the original document is made of.
import type { ReportFile } from '../../report/model/report.ts';

export interface CitedReport {
  /** `371000-kjj-2021`. */
  key: string;
  /** Who published it. */
  publisher: string;
  title: string;
  /** The year it is about. */
  year: number;
  /** ISO date; null where the document does not say. */
  published: string | null;
  url: string | null;
  /** The day our copy was fetched; there is no clock in a static page. */
  retrieved: string | null;
}

export function describeCitation({ report, source }: ReportFile): CitedReport {
  return {
    key: `${report.agencyId}-${report.year}`,
    publisher: source.publisher ?? report.agency,
    title: source.title ?? report.title,
    year: report.year,
    published: report.published,
    url: source.url,
    retrieved: source.retrieved,
  };
}
