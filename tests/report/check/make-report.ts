// A few words on what a report says → the report, for rules that look at one thing.

import { metricById } from '../../../src/forms/catalogue.ts';
import type { Figure } from '../../../src/report/model/figure.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { writeSection } from '../support/write-section.ts';

export interface Sketch extends Partial<Omit<Report, 'figures' | 'sections'>> {
  /** Numbers by metric; a text is a cell that holds it and no number, null a blank cell. */
  figures?: Record<string, number | string | null>;
  /** Text by section id; the heading is the id. */
  texts?: Record<string, string>;
}

const sixSections = ['preamble', 'overview', 'active', 'requests', 'appeals', 'problems', 'other'];

export function makeReport({ figures = {}, texts = {}, ...head }: Sketch = {}): Report {
  return {
    agencyId: '371000-kjj',
    agency: '威海市科学技术局',
    region: '371000',
    sector: 'kjj',
    scope: 'agency',
    year: 2022,
    template: '2021',
    title: '威海市科学技术局2022年政府信息公开工作年度报告',
    published: null,
    period: null,
    sections: Object.entries(texts).map(([id, text]) => writeSection(id, text, id)),
    tables: [],
    figures: Object.entries(figures).map(makeFigure),
    notes: [],
    ...head,
  };
}

/** The six sections, each with a line of text unless told otherwise. */
export function makeOutline(
  texts: Record<string, string> = {},
  without: readonly string[] = [],
): Record<string, string> {
  const ids = sixSections.filter((id) => !without.includes(id));
  return Object.fromEntries(ids.map((id) => [id, texts[id] ?? '工作有序开展。']));
}

function makeFigure([metric, value]: [string, number | string | null], index: number): Figure {
  const isTable = !metric.startsWith('narrative.');
  const at = isTable
    ? { section: 'requests', table: 0, row: index, column: 1 }
    : { section: 'overview', paragraph: 0, start: index, end: index + 1 };
  const status = typeof value === 'number' ? 'reported' : statusOf(value);
  const number = typeof value === 'number' ? value : null;
  const unit = metricById.get(metric)!.unit;
  return { metric, value: number, status, qualifier: 'exact', unit, raw: String(value ?? ''), at };
}

function statusOf(printed: string | null): Figure['status'] {
  if (printed === null) return 'blank';
  return ['/', '无', '—'].includes(printed) ? 'not_applicable' : 'unreadable';
}
