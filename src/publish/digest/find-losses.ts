// A report and what its digest reads back as → what the digest would not say as the report does.
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';

export interface Loss {
  /** A metric, or a field of the report. */
  what: string;
  original: string;
  digest: string;
}

const nothing = 'nothing';

const spellFigureOf = (figure: Figure | undefined): string =>
  figure
    ? [figure.status, figure.value, figure.qualifier, figure.unit, figure.unitFrom, figure.derived]
        .filter((part) => part !== null && part !== undefined && part !== 'exact')
        .join(' ')
    : nothing;

const fields = ['agencyId', 'scope', 'scopeFrom', 'year', 'template', 'dates', 'period'] as const;

/** None where both say the same: whose report it is, of which year and form, and each figure with its status. */
export function findLosses(original: Report, digest: Report): Loss[] {
  const [before, after] = [original, digest].map(({ figures }) => new Map(figures.map((it) => [it.metric, it])));
  const heads = fields.map((what) => ({
    what,
    original: JSON.stringify(original[what]),
    digest: JSON.stringify(digest[what]),
  }));
  const figures = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].map((what) => ({
    what,
    original: spellFigureOf(before?.get(what)),
    digest: spellFigureOf(after?.get(what)),
  }));
  return [...heads, ...figures].filter((it) => it.original !== it.digest);
}
