// What is left of a figure that whoever runs the site withholds, and what is said of a file that cannot mean what it says.
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { applyWithholdings, readWithholdings } from '../../src/pipeline/withhold.ts';
import { makeReport } from '../views/make-report.ts';

const text = '全年收到申请38件，其中自然人30件；共收到38件。';
const cell = (row: number, column: number) => ({ section: 'requests', table: 0, row, column });
const span = (start: number, end: number) => ({ section: 'overview', paragraph: 0, start, end });

const report = {
  ...makeReport(
    {
      sections: [{ id: 'overview', heading: '一、总体情况', blocks: [{ type: 'text', text }] }],
      tables: [
        {
          kind: 'requests',
          section: 'requests',
          rows: [
            ['新收', '3 8', '0'],
            ['上年', '38', '38'],
          ],
        },
      ],
      notes: [
        { code: 'ambiguous_digits', message: { code: 'notes.repeated_cell', values: { raw: '3 8' } }, at: cell(0, 1) },
        { code: 'hidden_page', message: { code: 'notes.hidden_page' } },
      ],
    },
    {
      'requests.received.natural': { value: 8, raw: '3 8', at: cell(0, 1), derived: 'split' },
      'requests.received.business': { value: 3, raw: '3 8', at: cell(0, 1), derived: 'split' },
      'requests.received.total': { value: 38, raw: '38', at: cell(1, 1) },
      'narrative.requests': { value: 38, raw: '38', at: span(6, 8) },
    },
  ),
};

const item = (figure: string) => ({ figure, reason: '扫描件上的 3 读成了 8', date: '2026-03-31' });

function withhold(...figures: string[]) {
  const result = applyWithholdings(report, figures.map(item), '2021.withhold.yml');
  if ('rejection' in result) throw new Error(wordMessage('en', result.rejection.message));
  return result.report;
}

describe('applyWithholdings', () => {
  it('leaves neither the number of a cell nor its characters, and says why and since when', () => {
    const shown = withhold('requests.received.total');
    const [, , total] = report.figures;
    expect(shown.figures[2]).toEqual({
      ...total,
      value: null,
      status: 'unreadable',
      raw: '',
      withheld: { reason: '扫描件上的 3 读成了 8', date: '2026-03-31' },
    });
    expect(shown.tables[0]?.rows).toEqual([
      ['新收', '3 8', '0'],
      ['上年', '■■', '38'],
    ]);
    expect([shown.figures[0], shown.figures[1], shown.sections, shown.notes]).toEqual([
      report.figures[0],
      report.figures[1],
      report.sections,
      report.notes,
    ]);
  });

  it('hides what another figure shows of the same characters, and what was noted of them', () => {
    const shown = withhold('requests.received.natural');
    expect(shown.figures[0]).not.toHaveProperty('derived');
    expect(shown.figures[1]).toMatchObject({ value: 3, raw: '■ ■' });
    expect(shown.tables[0]?.rows[0]).toEqual(['新收', '■ ■', '0']);
    expect(shown.notes.map(({ code }) => code)).toEqual(['hidden_page']);
  });

  it('hides a number of the text where it stands, and moves nothing', () => {
    const shown = withhold('narrative.requests');
    expect(shown.sections[0]?.blocks).toEqual([
      { type: 'text', text: '全年收到申请■■件，其中自然人30件；共收到38件。' },
    ]);
    expect(shown.figures[3]?.at).toEqual(span(6, 8));
  });

  it('refuses a figure that the report does not have', () => {
    const result = applyWithholdings(report, [item('requests.granted.total')], '2021.withhold.yml');
    expect('rejection' in result && wordMessage('en', result.rejection.message)).toMatch(
      /^2021\.withhold\.yml withholds .+, which this report was not read to state; correct the id or remove/,
    );
  });
});

describe('readWithholdings', () => {
  const read = (yaml: string) => readWithholdings('2021.withhold.yml', new TextEncoder().encode(yaml));
  const good = '- figure: requests.received.total\n  reason: 读错\n  date: 2026-03-31\n';

  it('takes a list', () => {
    expect(read(good)).toEqual({ value: [{ figure: 'requests.received.total', reason: '读错', date: '2026-03-31' }] });
  });

  it.each([
    ['', /line 1: the whole file: expected a list whose items begin with "- figure:"/],
    ['[]', /line 1: the whole file: expected at least one item/],
    ['figure: requests.received.total', /line 1: the whole file: expected a list/],
    [good.replace('requests.received.total', 'requests.recieved.total'), /line 1: 0\.figure: there is no such figure/],
    [good.replace('reason: 读错', 'reason:'), /line 2: 0\.reason: expected a sentence that says why/],
    [good.replace('2026-03-31', '31 March'), /line 3: 0\.date: expected the day on which it was withheld, such as/],
    [good.replace('  date: 2026-03-31\n', ''), /line 1: 0\.date: expected the day/],
    [good.replace('reason:', 'why:'), /line 1: 0\.reason: expected a sentence/],
    [`${good}  value: 3\n`, /line 4: 0\.value: /],
    [good + good, /line 4: 1\.figure: requests\.received\.total is withheld twice/],
    ['- figure: [', /not YAML/],
  ])('says of %j what to write', (yaml, words) => {
    const result = read(yaml);
    expect('rejection' in result && wordMessage('en', result.rejection.message)).toMatch(words);
  });
});
