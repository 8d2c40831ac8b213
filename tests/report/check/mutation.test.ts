import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { checkReport } from '../../../src/report/check/run-checks.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import type { FormNumbers } from '../support/form-tables.ts';
import { dialects } from '../support/print-table.ts';
import { writeReport } from '../support/write-report.ts';
import { cleanForm } from './clean-form.ts';
import { makeReport } from './make-report.ts';

const registry = loadRegistry();
const html = dialects.find((dialect) => dialect.format === 'html')!;
const encoder = new TextEncoder();

async function read(form: FormNumbers): Promise<Report> {
  const outcome = await readReport(encoder.encode(writeReport(form, html)), registry, { fileName: 'form.html' });
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

/** Notes are about a text that says next to nothing, and about rules that a city’s bureau cannot make. */
const failing = (report: Report): string[] =>
  checkReport(report).flatMap((result) =>
    result.status === 'fail' && result.findings.some(({ level }) => level !== 'info') ? [result.rule] : [],
  );

const change = (report: Report, metric: string, by: number): Report => ({
  ...report,
  figures: report.figures.map((it) => (it.metric === metric ? { ...it, value: it.value! + by } : it)),
});

const clean = await read(cleanForm());

describe('one cell changed in a clean report', () => {
  it('fails no rule before the change', () => {
    expect(failing(clean)).toEqual([]);
  });

  const balanced = ['received', 'carried_in', 'total', 'carried_out'];
  const requests = Object.keys(cleanForm().requests).flatMap((row) => [0, 3, 6].map((column) => ({ row, column })));
  it.each(requests)('fails the rules of its row and column: $row, column $column', async ({ row, column }) => {
    const form = cleanForm();
    form.requests[row]![column]! += 1;
    const expected = ['applicants-total'];
    if (row === 'total' || !balanced.includes(row)) expected.push('outcomes-total');
    if (balanced.includes(row)) expected.push('requests-balance');
    expect(failing(await read(form))).toEqual(expected);
  });

  it.each(cleanForm().appeals.map((_, index) => index))(
    'fails the appeals rule alone: cell %i of table four',
    async (index) => {
      const form = cleanForm();
      form.appeals[index]! += 1;
      expect(failing(await read(form))).toEqual(['appeals-total']);
    },
  );

  it.each(['rules', 'normative'])('fails the rule on documents in force: %s issued', async (matter) => {
    const form = cleanForm();
    form.active[`${matter}.issued`] = '40';
    expect(failing(await read(form))).toEqual(['documents-in-force']);
  });
});

/** Parts of the 统计表 of 2014 by head, with the rule that adds them up. */
const sums: Record<string, Record<string, string[]>> = {
  'stat2014-channels': {
    channels: ['gazette', 'website', 'weibo', 'wechat', 'other_channels'],
    deposited: ['deposited_paper', 'deposited_electronic'],
  },
  'stat2014-requests': {
    requests: ['requests_in_person', 'requests_fax', 'requests_online', 'requests_letter', 'requests_other'],
    concluded: ['concluded_on_time', 'concluded_extended'],
    answers: [
      'answers_already_public',
      'answers_granted',
      'answers_partial',
      'answers_denied',
      'answers_not_this_body',
      'answers_not_exist',
      'answers_need_correction',
      'answers_other_way',
    ],
  },
  'stat2014-denied': {
    answers_denied: [
      'denied_state_secret',
      'denied_trade_secret',
      'denied_privacy',
      'denied_stability',
      'denied_not_government_information',
      'denied_other_law',
    ],
  },
  'stat2014-appeals': {
    reviews: ['reviews_upheld', 'reviews_corrected', 'reviews_other'],
    suits: ['suits_upheld', 'suits_corrected', 'suits_other'],
    complaints: ['complaints_upheld', 'complaints_corrected', 'complaints_other'],
  },
  'stat2014-facilities': {
    sites: ['sites_city', 'sites_county', 'sites_town'],
    reading_points: ['reading_points_city', 'reading_points_county', 'reading_points_town'],
    visitors: ['visitors_city', 'visitors_county', 'visitors_town'],
    staff: ['staff_full_time', 'staff_part_time'],
  },
};
const heads = Object.entries(sums).flatMap(([rule, own]) =>
  Object.entries(own).map(([head, parts]) => ({ rule, head, parts })),
);

function fillTable(): Record<string, number> {
  const filled: Record<string, number> = {
    disclosed: 15,
    disclosed_normative: 7,
    press_conferences: 4,
    press_conferences_head: 1,
  };
  // Grounds of denial come before the answers that they are part of.
  for (const { head, parts } of [...heads].sort(
    (a, b) => Number(b.head === 'answers_denied') - Number(a.head === 'answers_denied'),
  )) {
    parts.forEach((part, index) => {
      filled[part] ??= index + 2;
    });
    filled[head] = parts.reduce((sum, part) => sum + filled[part]!, 0);
  }
  return filled;
}

describe('one cell changed in a clean 统计表 of 2014', () => {
  const figures = Object.fromEntries(Object.entries(fillTable()).map(([id, value]) => [`stat2014.${id}`, value]));
  const table = makeReport({ template: '2014', year: 2016, figures });

  it('fails no rule before the change', () => {
    expect(failing(table)).toEqual([]);
  });

  const cells = [...new Set(heads.flatMap(({ head, parts }) => [head, ...parts]))];
  it.each(cells)('fails the rules that add %s up', (cell) => {
    const concerned = heads.filter(({ head, parts }) => head === cell || parts.includes(cell)).map(({ rule }) => rule);
    expect(failing(change(table, `stat2014.${cell}`, 1))).toEqual([...new Set(concerned)].sort());
  });

  it.each(['disclosed_normative', 'press_conferences_head'])('fails the rule on 其中 for %s', (cell) => {
    expect(failing(change(table, `stat2014.${cell}`, 1000))).toEqual(['stat2014-of-which']);
  });
});

describe('one cell changed in a clean provincial 统计表', () => {
  const counts = {
    requests: 15,
    requests_in_person: 1,
    requests_email: 2,
    requests_online: 3,
    requests_letter_fax: 4,
    requests_other: 5,
  };
  const answers = { answers: 10, answers_granted: 1, answers_partial: 2, answers_denied: 3, answers_other: 4 };
  const all = { ...counts, ...answers };
  const figures = Object.fromEntries(Object.entries(all).map(([id, value]) => [`stat2008.${id}`, value]));
  const table = makeReport({ template: '2008', year: 2014, figures });

  it('fails no rule before the change', () => {
    expect(failing(table)).toEqual([]);
  });

  it.each(Object.keys(all))('fails the rule that adds %s up', (cell) => {
    expect(failing(change(table, `stat2008.${cell}`, 1))).toEqual(['stat2008-parts']);
  });
});
