// The invented form of 2027, known as a record only → a report in it laid out, indexed, told and charted, with no code for it.

import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { FormId } from '../../src/forms/forms.ts';
import { wordMessage } from '../../src/i18n/word-message.ts';

vi.mock('../../src/i18n/translations.ts', async (load) => {
  const { addWords } = await import('./add-words.ts');
  const { words2027 } = await import('./form-2027.ts');
  return addWords(await load<typeof import('../../src/i18n/translations.ts')>(), words2027);
});
vi.mock('../../src/forms/forms.ts', async (load) => {
  const original = await load<typeof import('../../src/forms/forms.ts')>();
  const { form2027 } = await import('./form-2027.ts');
  return { ...original, forms: [...original.forms, form2027], formIds: [...original.formIds, form2027.id] };
});
vi.mock('../../src/forms/editions.ts', async (load) => {
  const original = await load<typeof import('../../src/forms/editions.ts')>();
  const { form2027 } = await import('./form-2027.ts');
  return { ...original, editions: [...original.editions, form2027] };
});

const { readReport } = await import('../../src/report/read-report.ts');
const { loadRegistry } = await import('../../src/store/load-registry.ts');
const { chooseLayout } = await import('../../src/views/report/build-tables.ts');
const { makeGrid } = await import('../../src/views/metric/metric-index.ts');
const { locateCell } = await import('../../src/views/metric/locate-cell.ts');
const { describeMetric, nameMetric } = await import('../../src/i18n/name-metric.ts');
const { buildYearTable } = await import('../../src/views/agency/build-year-table.ts');
const { buildChartSeries } = await import('../../src/views/agency/build-charts.ts');
const { describeOutcomes } = await import('../../src/views/sentences/describe-requests.ts');
const { listFormBreaks } = await import('../../src/views/compare/summed-series.ts');
const { findFormRules } = await import('../../src/charts/form-rules.ts');
const { createGenerator } = await import('../../scripts/bench/generate-report.ts');

const [form2021, form2027] = ['2021', '2027'].map((id) => id as FormId) as [FormId, FormId];
const outcome = await readReport(readFileSync(new URL('report-2027.md', import.meta.url)), loadRegistry());
if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
const report = { ...outcome.report, template: form2027 };
const present = new Set(report.figures.map(({ metric }) => metric));

const labelsOf = (kind: 'active' | 'requests', form: FormId): string[] => {
  const { head, bodies } = chooseLayout(kind, form, present);
  return [...head, ...bodies.flat()].flat().flatMap((cell) => (cell.type === 'label' ? [cell.label('zh')] : []));
};

describe('a report in the form of 2027', () => {
  test('is laid out as its form prints it, also where it says to follow another', () => {
    for (const form of [form2027, form2021]) {
      const requests = labelsOf('requests', form);
      expect(requests).toContain('9.属于商业秘密');
      expect(requests).toContain('四、申请人主动撤回');
      expect(requests).not.toContain('3.要求提供公开出版物');
    }
    expect(labelsOf('active', form2027)).toContain('本年印发件数');
    const { bodies } = chooseLayout('requests', form2027, present);
    const placed = bodies.flat(2).flatMap((cell) => (cell.type === 'figure' ? [cell.metric] : []));
    expect([...present].filter((id) => id.startsWith('requests.') && !placed.includes(id))).toEqual([]);
  });

  test('has a row in the index and a cell for each new metric', () => {
    expect(makeGrid('requests')?.rows.map(({ label }) => label('zh'))).toContain('四、申请人主动撤回');
    const cell = locateCell('requests.denied.trade_secret.natural');
    expect(cell?.row.map((name) => name('zh'))).toEqual(['三、本年度办理结果', '（三）不予公开', '9.属于商业秘密']);
    expect(cell?.column.map((name) => name('en'))).toEqual(['individuals']);
  });

  test('is named and described from the words that it brings along', () => {
    expect(nameMetric('zh', 'requests.denied.trade_secret.natural')).toBe('（三）不予公开 9.属于商业秘密·自然人');
    expect(nameMetric('en', 'requests.denied.trade_secret.natural')).toBe('Refused: trade secret, individuals');
    expect(nameMetric('en', 'active.rules.issued')).toBe('Rules put out this year');
    expect(describeMetric('zh', 'requests.withdrawn.total')).toBe('本年由申请人撤回的申请数（各类申请人合计）');
    expect(() => describeMetric('en', 'narrative.invented')).toThrow('forms.narrative.row.invented.plain');
  });

  test('is told and charted: the new reason is a denial, the withdrawn requests are none', () => {
    const rows = buildYearTable([report]).groups.flatMap((group) => group.rows);
    const printed = rows.map(({ name, points }) => `${name('zh')} ${points[0]?.value}`);
    expect(printed).toEqual(
      expect.arrayContaining(['收到申请 49', '办结 44', '全部公开 23', '部分公开 4', '不予公开 8', '无法提供 8']),
    );
    const years = { from: report.year, to: report.year };
    const { received, outcomes } = buildChartSeries('zh', { reports: [report], years, doubtsOf: () => [] });
    expect(received.points.map(({ value }) => value)).toEqual([49]);
    expect(outcomes.map(({ points }) => points[0]?.value)).toEqual([23, 4, 8, 8, 1, 0]);
    expect(describeOutcomes('zh', report)).toBe(
      '办结的 44 件中，全部公开 23 件、部分公开 4 件、不予公开 8 件、无法提供 8 件、不予处理 1 件',
    );
  });

  test('begins where its notice says, and keeps the classes of the form before it', () => {
    const point = (year: number, template: FormId) =>
      ({
        year,
        template,
        state: 'reported',
        value: 1,
        qualifier: 'exact',
        tie: 'own',
        source: 'table',
        scope: 'agency',
      }) as const;
    const points = [point(2026, form2021), point(2027, form2027)];
    const same = { metrics: [], compare: () => 'full' as const };
    expect(listFormBreaks(points, same)).toEqual([{ year: 2027, from: '2021', to: '2027', comparability: 'full' }]);
    const series = { id: 'x', label: 'x', points, breaks: [] };
    expect(findFormRules([series], { from: 2022, to: 2028 })).toEqual([{ template: '2027', year: 2027 }]);
  });

  test('is invented by the generator, adding up', () => {
    const { figures } = createGenerator(loadRegistry(), 'new')(0, { template: form2027, layout: 'html' }).expected;
    const at = (row: string): number => figures[`requests.${row}.total`] ?? Number.NaN;
    expect(at('received')).toBeGreaterThan(0);
    expect(at('received') + at('carried_in')).toBe(at('total') + at('withdrawn') + at('carried_out'));
    expect(figures['active.normative.issued']).toBeTypeOf('number');
    expect(figures['requests.rejected.publication.total']).toBeUndefined();
  });
});
