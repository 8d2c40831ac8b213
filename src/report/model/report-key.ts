// A report's key: whose report it is, of what scope and about which year → the name of its files and its pages.
import { z } from 'zod';
import { scope } from './form-and-scope.ts';
import { besideUsual, scopeInKey } from './scopes.ts';

/** What tells a report from all others. A body has one report a year of its usual scope, which a key need not name. */
export const reportKey = z.strictObject({
  agencyId: z.string(),
  year: z.int(),
  scope: scope.exactOptional(),
});

export type ReportKey = z.infer<typeof reportKey>;

/** A report → its key alone, as findings and changes say it. */
export const keyOfReport = ({ agencyId, year, ...more }: ReportKey): ReportKey => ({
  agencyId,
  year,
  ...scopeInKey(more),
});

/** What follows the body's id: `2021`, and `2021-own_level` for the report beside the usual one of the year. */
export const reportSlug = ({ year, scope: own }: Omit<ReportKey, 'agencyId'>): string =>
  own === besideUsual ? `${year}-${own}` : String(year);

/** `371000-kjj/2021`, `321300-gov/2023-own_level`: under this name are its files, its pages and what is said of it. */
export const reportPath = (key: ReportKey): string => `${key.agencyId}/${reportSlug(key)}`;

export const isSameReport = (a: ReportKey, b: ReportKey): boolean => reportPath(a) === reportPath(b);

/** The page of a report, without base and language. */
export const reportPage = (key: ReportKey): string => `/agency/${reportPath(key)}/`;

const path = new RegExp(`^([^/]+)/(\\d{4})(-${besideUsual})?$`);

/** The key of a path; undefined for what is no report's: `371000-kjj/series`, `corpus`. */
export function readReportPath(text: string): ReportKey | undefined {
  const [, agencyId, year, second] = path.exec(text) ?? [];
  if (agencyId === undefined) return undefined;
  return { agencyId, year: Number(year), ...(second !== undefined && { scope: besideUsual }) };
}
