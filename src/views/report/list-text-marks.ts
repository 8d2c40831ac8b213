// A report and its findings → the stretches of each paragraph that are a figure, or that a finding names.
import type { TextPosition } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { textAnchor } from './anchors.ts';
import type { ListedFinding } from './collect-findings.ts';
import { isCell } from './index-places.ts';

/** A stretch of a paragraph that begins and ends where no other stretch does anything else. */
export interface TextMark {
  start: number;
  end: number;
  /** The figures that these characters are, and which of them begin here; mostly one or none. */
  figures: { metric: string; begins: boolean }[];
  /** Indexes of the findings that name these characters. */
  findings: number[];
  /** Set on the first characters that a finding names. */
  anchor: string | null;
}

interface Span {
  at: TextPosition;
  metric?: string;
  finding?: number;
}

export type MarksByBlock = ReadonlyMap<string, TextMark[]>;

export const keyOfBlock = (section: string, paragraph: number): string => `${section}/${paragraph}`;

function listSpans(report: Report, findings: readonly ListedFinding[]): Span[] {
  const figures = report.figures.flatMap(({ metric, at }): Span[] => (isCell(at) ? [] : [{ at, metric }]));
  const found = findings.flatMap(({ finding }, index) =>
    finding.at.flatMap((at): Span[] => (isCell(at) ? [] : [{ at, finding: index }])),
  );
  return [...figures, ...found].filter(({ at }) => at.end > at.start);
}

function cutSpans(spans: readonly Span[]): TextMark[] {
  const edges = [...new Set(spans.flatMap(({ at }) => [at.start, at.end]))].sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    const covering = spans.filter(({ at }) => at.start <= start && at.end >= end);
    const [first] = covering;
    if (!first) return [];
    const findings = [...new Set(covering.flatMap(({ finding }) => finding ?? []))];
    const begins = covering.some(({ at, finding }) => finding !== undefined && at.start === start);
    return [
      {
        start,
        end,
        figures: covering.flatMap(({ at, metric }) => (metric ? [{ metric, begins: at.start === start }] : [])),
        findings,
        anchor: begins ? textAnchor({ ...first.at, start }) : null,
      },
    ];
  });
}

export function listTextMarks(report: Report, findings: readonly ListedFinding[]): MarksByBlock {
  const groups = Map.groupBy(listSpans(report, findings), ({ at }) => keyOfBlock(at.section, at.paragraph));
  return new Map([...groups].map(([key, spans]) => [key, cutSpans(spans)]));
}
