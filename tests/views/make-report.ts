// A few figures → a report for tests: everything else is as plain as the schema allows.
import type { Figure } from '../../src/report/model/figure.ts';
import type { Report } from '../../src/report/model/report.ts';
import { type StoredReport, storeReport } from '../../src/store/record.ts';

/** A number, or a figure's own fields where it is not an exact one. */
export type FigureSketch = number | Partial<Figure>;

function makeFigure(metric: string, sketch: FigureSketch, row: number): Figure {
  const fields = typeof sketch === 'number' ? { value: sketch, raw: String(sketch) } : sketch;
  return {
    metric,
    value: null,
    status: fields.value === undefined || fields.value === null ? 'blank' : 'reported',
    qualifier: 'exact',
    unit: '件',
    raw: '',
    at: { section: 'requests', table: 0, row, column: 1 },
    ...fields,
  };
}

export function makeReport(fields: Partial<Report>, figures: Readonly<Record<string, FigureSketch>> = {}): Report {
  return {
    agencyId: '371000-kjj',
    agency: '威海市科学技术局',
    region: '371000',
    sector: 'kjj',
    scope: 'agency',
    year: 2021,
    template: '2021',
    title: '2021 年政府信息公开工作年度报告',
    published: null,
    period: null,
    sections: [],
    tables: [],
    figures: Object.entries(figures).map(([metric, sketch], row) => makeFigure(metric, sketch, row)),
    notes: [],
    ...fields,
  };
}

export function makeFile(report: Report): StoredReport {
  const source = {
    file: `${report.region}/${report.agencyId}/${report.year}.txt`,
    format: 'text' as const,
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    digest: false,
    publisher: report.agency,
    title: report.title,
    url: null,
    retrieved: null,
    licence: null,
  };
  return storeReport({ reader: '1', source, report });
}
