// Generated reports → the reader finds exactly what they state; they are the same every time and consistent in themselves.

import { describe, expect, test } from 'vitest';
import { createGenerator, type GeneratedReport, layouts } from '../../../scripts/bench/generate-report.ts';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import type { Figure } from '../../../src/report/model/figure.ts';
import { formId } from '../../../src/report/model/form-and-scope.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const generate = createGenerator(registry, 'tests');
const forms = formId.options;

/** Every layout with every form, in turns. */
const sample = (index: number): GeneratedReport =>
  generate(index, {
    layout: layouts[index % layouts.length]!,
    template: forms[Math.floor(index / layouts.length) % forms.length]!,
  });

async function read(report: GeneratedReport) {
  const outcome = await readReport(report.bytes, registry, { fileName: report.fileName });
  if (outcome.status !== 'ok') throw new Error(`${report.fileName}: ${wordMessage('en', outcome.rejection.message)}`);
  return outcome.report;
}

/** Where the separators are lost a number may be unreadable, as long as the reader says so. */
function compare(report: GeneratedReport, figures: readonly Figure[]): string[] {
  const found = new Map(figures.map((figure) => [figure.metric, figure]));
  const extra = figures
    .filter(({ metric }) => !(metric in report.expected.figures))
    .map(({ metric }) => `extra ${metric}`);
  const wrong = Object.entries(report.expected.figures).flatMap(([metric, value]) => {
    const figure = found.get(metric);
    if (report.layout === 'glued' && figure?.status === 'unreadable') return [];
    return figure && figure.status !== 'unreadable' && figure.value === value
      ? []
      : [`${metric} is ${value}, read as ${figure?.raw} (${figure?.status})`];
  });
  return [...wrong, ...extra];
}

describe('generated reports are read as they state', () => {
  const reports = Array.from({ length: 224 }, (_, index) => sample(index));
  for (const layout of layouts) {
    for (const form of forms) {
      test(`${layout}, form of ${form}`, async () => {
        const own = reports.filter((report) => report.layout === layout && report.expected.template === form);
        expect(own.length).toBeGreaterThanOrEqual(8);
        for (const report of own) {
          const { agencyId, year, template, figures } = await read(report);
          const { expected, fileName } = report;
          expect({ fileName, agencyId, year, template }).toEqual({
            fileName,
            agencyId: expected.agencyId,
            year: expected.year,
            template: expected.template,
          });
          expect({ fileName, differences: compare(report, figures) }).toEqual({ fileName, differences: [] });
        }
      });
    }
  }
});

test('most glued figures are read all the same', async () => {
  let [readable, all] = [0, 0];
  for (let index = 0; index < 12; index += 1) {
    const { figures } = await read(generate(index, { layout: 'glued', template: '2021' }));
    readable += figures.filter(({ status }) => status !== 'unreadable').length;
    all += figures.length;
  }
  expect(readable / all).toBeGreaterThan(0.9);
});

test('the same seed gives the same bytes, another seed others', () => {
  const again = createGenerator(registry, 'tests');
  const other = createGenerator(registry, 'others');
  for (let index = 0; index < 40; index += 1) {
    expect(again(index)).toEqual(generate(index));
    expect(other(index).bytes).not.toEqual(generate(index).bytes);
  }
});

test('a number gives the same report whatever was generated before it', () => {
  const fresh = createGenerator(registry, 'tests');
  expect(fresh(37)).toEqual(generate(37));
});

test('no two reports are about the same body and year', () => {
  const names = Array.from({ length: 3000 }, (_, index) => generate(index).fileName.replace(/\.\w+$/u, ''));
  expect(new Set(names).size).toBe(names.length);
});

test('tables add up', () => {
  const rows = ['received', 'carried_in', 'total', 'carried_out'];
  const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'other'];
  for (let index = 0; index < 50; index += 1) {
    const { figures } = generate(index, { template: '2021' }).expected;
    const at = (row: string, column: string): number => figures[`requests.${row}.${column}`] ?? Number.NaN;
    for (const row of rows) {
      expect(columns.reduce((sum, column) => sum + at(row, column), 0)).toBe(at(row, 'total'));
    }
    for (const column of [...columns, 'total']) {
      expect(at('received', column) + at('carried_in', column)).toBe(at('total', column) + at('carried_out', column));
    }
  }
});

test('pages weigh what saved pages weigh', () => {
  const { bytes } = generate(0, { layout: 'html', template: '2021' });
  expect(bytes.length).toBeGreaterThan(50_000);
  expect(bytes.length).toBeLessThan(120_000);
});
