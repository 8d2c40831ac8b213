// A metric → a finder of its figure in one report after the other; quick, since a build asks for every metric of every report.
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';

const familyOf = (metric: string): string => metric.slice(0, metric.indexOf('.'));
const known = new WeakMap<Report, ReadonlySet<string>>();

function listFamilies(report: Report): ReadonlySet<string> {
  const found = known.get(report) ?? new Set(report.figures.map(({ metric }) => familyOf(metric)));
  known.set(report, found);
  return found;
}

/** Reports of one form list their figures in one order: the place of the last hit is tried first. */
export function makeFinder(metric: string): (report: Report) => Figure | undefined {
  const family = familyOf(metric);
  let place = 0;
  return (report) => {
    const { figures } = report;
    if (figures[place]?.metric === metric) return figures[place];
    if (!listFamilies(report).has(family)) return undefined;
    const index = figures.findIndex((figure) => figure.metric === metric);
    if (index >= 0) place = index;
    return figures[index];
  };
}
