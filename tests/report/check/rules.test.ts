import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { rules } from '../../../src/report/check/rules.ts';
import { checkReport } from '../../../src/report/check/run-checks.ts';
import type { Note, PrintedTable } from '../../../src/report/model/report.ts';
import { makeOutline, makeReport, type Sketch } from './make-report.ts';

interface Case {
  pass: Sketch;
  fail: Sketch;
  notApplicable: Sketch;
}

const nothing: Sketch = {};
const overview = (text: string): Sketch => ({ texts: { overview: text } });
const outcomes = (): Record<string, number> => ({
  'requests.received.total': 12,
  'requests.carried_in.total': 0,
  'requests.granted.total': 5,
  'requests.partial.total': 2,
  ...Object.fromEntries(
    [
      'state_secret',
      'other_law',
      'stability',
      'third_party',
      'internal',
      'deliberative',
      'enforcement_file',
      'inquiry',
    ].map((reason) => [`requests.denied.${reason}.total`, reason === 'inquiry' ? 3 : 0]),
  ),
  ...Object.fromEntries(['not_held', 'needs_creation', 'unclear'].map((it) => [`requests.unavailable.${it}.total`, 0])),
  ...Object.fromEntries(
    ['petition', 'repeat', 'publication', 'excessive', 'reconfirm'].map((it) => [`requests.rejected.${it}.total`, 0]),
  ),
  'requests.other.all.total': 1,
  'requests.total.total': 11,
  'requests.carried_out.total': 1,
});
const table = (rows: string[][]): PrintedTable[] => [{ kind: 'requests', section: 'requests', rows }];
const note = (code: Note['code']): Note => ({
  code,
  message: { code: 'notes.repeated_cell', values: { first: '1', second: '2' } },
  at: { section: 'requests', table: 0, row: 0, column: 0 },
});
const applicants = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
const row = (values: (number | null)[]): Sketch => ({
  figures: Object.fromEntries(applicants.map((id, index) => [`requests.granted.${id}`, values[index] ?? null])),
});
const stat2014 = (figures: Record<string, number>): Sketch => ({
  template: '2014',
  figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [`stat2014.${id}`, value])),
});
const appeals = (values: number[]): Sketch => ({
  figures: Object.fromEntries(
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((id, index) => [`appeals.review.${id}`, values[index]!]),
  ),
});
const activeRows = [
  'rules.issued',
  'normative.issued',
  'licensing.decisions',
  'penalty.decisions',
  'coercion.decisions',
  'fees.amount',
];
const before2021: Sketch = { template: '2019', year: 2020 };
const channels = (disclosed: number): Sketch =>
  stat2014({ disclosed, gazette: 2, website: 20, weibo: 10, wechat: 8, other_channels: 0 });
const fiveFields = '主动公开平台信息；办理申请；加强信息管理；建好网站；接受监督。';
const government: Sketch = {
  agencyId: '371000-gov',
  agency: '威海市人民政府',
  sector: 'gov',
  scope: 'jurisdiction',
  ...overview('全市公开工作有序开展，纳入年度考评。'),
};
const police = (licensing: number, penalty: number): Sketch => ({
  agencyId: '371000-gaj',
  agency: '威海市公安局',
  sector: 'gaj',
  figures: { 'active.licensing.decisions': licensing, 'active.penalty.decisions': penalty },
});
const county: Sketch = { agencyId: '371003-kjj', agency: '文登区科学技术局', region: '371003' };
const active = (rows: string[]): Sketch => ({ figures: Object.fromEntries(rows.map((id) => [`active.${id}`, 1])) });
const withText = (text: string, figures: Record<string, number>): Sketch => ({ texts: { overview: text }, figures });
const denied = ['state_secret', 'trade_secret', 'privacy', 'stability', 'not_government_information', 'other_law'];

const cases: Record<string, Case> = {
  'appeals-total': { pass: appeals([1, 2, 0, 1, 4]), fail: appeals([10, 1, 0, 0, 0]), notApplicable: nothing },
  'applicants-total': { pass: row([1, 2, 0, 0, 0, 1, 4]), fail: row([1, 2, 0, 0, 0, 1, 5]), notApplicable: nothing },
  'carried-out-exceeds-received': {
    pass: { figures: { 'requests.received.total': 4, 'requests.carried_out.total': 4 } },
    fail: { figures: { 'requests.received.total': 4, 'requests.carried_out.total': 5 } },
    notApplicable: nothing,
  },
  'cell-blank': {
    pass: { figures: { 'appeals.review.total': 0 } },
    fail: { figures: { 'appeals.review.total': null } },
    notApplicable: { figures: { 'stat2014.sites_town': null } },
  },
  'cell-not-a-number': {
    pass: { figures: { 'appeals.review.total': 0 } },
    fail: { figures: { 'appeals.review.total': '若干' } },
    notApplicable: { figures: { 'narrative.requests': 3 } },
  },
  'cell-not-applicable': {
    pass: { figures: { 'active.rules.issued': 0 }, tables: table([]) },
    fail: { figures: { 'active.rules.issued': '/' }, tables: table([]) },
    notApplicable: nothing,
  },
  'cell-repeated': {
    pass: { tables: table([]) },
    fail: { tables: table([]), notes: [note('repeated_cell')] },
    notApplicable: nothing,
  },
  'digits-run-together': {
    pass: { figures: { 'active.rules.issued': 0 }, tables: table([]) },
    fail: { figures: { 'active.rules.issued': '000' }, tables: table([]) },
    notApplicable: nothing,
  },
  'documents-in-force': {
    pass: { figures: { 'active.rules.issued': 3, 'active.rules.repealed': 1, 'active.rules.in_force': 2 } },
    fail: { figures: { 'active.rules.issued': 4, 'active.rules.repealed': 1, 'active.rules.in_force': 2 } },
    notApplicable: nothing,
  },
  'fee-notice': {
    pass: withText('本年度未收取信息处理费，发出收费通知2件。', { 'requests.other.no_payment.total': 1 }),
    fail: withText('本年度未发出收费通知，未收取信息处理费。', { 'requests.other.no_payment.total': 1 }),
    notApplicable: { ...before2021, ...overview('无。') },
  },
  'form-outdated': {
    pass: { year: 2021, template: '2021' },
    fail: { year: 2021, template: '2019' },
    notApplicable: { year: 2018, template: '2014' },
  },
  'government-content': {
    pass: government,
    fail: { ...government, ...overview('全市公开工作有序开展。') },
    notApplicable: overview('全市公开工作有序开展。'),
  },
  'label-wording': {
    pass: { tables: table([['1.属于国家秘密']]), notes: [note('misprinted_label')] },
    fail: { tables: table([['1.属于国际秘密']]), notes: [note('misprinted_label')] },
    notApplicable: nothing,
  },
  'no-decisions': { pass: police(0, 1), fail: police(0, 0), notApplicable: { ...police(0, 0), sector: 'kjj' } },
  'notice-superseded': {
    pass: overview('按照国办公开办函〔2019〕60号、〔2021〕30号文件的要求编制。'),
    fail: overview('按照国办公开办函〔2019〕60号文件的要求编制。'),
    notApplicable: { ...before2021, ...overview('按照国办公开办函〔2019〕60号文件的要求编制。') },
  },
  'outcomes-total': {
    pass: { figures: outcomes() },
    fail: { figures: { ...outcomes(), 'requests.granted.total': 6 } },
    notApplicable: nothing,
  },
  'overview-five': {
    pass: overview(fiveFields),
    fail: overview(fiveFields.replace('加强信息管理；', '')),
    notApplicable: { ...before2021, ...overview('无。') },
  },
  'period-whole-year': {
    pass: { period: { from: '2022-01-01', to: '2022-12-31' } },
    fail: { period: { from: '2022-01-01', to: '2022-12-30' } },
    notApplicable: nothing,
  },
  'period-year': {
    pass: { period: { from: '2022-01-01', to: '2022-12-31' } },
    fail: { period: { from: '2021-01-01', to: '2021-12-31' } },
    notApplicable: nothing,
  },
  'published-late': {
    pass: { dates: { page: '2023-01-31' } },
    fail: { dates: { page: '2023-02-03', signature: '2023-02-01' } },
    notApplicable: nothing,
  },
  'requests-balance': {
    pass: { figures: outcomes() },
    fail: { figures: { ...outcomes(), 'requests.carried_out.total': 2 } },
    notApplicable: nothing,
  },
  'rules-no-power': {
    pass: { ...county, figures: { 'active.rules.issued': 0 } },
    fail: { ...county, figures: { 'active.rules.issued': 0, 'active.rules.in_force': 3 } },
    notApplicable: { ...government, figures: { 'active.rules.issued': 3 } },
  },
  'section-empty': {
    pass: { texts: makeOutline({ other: '无。\n\n威海市科学技术局\n\n2023年1月20日' }) },
    fail: { texts: makeOutline({ other: '威海市科学技术局\n\n2023年1月20日' }) },
    notApplicable: { template: '2014', texts: { 'part-1': '' } },
  },
  'section-missing': {
    pass: { texts: makeOutline() },
    fail: { texts: makeOutline({}, ['problems']) },
    notApplicable: { template: '2014', texts: { 'part-1': '概述' } },
  },
  'stat2008-parts': {
    pass: {
      figures: {
        'stat2008.answers': 5,
        'stat2008.answers_granted': 3,
        'stat2008.answers_partial': 1,
        'stat2008.answers_denied': 1,
        'stat2008.answers_other': 0,
      },
    },
    fail: { figures: { 'stat2008.answers': 5, 'stat2008.answers_granted': 6 } },
    notApplicable: nothing,
  },
  'stat2014-appeals': {
    pass: stat2014({ suits: 2, suits_upheld: 1, suits_corrected: 1, suits_other: 0 }),
    fail: stat2014({ suits: 2, suits_upheld: 1, suits_corrected: 1, suits_other: 1 }),
    notApplicable: nothing,
  },
  'stat2014-channels': {
    pass: stat2014({ deposited: 44, deposited_paper: 22, deposited_electronic: 22 }),
    fail: stat2014({ deposited: 44, deposited_paper: 22, deposited_electronic: 23 }),
    notApplicable: nothing,
  },
  'stat2014-dedup': { pass: channels(20), fail: channels(19), notApplicable: nothing },
  'stat2014-denied': {
    pass: stat2014({ answers_denied: 6, ...Object.fromEntries(denied.map((id) => [`denied_${id}`, 1])) }),
    fail: stat2014({ answers_denied: 5, ...Object.fromEntries(denied.map((id) => [`denied_${id}`, 1])) }),
    notApplicable: nothing,
  },
  'stat2014-facilities': {
    pass: stat2014({ staff: 4, staff_full_time: 1, staff_part_time: 3 }),
    fail: stat2014({ staff: 4, staff_full_time: 1, staff_part_time: 2 }),
    notApplicable: nothing,
  },
  'stat2014-of-which': {
    pass: stat2014({ disclosed: 9, disclosed_normative: 9 }),
    fail: stat2014({ disclosed: 9, disclosed_normative: 10 }),
    notApplicable: nothing,
  },
  'stat2014-requests': {
    pass: stat2014({ concluded: 3, concluded_on_time: 2, concluded_extended: 1 }),
    fail: stat2014({ concluded: 3, concluded_on_time: 2, concluded_extended: 0 }),
    notApplicable: nothing,
  },
  'table-incomplete': { pass: active(activeRows), fail: active(activeRows.slice(1)), notApplicable: nothing },
  'table-missing': {
    pass: {
      texts: makeOutline(),
      figures: { 'active.rules.issued': 0, 'requests.total.total': 0, 'appeals.review.total': 0 },
    },
    fail: { texts: makeOutline() },
    notApplicable: nothing,
  },
  'text-appeals': {
    pass: withText('由此引起行政复议2件，未发生行政诉讼，均与信息公开有关。', { 'appeals.review.total': 2 }),
    fail: withText('没有发生因政府信息公开申请行政复议、行政诉讼的情况。', { 'appeals.review.total': 2 }),
    notApplicable: overview('由此引起行政复议2件。'),
  },
  'text-channels': {
    pass: stat2014WithText('narrative.website', 97, 'website', 97),
    fail: stat2014WithText('narrative.website', 97, 'website', 79),
    notApplicable: nothing,
  },
  'text-disclosed': {
    pass: { figures: { 'narrative.disclosed': 1703, 'stat2014.disclosed': 1534, 'stat2014.channels': 1703 } },
    fail: { figures: { 'narrative.disclosed': 1703, 'stat2014.disclosed': 1534, 'stat2014.channels': 1600 } },
    notApplicable: nothing,
  },
  'text-fees': {
    pass: stat2014WithText('narrative.fees_charged', 2950, 'fees', 0.295),
    fail: stat2014WithText('narrative.fees_charged', 0, 'fees', 0.1),
    notApplicable: nothing,
  },
  'text-followers': {
    pass: overview('微信公众号关注人数2000人。\n\n截至年底，微信公众号关注人数2000人。'),
    fail: overview('微信公众号关注人数2000人。\n\n截至年底，微信公众号关注人数2100人。'),
    notApplicable: overview('微信公众号发布信息20条。'),
  },
  'text-interpretations': {
    pass: stat2014WithText('narrative.interpretations', 13, 'interpretations', 13),
    fail: stat2014WithText('narrative.interpretations', 25, 'interpretations', 13),
    notApplicable: nothing,
  },
  'text-normative': {
    pass: withText('全年制发行政规范性文件4件，废止2件。', { 'active.normative.issued': 4 }),
    fail: withText('全年制发行政规范性文件5件，废止2件。', { 'active.normative.issued': 4 }),
    notApplicable: overview('全年制发行政规范性文件5件。'),
  },
  'text-outcomes': {
    pass: withText('办结申请11件，其中予以公开和部分公开7件，不予公开3件，结转下年度1件。', outcomes()),
    fail: withText('办结申请11件，其中予以公开6件，不予公开3件。', outcomes()),
    notApplicable: overview('办结申请11件，其中予以公开6件。'),
  },
  'text-parts': {
    pass: overview('共公开信息30条，其中网站20条，微信10条。'),
    fail: overview('人大建议、政协提案共21件，其中，人大建议6件，政协提案12件。'),
    notApplicable: nothing,
  },
  'text-press-conferences': {
    pass: stat2014WithText('narrative.press_conferences', 1, 'press_conferences', 1),
    fail: stat2014WithText('narrative.press_conferences', 2, 'press_conferences', 1),
    notApplicable: nothing,
  },
  'text-requests': {
    pass: { figures: { 'narrative.requests': 13, 'requests.received.total': 11, 'requests.carried_in.total': 2 } },
    fail: { figures: { 'narrative.requests': 14, 'requests.received.total': 11, 'requests.carried_in.total': 2 } },
    notApplicable: nothing,
  },
  'too-early': {
    pass: { dates: { page: '2022-12-31' } },
    fail: { dates: { page: '2022-12-30', signature: '2022-12-30' } },
    notApplicable: nothing,
  },
  'year-in-text': {
    pass: overview('2022年，主动公开政府信息50条，比2021年的40条有所增加。'),
    fail: overview('2021年，主动公开政府信息50条。'),
    notApplicable: nothing,
  },
};

function withoutChannel(): Sketch {
  const { figures, ...rest } = channels(99);
  return { ...rest, figures: { ...figures, 'stat2014.weibo': null } };
}

function stat2014WithText(stated: string, text: number, printed: string, cell: number): Sketch {
  return { template: '2014', figures: { [stated]: text, [`stat2014.${printed}`]: cell } };
}

const ofReports = rules.filter((rule) => rule.scope === 'figure' || rule.scope === 'report');
const resultOf = (id: string, sketch: Sketch) => checkReport(makeReport(sketch)).find(({ rule }) => rule === id);

describe('every rule about a report', () => {
  it('has its three cases here', () => {
    expect(Object.keys(cases).sort()).toEqual(ofReports.map((rule) => rule.id));
  });

  it.each(Object.entries(cases))('%s passes', (id, { pass }) => {
    expect(resultOf(id, pass)).toEqual({ rule: id, status: 'pass' });
  });

  it.each(Object.entries(cases))('%s fails', (id, { fail }) => {
    const result = resultOf(id, fail);
    if (result?.status !== 'fail') throw new Error(`${id} does not fail`);
    const { level } = rules.find((rule) => rule.id === id)!;
    const [first] = result.findings;
    expect(first).toMatchObject({ rule: id, level });
    expect(wordMessage('zh', first!.message)).toMatch(/[\p{Script=Han}“]/u);
    expect(wordMessage('en', first!.message)).toMatch(/[A-Za-z“]/u);
  });

  it.each(Object.entries(cases))('%s does not apply', (id, { notApplicable }) => {
    const result = resultOf(id, notApplicable);
    expect(result?.status).toBe('not_applicable');
    if (result?.status !== 'not_applicable') return;
    expect(wordMessage('zh', result.reason)).toMatch(/\p{Script=Han}.*。$/u);
    expect(wordMessage('en', result.reason)).toMatch(/^[A-Z].*\.$/u);
  });
});

describe('rules in the cases that they allow for', () => {
  const statusOf = (id: string, sketch: Sketch) => resultOf(id, sketch)?.status;

  it.each<[string, string, Sketch, string]>([
    ['a blank part is no 0', 'applicants-total', row([1, 2, null, 0, 0, 1, 5]), 'not_applicable'],
    ['known parts above the total fail all the same', 'applicants-total', row([4, 2, null, 0, 0, 1, 5]), 'fail'],
    [
      'a government has until 31 March',
      'published-late',
      { scope: 'jurisdiction', dates: { signature: '2023-03-31' } },
      'pass',
    ],
    [
      'a government is late in April',
      'published-late',
      { scope: 'jurisdiction', dates: { signature: '2023-04-01' } },
      'fail',
    ],
    ['a page alone proves nothing', 'published-late', { dates: { page: '2023-05-01' } }, 'not_applicable'],
    ['a page made anew', 'published-late', { dates: { page: '2023-05-01', signature: '2023-01-20' } }, 'pass'],
    [
      'a page before its signature',
      'published-late',
      { dates: { page: '2023-01-20', signature: '2023-02-20' } },
      'pass',
    ],
    ['31 January 2021 was a Sunday', 'published-late', { year: 2020, dates: { signature: '2021-02-01' } }, 'pass'],
    ['a day after that Monday', 'published-late', { year: 2020, dates: { signature: '2021-02-02' } }, 'fail'],
    [
      'the Regulations of 2008 gave all until 31 March',
      'published-late',
      { year: 2018, dates: { page: '2019-03-20' } },
      'pass',
    ],
    [
      'the law sets no day for a township',
      'published-late',
      { agency: '文登区泽头镇人民政府', dates: { page: '2023-03-01' } },
      'not_applicable',
    ],
    [
      'a sentence without punctuation is text',
      'section-empty',
      { texts: makeOutline({ other: '本年度无其他需要报告的事项' }) },
      'pass',
    ],
    [
      'a local wording of the older table is no misprint',
      'label-wording',
      { tables: [{ ...table([['区政府及其部门门户网站']])[0]!, kind: 'stat2014' }], notes: [note('misprinted_label')] },
      'not_applicable',
    ],
    [
      'being asked for a review and not being asked are told apart',
      'text-appeals',
      withText('未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。', { 'appeals.review.total': 1 }),
      'fail',
    ],
    [
      'a heading of its own is no missing section',
      'section-missing',
      { texts: { ...makeOutline({}, ['problems']), 'part-5': '下一步打算。' } },
      'pass',
    ],
    [
      'a label cut by a page break is no misprint',
      'label-wording',
      { tables: table([['2.其他法律行政法规禁止公']]), notes: [note('misprinted_label')] },
      'pass',
    ],
    [
      'the end of a label in a cell of its own is no misprint of another',
      'label-wording',
      { tables: table([['予公开']]), notes: [note('misprinted_label')] },
      'pass',
    ],
    [
      'a text that counts what was concluded agrees',
      'text-requests',
      { figures: { 'narrative.requests': 9, 'requests.received.total': 11, 'requests.total.total': 9 } },
      'pass',
    ],
    [
      'a part of the lawsuits is no contradiction',
      'text-appeals',
      withText('信息公开行政诉讼案件3件。', { 'appeals.suit_direct.total': 3, 'appeals.suit_after_review.total': 2 }),
      'pass',
    ],
    [
      'cases upheld are not all cases',
      'text-appeals',
      withText('信息公开行政复议维持1件。', { 'appeals.review.total': 3 }),
      'not_applicable',
    ],
    [
      'documents forwarded were not made here',
      'text-normative',
      withText('转发上级规范性文件5件。', { 'active.normative.issued': 4 }),
      'not_applicable',
    ],
    [
      'two accounts have two numbers',
      'text-followers',
      overview('“甲科技”微信公众号关注人数2000人。\n\n“乙科技”微信公众号关注人数2100人。'),
      'not_applicable',
    ],
    [
      'a note: a sentence that was left over from last year',
      'year-in-text',
      overview('2022年，主动公开政府信息50条。\n\n2021年，收到公开申请3件。'),
      'fail',
    ],
    [
      'last year beside this year in one sentence',
      'year-in-text',
      overview('2022年，主动公开政府信息50条。\n\n2021年收到公开申请3件，2022年收到公开申请5件。'),
      'pass',
    ],
    ['fees are silent only where nothing speaks of them', 'fee-notice', overview('本年度没有收费。'), 'pass'],
    ['nothing on fees is a note', 'fee-notice', overview('无。'), 'fail'],
    [
      'who did not pay was asked to',
      'fee-notice',
      withText('1件因申请人未按收费通知缴费不再处理。', { 'requests.other.no_payment.total': 1 }),
      'pass',
    ],
    ['more than all channels', 'stat2014-dedup', channels(41), 'fail'],
    ['a channel is blank', 'stat2014-dedup', withoutChannel(), 'not_applicable'],
    [
      'a State Council department makes rules',
      'rules-no-power',
      { agencyId: '100000-kjj', region: '100000', figures: { 'active.rules.issued': 3 } },
      'not_applicable',
    ],
    [
      'penalties of a bureau for enforcement are somewhere else',
      'no-decisions',
      { ...police(0, 0), agency: '威海市综合执法与应急管理局', sector: 'yjj' },
      'not_applicable',
    ],
    [
      'a digest cites no notice',
      'notice-superseded',
      { ...overview('按国办公开办函〔2019〕60号编制。'), textBy: 'program' },
      'not_applicable',
    ],
    ['an unprescribed form before 2019', 'form-outdated', { year: 2019, template: '2014' }, 'fail'],
    [
      'a digest does not say what words a report has',
      'government-content',
      { ...government, ...overview('无。'), textBy: 'program' },
      'not_applicable',
    ],
    [
      'the Regulations took effect on 1 May 2008',
      'period-whole-year',
      { year: 2008, template: '2008', period: { from: '2008-05-01', to: '2008-12-31' } },
      'pass',
    ],
    [
      'in other years May is no beginning',
      'period-whole-year',
      { year: 2009, template: '2008', period: { from: '2009-05-01', to: '2009-12-31' } },
      'fail',
    ],
    ['a comparison is no wrong year', 'year-in-text', overview('较2021年，公开信息增加50条。'), 'not_applicable'],
  ])('%s', (_, id, sketch, status) => {
    expect(statusOf(id, sketch)).toBe(status);
  });
});

describe('what weighs less than its rule', () => {
  const levelOf = (id: string, sketch: Sketch): unknown => {
    const result = resultOf(id, sketch);
    return result?.status === 'fail' ? result.findings.map(({ level }) => level) : result?.status;
  };

  it.each<[string, string, Sketch, string]>([
    ['rules of a city’s department', 'rules-no-power', { figures: { 'active.rules.issued': 1 } }, 'info'],
    ['rules of a county’s', 'rules-no-power', { ...county, figures: { 'active.rules.issued': 1 } }, 'warning'],
    [
      'rules of a zone',
      'rules-no-power',
      { ...county, agency: '文登经济开发区管委会', figures: { 'active.rules.issued': 1 } },
      'info',
    ],
    ['silence on fees', 'fee-notice', overview('无。'), 'info'],
    [
      'a sentence of last year among others',
      'year-in-text',
      overview('2022年公开信息50条。\n\n2021年公开信息40条。'),
      'info',
    ],
    ['sentences of last year alone', 'year-in-text', overview('2021年公开信息40条。'), 'warning'],
  ])('%s', (_, id, sketch, level) => {
    expect(levelOf(id, sketch)).toEqual([level]);
  });
});

describe('rules about words', () => {
  it('have nothing to say of a digest, whoever wrote it', () => {
    const report = makeReport({ ...government, ...overview('无。') });
    const seeing = (results: ReturnType<typeof checkReport>) =>
      results.flatMap(({ rule, status }) => (status === 'not_applicable' ? [] : [rule]));
    const words = seeing(checkReport(report)).filter(
      (id) => !seeing(checkReport(report, { isDigest: true })).includes(id),
    );
    expect(words).toEqual(['fee-notice', 'government-content', 'overview-five']);
  });
});
