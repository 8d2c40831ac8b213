// A report and a metric → its figure where it is a number in a known unit.
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';

export type ReportedFigure = Figure & { value: number };

const isReported = (figure: Figure): figure is ReportedFigure =>
  figure.status === 'reported' && figure.value !== null && figure.unit !== null;

export function readReported(report: Report, metric: string): ReportedFigure | undefined {
  const figure = report.figures.find((candidate) => candidate.metric === metric);
  return figure && isReported(figure) ? figure : undefined;
}
