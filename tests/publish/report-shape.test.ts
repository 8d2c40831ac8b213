// What a file of the API leaves out of a figure, and that nothing is lost by it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreFigures, tellFigure } from '../../src/publish/api/report-shape.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import { type PrintedTable, type ReportFile, reportFile } from '../../src/report/model/report.ts';

const tables: PrintedTable[] = [{ kind: 'requests', section: 'requests', rows: [['自然人'], ['3']] }];
const unitOf = (metric: string): string | undefined => (metric === 'unknown.metric' ? undefined : '件');
const plain: Figure = {
  metric: 'requests.received.natural',
  value: 3,
  status: 'reported',
  qualifier: 'exact',
  unit: '件',
  raw: '3',
  at: { section: 'requests', table: 0, row: 1, column: 0 },
};
const cell = { table: 0, row: 1, column: 0 };
const { metric } = plain;

test.each<[what: string, figure: Figure, told: object]>([
  ['a number as it is printed, in its own unit', plain, { metric, value: 3, at: cell }],
  ['printed otherwise', { ...plain, raw: '３' }, { metric, value: 3, raw: '３', at: cell }],
  ['about so many', { ...plain, qualifier: 'approx' }, { metric, value: 3, qualifier: 'approx', at: cell }],
  [
    'an empty cell',
    { ...plain, value: null, status: 'blank', raw: '' },
    { metric, value: null, status: 'blank', at: cell },
  ],
  [
    'a cell with a stroke',
    { ...plain, value: null, status: 'not_applicable', raw: '/' },
    { metric, value: null, status: 'not_applicable', raw: '/', at: cell },
  ],
  ['nobody says the unit', { ...plain, unit: null }, { metric, value: 3, unit: null, at: cell }],
  [
    'a metric that is in no catalogue',
    { ...plain, metric: 'unknown.metric' },
    { metric: 'unknown.metric', value: 3, unit: '件', at: cell },
  ],
  [
    'a cell that another section has',
    { ...plain, at: { ...plain.at, section: 'active' } as Figure['at'] },
    { metric, value: 3, at: { section: 'active', ...cell } },
  ],
  [
    'a number of the text, one of two readings',
    { ...plain, at: { section: 'overview', paragraph: 1, start: 4, end: 5 }, derived: 'split' },
    { metric, value: 3, at: { section: 'overview', paragraph: 1, start: 4, end: 5 }, derived: 'split' },
  ],
])('%s', (_, figure, told) => {
  expect(tellFigure(figure, tables, unitOf)).toEqual(told);
  expect(restoreFigures({ figures: [tellFigure(figure, tables, unitOf)], tables }, unitOf)).toEqual([figure]);
});

const reports = join(import.meta.dirname, '..', '..', 'content', 'reports');

test('no figure of a committed report loses anything', () => {
  const files = readdirSync(reports, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  expect(files.length).toBeGreaterThan(40);
  for (const name of files) {
    const { report }: ReportFile = reportFile.parse(JSON.parse(readFileSync(join(reports, name), 'utf8')));
    const figures = report.figures.map((figure) => tellFigure(figure, report.tables, unitOf));
    expect(restoreFigures({ figures, tables: report.tables }, unitOf)).toEqual(report.figures);
  }
});
