// A report and what the checks say of it → the figures called into question: another number contradicts them.
import type { Figure } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import { isCell, isSamePosition } from '../model/positions.ts';
import type { Report } from '../model/report.ts';
import type { AnyRule } from './rule.ts';
import { rules } from './rules.ts';

/** By id of the metric, the findings that set another number against it. */
export type Doubts = ReadonlyMap<string, readonly Finding[]>;

/** A query whose sides may both be right leaves the figures as they are. */
const contradicting = new Set(
  rules
    .filter(({ level, contradicts }: Pick<AnyRule, 'level' | 'contradicts'>) => level === 'error' || contradicts)
    .map(({ id }) => id),
);

/** Of the text and a table the statutory one counts: another number of the text calls only itself into question. */
const againstTable = new Set(
  rules.filter(({ compares }: Pick<AnyRule, 'compares'>) => compares?.as === 'text').map(({ id }) => id),
);

/** What is only worth knowing, and what compares words, leaves the number as it is. */
const isContradiction = ({ rule, level, left, right }: Finding): boolean =>
  contradicting.has(rule) && level !== 'info' && typeof left === 'number' && typeof right === 'number';

/** Whether what is set against a figure is an error, so that nothing may be divided by it. */
export const isContradicted =
  (doubts: Doubts) =>
  (metric: string): boolean =>
    doubts.get(metric)?.some(({ level }) => level === 'error') ?? false;

const isReported = ({ value }: Figure): boolean => value !== null;

const pointsAt = ({ at }: Finding, figure: Figure): boolean => at.some((place) => isSamePosition(place, figure.at));

/** All findings point into this report. */
function matchFindings(
  report: Report,
  findings: readonly Finding[],
  concerns: (finding: Finding, figure: Figure) => boolean,
): Doubts {
  if (findings.length === 0) return new Map();
  return new Map(
    report.figures.filter(isReported).flatMap((figure): [string, Finding[]][] => {
      const found = findings.filter((finding) => pointsAt(finding, figure) && concerns(finding, figure));
      return found.length === 0 ? [] : [[figure.metric, found]];
    }),
  );
}

export function matchDoubts(report: Report, findings: readonly Finding[]): Doubts {
  const contradictions = findings.filter(isContradiction);
  return matchFindings(report, contradictions, ({ rule }, { at }) => !(againstTable.has(rule) && isCell(at)));
}

/** By id of the metric, the findings that the text states another number than the table, whose number stands all the same. */
export function matchOtherStatements(report: Report, findings: readonly Finding[]): Doubts {
  const stated = findings.filter(({ rule, level }) => againstTable.has(rule) && level !== 'info');
  return matchFindings(report, stated, (_, { at }) => isCell(at));
}

/** The metrics whose numbers a finding points at, where it says more than what is only worth knowing: all that it may call into question. */
export function listPointedAt(report: Report, finding: Finding): Set<string> {
  if (finding.level === 'info') return new Set();
  const figures = report.figures.filter((figure) => isReported(figure) && pointsAt(finding, figure));
  return new Set(figures.map(({ metric }) => metric));
}
