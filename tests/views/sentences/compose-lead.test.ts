// The plain sentences are right for 0, 1, blank, approximate, missing, the first year and a missing year before.
import { expect, test } from 'vitest';
import type { Report } from '../../../src/report/model/report.ts';
import { composeLead, describeAppeals, dropStrong } from '../../../src/views/sentences/compose-lead.ts';
import { describeOutcomes, describeRequests } from '../../../src/views/sentences/describe-requests.ts';
import { type FigureSketch, makeReport } from '../make-report.ts';

const received = 'requests.received.total';
const of = (year: number, sketch: FigureSketch | undefined, fields: Partial<Report> = {}): Report =>
  makeReport({ year, ...fields }, sketch === undefined ? {} : { [received]: sketch });
const say = (language: 'zh' | 'en', reports: Report[], year = 2021): string =>
  describeRequests(language, reports, year).map(dropStrong).join('|');

const leadOf = (report: Report) => ({ report, reports: [report], doubts: new Map() });

test.each([
  [0, '2021 年没有收到信息公开申请', 'In 2021 it received no requests for information'],
  [1, '2021 年收到 1 件信息公开申请', 'In 2021 it received 1 request for information'],
  [3511, '2021 年收到 3,511 件信息公开申请', 'In 2021 it received 3,511 requests for information'],
])('a first year with %d requests', (count, zh, en) => {
  expect(say('zh', [of(2021, count)])).toBe(zh);
  expect(say('en', [of(2021, count)])).toBe(en);
});

test.each([
  ['blank', '2021 年的年报没有填写收到多少件申请', 'The report for 2021 leaves the number of requests received blank'],
  [
    'not_applicable',
    '2021 年的年报在收到申请数一栏填“不适用”',
    'The report for 2021 marks the number of requests received n/a',
  ],
  [
    'unreadable',
    '2021 年收到的申请数读不出确切数字',
    'The number of requests received in 2021 cannot be read with certainty',
  ],
] as const)('a cell that is %s', (status, zh, en) => {
  const reports = [of(2021, { value: null, status })];
  expect(say('zh', reports)).toBe(zh);
  expect(say('en', reports)).toBe(en);
});

test('a figure that is missing, and a year without a report', () => {
  expect(say('zh', [of(2021, undefined)])).toBe('2021 年的年报没有写收到多少件申请');
  expect(say('en', [of(2021, undefined)])).toBe('The report for 2021 does not state how many requests it received');
  expect(say('zh', [of(2021, 3)], 2019)).toBe('2019 年的年报本站没有收录');
});

test('an approximate number and a lower bound', () => {
  expect(say('zh', [of(2021, { value: 140, qualifier: 'approx', raw: '140余' })])).toBe(
    '2021 年收到约 140 件信息公开申请',
  );
  expect(say('en', [of(2021, { value: 140, qualifier: 'at_least', raw: '超过140' })])).toBe(
    'In 2021 it received at least 140 requests for information',
  );
});

test('a number that only the text states is said to be from the text', () => {
  const report = makeReport(
    {},
    { 'narrative.requests': { value: 2, at: { section: 'overview', paragraph: 0, start: 0, end: 1 } } },
  );
  expect(say('zh', [report])).toBe('据正文，2021 年收到 2 件信息公开申请');
  expect(say('en', [report])).toBe('According to its text, in 2021 it received 2 requests for information');
});

test.each([
  [20, 30, '比上年多 10 件（+50%）', '10 more than the year before (+50%)'],
  [30, 20, '比上年少 10 件（−33%）', '10 fewer than the year before (−33%)'],
  [2, 3, '比上年多 1 件', '1 more than the year before'],
  [0, 3, '比上年多 3 件', '3 more than the year before'],
  [7, 7, '与上年相同', 'as many as the year before'],
])('from %d to %d', (before, after, zh, en) => {
  const reports = [of(2020, before, { template: '2021' }), of(2021, after)];
  expect(say('zh', reports)).toContain(`，${zh}`);
  expect(say('en', reports)).toContain(`; ${en}`);
});

test('a former number that bears no verb stands in brackets, with its year and the reason', () => {
  expect(say('zh', [of(2019, 4), of(2021, 3)])).toBe('2021 年收到 3 件信息公开申请（2019 年 4 件）');
  expect(say('en', [of(2019, 4), of(2021, 3)])).toBe('In 2021 it received 3 requests for information (4 in 2019)');
  const old = of(2020, 4, { template: '2019' });
  expect(say('zh', [old, of(2021, 3)])).toBe('2021 年收到 3 件信息公开申请（2020 年 4 件，格式不同）');
  expect(say('en', [old, of(2021, 3)])).toContain('(4 in 2020, another form)');
  const doubted = describeRequests('zh', [of(2020, 4), of(2021, 3)], 2021, ({ year }) => year === 2020);
  expect(dropStrong(doubted.join('|'))).toBe('2021 年收到 3 件信息公开申请（2020 年 4 件，存疑）');
  const ownDoubt = (language: 'zh' | 'en', reports: Report[], years: number[]) =>
    dropStrong(describeRequests(language, reports, 2021, ({ year }) => years.includes(year)).join('|'));
  const two = [of(2019, 23), of(2021, 32)];
  expect(ownDoubt('zh', two, [2021])).toBe('2021 年收到 32 件信息公开申请（存疑；2019 年 23 件）');
  expect(ownDoubt('zh', two, [2019, 2021])).toBe('2021 年收到 32 件信息公开申请（存疑；2019 年 23 件，存疑）');
  expect(ownDoubt('en', two, [2021])).toMatch(/information \(in doubt; 23 in 2019\)$/);
  expect(ownDoubt('zh', [of(2021, 32)], [2021])).toBe('2021 年收到 32 件信息公开申请（存疑）');
  const blank = of(2020, { value: null, status: 'blank' });
  expect(say('zh', [blank, of(2021, 3)])).toContain('|收录的以前各年没有可比的数字');
});

/** All classes of the form of 2021, without a case in any. */
const everyClass: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'granted partial',
    'denied.state_secret denied.other_law denied.stability denied.third_party denied.internal denied.deliberative',
    'denied.enforcement_file denied.inquiry unavailable.not_held unavailable.needs_creation unavailable.unclear',
    'rejected.petition rejected.repeat rejected.publication rejected.excessive rejected.reconfirm',
    'other.no_correction other.no_payment other.misc',
  ].flatMap((line) => line.split(' ').map((row) => [`requests.${row}.total`, 0])),
);

test('outcomes: all of one kind, several, a total that differs, a blank among them', () => {
  const tell = (figures: Record<string, FigureSketch>) => say('zh', [makeReport({}, { [received]: 3, ...figures })]);
  expect(tell({ 'requests.granted.total': 3, 'requests.partial.total': 0, 'requests.total.total': 3 })).toContain(
    '办结的 3 件结果都是全部公开',
  );
  expect(tell({ 'requests.unavailable.not_held.total': 1, 'requests.total.total': 1 })).toContain(
    '唯一办结的一件因“本机关不掌握相关政府信息”而无法提供',
  );
  const both = { 'requests.granted.total': 2, 'requests.denied.internal.total': 1, 'requests.total.total': 3 };
  expect(tell(both)).toContain('办结的 3 件中，全部公开 2 件、不予公开 1 件');
  expect(tell({ ...everyClass, 'requests.granted.total': 2, 'requests.total.total': 3 })).toContain(
    '各类结果相加为 2 件，表格的总计写的是 3 件',
  );
  expect(tell({ 'requests.granted.total': 2, 'requests.partial.total': { value: null, status: 'blank' } })).toContain(
    '不合计',
  );
});

test('each outcome in English has its own verb, in the singular for one', () => {
  const figures = {
    'requests.granted.total': 22,
    'requests.partial.total': 1,
    'requests.denied.internal.total': 2,
    'requests.unavailable.not_held.total': 31,
    'requests.rejected.petition.total': 1,
    'requests.total.total': 57,
  };
  expect(say('en', [makeReport({}, { [received]: 57, ...figures })])).toContain(
    'of 57 closed, 22 were granted in full, 1 was granted in part, 2 were refused, 31 were not available, 1 was not processed',
  );
});

test('what was published is counted in items and posts, in the singular for one', () => {
  const tell = (figures: Record<string, FigureSketch>) => composeLead('en', leadOf(makeReport({}, figures)));
  expect(tell({ 'narrative.wechat': 799, 'narrative.weibo': 1 })).toContain(
    'Over the year, according to the text: **799** posts on WeChat, **1** post on Weibo.',
  );
  expect(tell({ 'narrative.website': 1 })).toContain('**1** item on its website.');
});

test('the whole lead is made of sentences with an end', () => {
  const report = makeReport(
    {},
    {
      [received]: 3,
      'appeals.review.total': 1,
      'appeals.suit_direct.total': 0,
      'appeals.suit_after_review.total': 0,
      'narrative.website': 617,
      'narrative.wechat': 0,
    },
  );
  expect(composeLead('zh', leadOf(report))).toBe(
    '2021 年收到 **3 件**信息公开申请。另有行政复议 1 件，没有行政诉讼。据正文，全年网站发布 **617 条**，微信没有发布。',
  );
  expect(composeLead('en', leadOf(report))).toBe(
    'In 2021 it received **3 requests** for information. There was 1 administrative review and no lawsuit. Over the year, according to the text: **617** items on its website, nothing on WeChat.',
  );
});

test('a total that its parts contradict is not told as a fact', () => {
  const totals = { 'appeals.review.total': 0, 'appeals.suit_direct.total': 0, 'appeals.suit_after_review.total': 0 };
  const say = (figures: Record<string, FigureSketch>) =>
    describeAppeals('zh', makeReport({}, { ...totals, ...figures }));
  expect(say({})).toBe('没有行政复议和行政诉讼');
  expect(say({ 'appeals.review.upheld': 10, 'appeals.review.corrected': 1 })).toBe(
    '行政复议、诉讼的总计与分项对不上，见核对',
  );
});

const tellBoth = (figures: Record<string, FigureSketch>, isDoubted?: (metric: string) => boolean) =>
  (['zh', 'en'] as const).map((language) =>
    describeOutcomes(language, makeReport({}, figures), ({ figure }) => isDoubted?.(figure?.metric ?? '') ?? false),
  );

test('of a table with missing rows no sum is told, and the total is said not to be known', () => {
  const { 'requests.partial.total': _, 'requests.rejected.reconfirm.total': __, ...read } = everyClass;
  const figures = { ...read, 'requests.granted.total': 206, 'requests.denied.internal.total': 20 };
  expect(tellBoth({ ...figures, 'requests.rejected.petition.total': 62 })).toEqual([
    '办理结果没有读全：读到全部公开 206 件、不予公开 20 件、无法提供 0 件、其他 0 件，不予处理只读到一部分，部分公开没有读到，办结总数不知道',
    'the outcomes were not read in full: 206 were granted in full, 20 were refused, 0 were not available, 0 had another outcome; read only in part: not processed; not read: granted in part; the number closed is not known',
  ]);
  expect(tellBoth({ ...figures, 'requests.total.total': 300 })[0]).toContain('表格的总计写的是 300 件');
});

test('a total that was not read, has no number or is in doubt: what the outcomes add up to is said to be that', () => {
  const figures = { ...everyClass, 'requests.granted.total': 7, 'requests.unavailable.not_held.total': 12 };
  const total = 'requests.total.total';
  const list = '：全部公开 7 件、无法提供 12 件';
  expect(tellBoth(figures)[0]).toBe(`各类结果相加为 19 件，总计没有读到${list}`);
  expect(tellBoth({ ...figures, [total]: { value: null, status: 'unreadable', raw: '1?' } })).toEqual([
    `各类结果相加为 19 件，总计读不出${list}`,
    'the outcomes add up to 19, the total is unreadable: 7 were granted in full, 12 were not available',
  ]);
  expect(tellBoth({ ...figures, [total]: 19 }, (metric) => metric === total)[0]).toBe(
    `各类结果相加为 19 件，总计存疑${list}`,
  );
  expect(tellBoth({ ...figures, [total]: 19 })[0]).toBe('办结的 19 件中，全部公开 7 件、无法提供 12 件');
  expect(tellBoth({ ...everyClass, [total]: 5 })[0]).toBe('各类结果都是 0 件，表格的总计写的是 5 件');
});
