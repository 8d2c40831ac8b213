// A report and what the checks say of it → the figures called into question: another number contradicts them.
import { type Figure, isSamePosition } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
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

/** What is only worth knowing, and what compares words, leaves the number as it is. */
const isContradiction = ({ rule, level, left, right }: Finding): boolean =>
  contradicting.has(rule) && level !== 'info' && typeof left === 'number' && typeof right === 'number';

/** Whether what is set against a figure is an error, so that nothing may be divided by it. */
export const isContradicted =
  (doubts: Doubts) =>
  (metric: string): boolean =>
    doubts.get(metric)?.some(({ level }) => level === 'error') ?? false;

const isReported = ({ value }: Figure): boolean => value !== null;

/** All findings point into this report. */
export function matchDoubts(report: Report, findings: readonly Finding[]): Doubts {
  const contradictions = findings.filter(isContradiction);
  if (contradictions.length === 0) return new Map();
  return new Map(
    report.figures.filter(isReported).flatMap((figure): [string, Finding[]][] => {
      const found = contradictions.filter(({ at }) => at.some((place) => isSamePosition(place, figure.at)));
      return found.length === 0 ? [] : [[figure.metric, found]];
    }),
  );
}
