// The number of requests in the text → what it counts, where it is what came in and what was carried in together.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { readReported } from '../../report/series/read-reported.ts';

/** 收办 3,607 beside a table with 3,511 received and 96 carried in. */
export function explainRequests(language: Language, report: Report, { metric, value }: Figure): string[] {
  if (metric !== 'narrative.requests' || value === null) return [];
  const received = readReported(report, 'requests.received.total')?.value;
  const carriedIn = readReported(report, 'requests.carried_in.total')?.value;
  if (received === undefined || !carriedIn || received + carriedIn !== value) return [];
  const values = { received: formatNumber(received), carriedIn: formatNumber(carriedIn) };
  return [translate(language, 'report.countsCarriedIn', values)];
}
