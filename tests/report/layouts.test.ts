import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { Report } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { type FormCell, type FormNumbers, requestTable } from './support/form-tables.ts';
import { formNumbers } from './support/make-form.ts';
import { type Dialect, dialects, flatten } from './support/print-table.ts';
import { writeReport } from './support/write-report.ts';

const registry = loadRegistry();
const form: FormNumbers = fc.sample(
  formNumbers.filter((sample) => sample.template === '2021' && (sample.requests.received?.[0] ?? 0) > 9),
  { numRuns: 1, seed: 4 },
)[0]!;
const received = form.requests.received!;
const html = dialects.find((dialect) => dialect.name.startsWith('L1 '))!;
const tabs = dialects.find((dialect) => dialect.name === 'tabs, spans dropped')!;
const pipes = dialects.find((dialect) => dialect.name.startsWith('L18'))!;

type Change = (rows: FormCell[][]) => FormCell[][];

/** Prints table 三 changed and the other tables as they are. */
const changing = (dialect: Dialect, change: Change): Dialect => ({
  ...dialect,
  print: (rows) =>
    dialect.print(
      rows.some((row) => row.some((cell) => cell.text.includes('本年新收')))
        ? change(rows.map((row) => [...row]))
        : rows,
    ),
});

async function read(text: string): Promise<Report> {
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

const valuesOf = (report: Report, row: string): Record<string, number | string> =>
  Object.fromEntries(
    report.figures
      .filter((figure) => figure.metric.startsWith(`requests.${row}.`))
      .map((figure) => [figure.metric.split('.').at(-1), figure.value ?? figure.status]),
  );

const named = (
  numbers: readonly (number | string)[],
  columns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'],
) => Object.fromEntries(columns.map((column, index) => [column, numbers[index]]));

const isData = (row: readonly FormCell[]): boolean => /^\d+$/.test(row.at(-1)?.text ?? '');
const isDetail = (row: readonly FormCell[]): boolean =>
  isData(row) && !row.some((cell) => /本年新收|上年结转|总计|结转下年度/.test(cell.text));

describe.each([
  ['HTML', html],
  ['tabs', tabs],
  ['pipes', pipes],
] as const)('table 三 in %s', (_, dialect) => {
  it('L4: leaves 总计 blank in the detail rows', async () => {
    const change: Change = (rows) => rows.map((row) => (isDetail(row) ? [...row.slice(0, -1), { text: '' }] : row));
    const report = await read(writeReport(form, changing(dialect, change)));
    const granted = form.requests.granted!;
    expect(valuesOf(report, 'granted')).toEqual(named([...granted.slice(0, 6), 'blank']));
    expect(valuesOf(report, 'received')).toEqual(named(received));
  });

  it('L8: repeats the group cell after a page break', async () => {
    const change: Change = (rows) =>
      rows.map((row) =>
        row[0]?.text === '（四）无法提供' && dialect !== html ? [{ text: '三、本年度办理结果' }, ...row] : row,
      );
    const report = await read(writeReport(form, changing(dialect, change)));
    expect(valuesOf(report, 'unavailable.not_held')).toEqual(named(form.requests['unavailable.not_held']!));
  });

  it('L25: repeats the header', async () => {
    const change: Change = (rows) => [
      ...rows.slice(0, 12),
      ...rows.slice(0, 3).map((row) => row.map((cell) => ({ ...cell }))),
      ...rows.slice(12),
    ];
    const report = await read(
      writeReport(
        form,
        changing(
          dialect === html
            ? { ...html, print: (rows) => html.print(flatten(rows, true).map((row) => row.map((text) => ({ text })))) }
            : dialect,
          change,
        ),
      ),
    );
    expect(valuesOf(report, 'rejected.repeat')).toEqual(named(form.requests['rejected.repeat']!));
  });

  it('L27: prints only some applicants', async () => {
    const keep = (row: FormCell[]): FormCell[] => [...row.slice(0, -7), ...[row.at(-7)!, row.at(-6)!, row.at(-1)!]];
    const change: Change = (rows) => [
      [{ text: '项目', colspan: 3 }, { text: '自然人' }, { text: '商业企业' }, { text: '总计' }],
      ...rows.slice(3).map((row) => (isData(row) ? keep(row) : row)),
    ];
    const report = await read(writeReport(form, changing(dialect, change)));
    expect(valuesOf(report, 'received')).toEqual(
      named([received[0]!, received[1]!, received[6]!], ['natural', 'business', 'total']),
    );
  });

  it('keeps what is blank blank and what is / not applicable', async () => {
    const change: Change = (rows) =>
      rows.map((row) =>
        row.some((cell) => cell.text.includes('重复申请'))
          ? [...row.slice(0, -7), ...Array.from({ length: 7 }, () => ({ text: '/' }))]
          : row,
      );
    const report = await read(writeReport(form, changing(dialect, change)));
    expect(Object.values(valuesOf(report, 'rejected.repeat'))).toEqual(
      Array.from({ length: 7 }, () => 'not_applicable'),
    );
  });
});

describe('table 三 in HTML', () => {
  it('goes by the header where the columns stand in another order', async () => {
    const order = [6, 0, 1, 2, 3, 4, 5];
    const change: Change = (rows) => [
      [
        { text: '项目', colspan: 3 },
        ...['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => ({ text })),
      ],
      ...rows.slice(3).map((row) => [...row.slice(0, -7), ...order.map((index) => row.slice(-7)[index]!)]),
    ];
    const report = await read(writeReport(form, changing(html, change)));
    expect(valuesOf(report, 'received')).toEqual(named(received));
  });

  it('is one table though a page break cut it in two', async () => {
    const cut: Dialect = {
      ...html,
      print: (rows) =>
        rows.length < 20
          ? html.print(rows)
          : `${html.print(
              flatten(rows)
                .slice(0, 14)
                .map((row) => row.map((text) => ({ text }))),
            )}<p>- 3 -</p>${html.print(
              flatten(rows)
                .slice(14)
                .map((row) => row.map((text) => ({ text }))),
            )}`,
    };
    const report = await read(writeReport(form, cut));
    expect(valuesOf(report, 'received')).toEqual(named(received));
    expect(valuesOf(report, 'rejected.repeat')).toEqual(named(form.requests['rejected.repeat']!));
    expect(valuesOf(report, 'carried_out')).toEqual(named(form.requests.carried_out!));
  });

  it('gives a row that lost a cell no figures', async () => {
    const change: Change = (rows) =>
      rows.map((row) => (row.some((cell) => cell.text.includes('予以公开')) && isData(row) ? row.slice(0, -1) : row));
    const report = await read(writeReport(form, changing(html, change)));
    expect(new Set(Object.values(valuesOf(report, 'granted')))).toEqual(new Set(['unreadable']));
    expect(report.notes.map((note) => note.code)).toContain('short_row');
  });

  it('reports a cell that belongs to no row of the form', async () => {
    const change: Change = (rows) => [
      ...rows,
      [{ text: '附：电话咨询', colspan: 3 }, ...'1234567'.split('').map((text) => ({ text }))],
    ];
    const report = await read(writeReport(form, changing(html, change)));
    expect(report.notes.filter((note) => note.code === 'unmapped_cell').length).toBeGreaterThanOrEqual(7);
  });
});

describe('page numbers between rows (L24)', () => {
  it.each(['- 2 -', '—3—', '第 2 页 共 5 页'])('%s is no value', async (page) => {
    const lines = tabs.print(requestTable(form)).split('\n');
    const text = writeReport(form, tabs).replace(
      lines.join('\n'),
      [...lines.slice(0, 9), page, ...lines.slice(9)].join('\n'),
    );
    const report = await read(text);
    expect(valuesOf(report, 'denied.other_law')).toEqual(named(form.requests['denied.other_law']!));
    expect(report.notes.filter((note) => note.code !== 'misprinted_label')).toEqual([]);
  });
});

describe('places', () => {
  it.each(dialects.filter((dialect) => !dialect.glued))(
    'every figure of a table stands where it says: $name',
    async (dialect) => {
      const report = await read(writeReport(form, dialect));
      for (const { at, raw } of report.figures) {
        if (!('table' in at)) continue;
        expect(report.tables[at.table]?.rows[at.row]?.[at.column]).toBe(raw);
        expect(report.tables[at.table]?.section).toBe(at.section);
      }
    },
  );
});

describe('units', () => {
  const fee = (header: string, cell: string): string =>
    writeReport(form, html)
      .replace('本年收费金额（单位：万元）', header)
      .replace(`>${form.active['fees.amount']}<`, `>${cell}<`);

  it.each([
    ['本年收费金额（单位：万元）', '12.5', 12.5],
    ['本年收费金额（单位：元）', '125000', 12.5],
    ['本年收费金额（单位：万元）', '125000元', null],
    ['本年收费金额（单位：万元）', '0.0001', 0.0001],
  ])('%s %s is %d 万元', async (header, cell, value) => {
    const report = await read(fee(header, cell));
    expect(report.figures.find((figure) => figure.metric === 'active.fees.amount')).toMatchObject({
      value,
      raw: cell,
      unit: '万元',
    });
  });
});
