// Tables, columns and rows that are not this report's, tables printed twice, headers and digits that leave doubt:
// documents with known truth, in every layout, of which no figure may be wrong.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { Report } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { expectedFigures, type FormCell, type FormNumbers } from './support/form-tables.ts';
import { formNumbers } from './support/make-form.ts';
import { type Dialect, dialects } from './support/print-table.ts';
import { writeReport } from './support/write-report.ts';

const registry = loadRegistry();
const [form, other] = fc.sample(
  formNumbers.filter(
    ({ template, requests, appeals }) =>
      template === '2021' && (requests.received?.[0] ?? 0) > 9 && (appeals[4] ?? 0) > 0,
  ),
  { numRuns: 2, seed: 11 },
) as [FormNumbers, FormNumbers];
const expected = expectedFigures(form);

type Rows = readonly (readonly FormCell[])[];
type Mark = 'active' | 'requests' | 'appeals';
const marks: Record<Mark, string> = { active: '第二十条', requests: '本年新收', appeals: '复议后起诉' };
const holds = (rows: Rows, mark: Mark): boolean =>
  rows.some((row) => row.some(({ text }) => text.includes(marks[mark])));

/** Prints one of the tables by `print` and the others as they are. */
const printing = (dialect: Dialect, mark: Mark, print: (rows: Rows) => string): Dialect => ({
  ...dialect,
  print: (rows) => (holds(rows, mark) ? print(rows) : dialect.print(rows)),
});

async function read(text: string): Promise<Report> {
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

/** Figures that say a number the document does not have for them. */
const wrongOf = (report: Report, truth: ReadonlyMap<string, number>) =>
  report.figures
    .filter(({ metric, value }) => value !== null && !metric.startsWith('narrative.') && value !== truth.get(metric))
    .map(({ metric, value }) => ({ metric, value, truth: truth.get(metric) }));

const without = (prefix: string): Map<string, number> =>
  new Map([...expected].filter(([metric]) => !metric.startsWith(prefix)));
const readOf = (report: Report, prefix: string): number =>
  report.figures.filter(({ metric, value }) => metric.startsWith(prefix) && value !== null).length;

const paragraph = (dialect: Dialect, text: string): string => (dialect.format === 'html' ? `<p>${text}</p>` : text);
const stack = (...parts: string[]): string => parts.join('\n\n');

/** The table of the other report in the same layout: last year's, or a subordinate body's. */
function printOther(dialect: Dialect, mark: Mark): string {
  let printed = '';
  writeReport(
    other,
    printing(dialect, mark, (rows) => {
      printed = dialect.print(rows);
      return printed;
    }),
  );
  return printed;
}

const separated = dialects.filter(({ glued }) => !glued);

describe.each(['active', 'requests', 'appeals'] as const)('table %s printed twice', (mark) => {
  it.each(dialects)('with other numbers gives none of either: $name', async (dialect) => {
    const twice = printing(dialect, mark, (rows) => stack(printOther(dialect, mark), dialect.print(rows)));
    const report = await read(writeReport(form, twice));
    expect(wrongOf(report, expected).filter(({ metric }) => !metric.startsWith(mark))).toEqual([]);
    const own = report.figures.filter(({ metric, value }) => metric.startsWith(mark) && value !== null);
    const others = expectedFigures(other);
    for (const { metric, value } of own) expect([value, value]).toEqual([expected.get(metric), others.get(metric)]);
  });

  it.each(separated)('with the same numbers gives them: $name', async (dialect) => {
    const twice = printing(dialect, mark, (rows) => stack(dialect.print(rows), dialect.print(rows)));
    expect(wrongOf(await read(writeReport(form, twice)), expected)).toEqual([]);
  });

  it.each(separated)('captioned for last year gives none of last year: $name', async (dialect) => {
    const twice = printing(dialect, mark, (rows) =>
      stack(
        paragraph(dialect, '2021年情况统计表'),
        printOther(dialect, mark),
        paragraph(dialect, '2022年情况统计表'),
        dialect.print(rows),
      ),
    );
    expect(wrongOf(await read(writeReport(form, twice)), expected)).toEqual([]);
  });

  it.each(separated)('of a subordinate body alone gives nothing: $name', async (dialect) => {
    const alone = printing(dialect, mark, () =>
      stack(paragraph(dialect, '下属单位情况统计表'), printOther(dialect, mark)),
    );
    const report = await read(writeReport(form, alone));
    expect(wrongOf(report, without(`${mark}.`))).toEqual([]);
    expect(readOf(report, `${mark}.`)).toBe(0);
    expect(report.notes.map(({ code }) => code)).toContain('not_this_report');
  });
});

describe('rows and columns of others', () => {
  const reword = (from: string, to: string): ((dialect: Dialect) => Dialect) => {
    return (dialect) => ({
      ...dialect,
      print: (rows) =>
        dialect.print(rows.map((row) => row.map((cell) => (cell.text === from ? { ...cell, text: to } : cell)))),
    });
  };

  it.each([
    ['一、本年新收政府信息公开申请数量', '一、2021年新收政府信息公开申请数量', 'requests.received.'],
    ['一、本年新收政府信息公开申请数量', '一、累计新收政府信息公开申请数量', 'requests.received.'],
    ['一、本年新收政府信息公开申请数量', '一、上年新收政府信息公开申请数量', 'requests.received.'],
    ['一、本年新收政府信息公开申请数量', '其中：网上本年新收政府信息公开申请数量', 'requests.received.'],
    ['1.属于国家秘密', '1.不属于国家秘密', 'requests.denied.state_secret.'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）未部分公开', 'requests.partial.'],
    ['本年处理决定数量', '2021年处理决定数量', 'active.penalty.'],
    ['本年处理决定数量', '历年累计处理决定数量', 'active.licensing.'],
    ['（一）予以公开', '（一）予以公开占比', 'requests.granted.'],
  ])('%s printed as %s', async (from, to, prefix) => {
    for (const dialect of dialects) {
      const report = await read(writeReport(form, reword(from, to)(dialect)));
      expect([dialect.name, wrongOf(report, without(prefix))]).toEqual([dialect.name, []]);
      expect([dialect.name, readOf(report, prefix)]).toEqual([dialect.name, 0]);
    }
  });

  it.each([
    ['一、本年新收政府信息公开申请数量', '一、2022年新收政府信息公开申请数量', 'requests.received.'],
    ['本年处理决定数量', '本年（2022）处理决定数量', 'active.penalty.'],
  ])('%s printed as %s is this year’s', async (from, to, prefix) => {
    for (const dialect of separated) {
      const report = await read(writeReport(form, reword(from, to)(dialect)));
      expect([dialect.name, wrongOf(report, expected)]).toEqual([dialect.name, []]);
      expect(readOf(report, prefix)).toBeGreaterThan(0);
    }
  });

  it('takes 行政复议 of two years by the names of its rows', async () => {
    const html = dialects.find(({ format }) => format === 'html')!;
    const named = (dialect: Dialect): Dialect =>
      printing(dialect, 'appeals', (rows) => {
        const heads = rows
          .slice(0, -1)
          .map((row, index) => (index === 0 ? [{ text: '年度', rowspan: 3 }, ...row] : row));
        const values = rows.at(-1) ?? [];
        const last = other.appeals.map((number) => ({ text: String(number) }));
        return dialect.print([...heads, [{ text: '2021年' }, ...last], [{ text: '2022年' }, ...values]]);
      });
    const report = await read(writeReport(form, named(html)));
    expect(wrongOf(report, expected)).toEqual([]);
    expect(readOf(report, 'appeals.')).toBe(15);
  });
});

describe('a digit before punctuation', () => {
  const flat = dialects.find(({ name }) => name.startsWith('L13'))!;
  it.each(['*', '.', '、', '，', '）', '※', '-', '/', '#', ':', ';', '。', '”'])(
    'stays with its number before %s',
    async (mark) => {
      const text = writeReport({ ...form, active: { ...form.active, 'coercion.decisions': '42' } }, flat);
      const disturbed = text.replace(/行政强制 42 第二十条/, `行政强制42${mark}第二十条`);
      expect(disturbed).not.toBe(text);
      const figure = (await read(disturbed)).figures.find(({ metric }) => metric === 'active.coercion.decisions');
      expect([42, null, undefined]).toContain(figure?.value);
    },
  );
});

describe('applicants in another order', () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

  /** Table 三 with its top columns in an order of their own: applicants are the indexes 0 to 6 of the form. */
  const reorder = (
    rows: Rows,
    order: readonly number[],
    top: readonly FormCell[],
    below: readonly FormCell[],
  ): Rows => [
    rows[0] ?? [],
    top,
    below,
    ...rows.slice(3).map((row) => {
      const values = row.slice(-7);
      return values.length === 7 && values.every(({ text }) => /^\d+$/.test(text))
        ? [...row.slice(0, -7), ...order.map((index) => values[index] ?? { text: '' })]
        : row;
    }),
  ];
  const orders: [string, number[], FormCell[], FormCell[]][] = [
    [
      'organisations first',
      [1, 2, 3, 4, 5, 0, 6],
      [
        { text: '法人或其他组织', colspan: 5 },
        { text: '自然人', rowspan: 2 },
        { text: '总计', rowspan: 2 },
      ],
      columns.slice(1).map((text) => ({ text })),
    ],
    [
      'total first',
      [6, 0, 1, 2, 3, 4, 5],
      [
        { text: '总计', rowspan: 2 },
        { text: '自然人', rowspan: 2 },
        { text: '法人或其他组织', colspan: 5 },
      ],
      columns.slice(1).map((text) => ({ text })),
    ],
    [
      'organisations among themselves',
      [0, 5, 4, 3, 2, 1, 6],
      [
        { text: '自然人', rowspan: 2 },
        { text: '法人或其他组织', colspan: 5 },
        { text: '总计', rowspan: 2 },
      ],
      columns
        .slice(1)
        .reverse()
        .map((text) => ({ text })),
    ],
  ];
  it.each(orders)('%s', async (_, order, top, below) => {
    for (const dialect of dialects) {
      const changed = printing(dialect, 'requests', (rows) => dialect.print(reorder(rows, order, top, below)));
      const report = await read(writeReport(form, changed));
      expect([dialect.name, wrongOf(report, expected)]).toEqual([dialect.name, []]);
    }
  });
});

describe('glued digits with a cell missing', () => {
  const flat = dialects.find(({ name }) => name.startsWith('L10'))!;
  it.each(['requests', 'appeals', 'active'] as const)('in table %s give no other number', async (mark) => {
    for (let cell = 0; cell < 40; cell += 1) {
      let at = -1;
      const missing = printing(flat, mark, (rows) =>
        flat.print(
          rows.map((row) =>
            row.filter(({ text }) => {
              if (/^[\d.]+$/.test(text)) at += 1;
              return !(/^[\d.]+$/.test(text) && at === cell);
            }),
          ),
        ),
      );
      expect([cell, wrongOf(await read(writeReport(form, missing)), expected)]).toEqual([cell, []]);
    }
  });
});

describe('a damaged row or header', () => {
  it('that names an applicant over two columns gives no number to either', async () => {
    for (const dialect of dialects.filter(({ format }) => format === 'html')) {
      const twice = printing(dialect, 'requests', (rows) => {
        // The organisations' line broke off, and the line above it is printed again behind it.
        const [title, top = [], below = [], ...values] = rows;
        return dialect.print([title ?? [], top, [...below.slice(0, 2), ...top], below, ...values]);
      });
      const report = await read(writeReport(form, twice));
      expect([dialect.name, wrongOf(report, expected)]).toEqual([dialect.name, []]);
    }
  });

  it('whose label runs into two numbers gives neither of them as one', async () => {
    const damaged = separated.flatMap((dialect) => {
      const text = writeReport(form, dialect);
      const run = text.replace(/(保护第三方合法权益)(?:\s*<[^>]+>\s*)+\d+/u, '$1 4 2');
      return run === text ? [] : [run];
    });
    expect(damaged.length).toBeGreaterThan(0);
    for (const text of damaged) {
      const figures = (await read(text)).figures.filter(({ metric }) =>
        metric.startsWith('requests.denied.third_party.'),
      );
      expect(figures.filter(({ value }) => value === 42 || value === 4 || value === 2)).toEqual([]);
    }
  });
});
