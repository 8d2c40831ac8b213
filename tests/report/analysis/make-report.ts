// A few figures and sentences → a report of an invented body, as the rules and series see it.
import { metricById } from '../../../src/forms/catalogue.ts';
import type { Figure, FigureStatus, Qualifier } from '../../../src/report/model/figure.ts';
import type { Report } from '../../../src/report/model/report.ts';
import type { Section } from '../../../src/report/model/section.ts';
import { paragraph } from '../support/write-section.ts';

export type Stated = number | Exclude<FigureStatus, 'reported'> | { value: number; qualifier: Qualifier };

export interface Sample extends Partial<Omit<Report, 'figures' | 'sections'>> {
  figures?: Readonly<Record<string, Stated>>;
  /** Figures of the text, with their places. */
  stated?: Figure[];
  /** Paragraphs of 一、总体情况. */
  text?: readonly string[];
  sections?: Section[];
}

export function makeFigure(metric: string, stated: Stated): Figure {
  const unit = metricById.get(metric)?.unit ?? '';
  const at = { section: 'requests', table: 0, row: 1, column: 2 };
  if (typeof stated === 'string') return { metric, value: null, status: stated, qualifier: 'exact', unit, raw: '', at };
  const { value, qualifier } = typeof stated === 'number' ? { value: stated, qualifier: 'exact' as const } : stated;
  return { metric, value, status: 'reported', qualifier, unit, raw: `${value}`, at };
}

export function makeReport({ figures = {}, stated = [], text = [], ...sample }: Sample): Report {
  const sections = [{ id: 'overview', heading: '一、总体情况', blocks: text.map(paragraph) }];
  return {
    agencyId: '990100-kjj',
    agency: '云州市科学技术局',
    region: '990100',
    sector: 'kjj',
    scope: 'agency',
    year: 2022,
    template: '2021',
    title: `云州市科学技术局${sample.year ?? 2022}年政府信息公开工作年度报告`,
    published: null,
    period: null,
    sections,
    tables: [],
    notes: [],
    ...sample,
    figures: [...Object.entries(figures).map(([metric, value]) => makeFigure(metric, value)), ...stated],
  };
}

/** The reports of one body, one for each year from `from` on. */
export const makeYears = (from: number, ...samples: readonly Sample[]): Report[] =>
  samples.map((sample, index) => makeReport({ year: from + index, ...sample }));
