// A report in which every figure is another number → what a body's page and the comparison print under which label.
import { expect, test } from 'vitest';
import { buildChartSeries } from '../../../src/views/agency/build-charts.ts';
import { buildYearTable } from '../../../src/views/agency/build-year-table.ts';
import { countMeasures } from '../../../src/views/compare/measures.ts';
import { describeAppeals } from '../../../src/views/sentences/compose-lead.ts';
import { makeReport } from '../make-report.ts';

/** What the form or the text prints: the label on the page in both languages, the metric that holds it, a number. */
const rows: readonly (readonly [zh: string, en: string, metric: string, value: number])[] = [
  ['收到申请', 'Requests received', 'requests.received.total', 101],
  ['上年转来', 'Brought forward', 'requests.carried_in.total', 102],
  ['办结', 'Closed', 'requests.total.total', 103],
  ['转到下年', 'Carried forward', 'requests.carried_out.total', 104],
  ['主动公开总数', 'Total disclosed', 'narrative.disclosed', 105],
  ['网站', 'Website', 'narrative.website', 106],
  ['微信', 'WeChat', 'narrative.wechat', 107],
  ['微博', 'Weibo', 'narrative.weibo', 108],
  ['其他方式', 'Other channels', 'narrative.other_channels', 109],
  ['本年制发规范性文件', 'Binding policy documents issued', 'active.normative.issued', 110],
  ['现行有效规范性文件', 'Binding policy documents in force', 'active.normative.in_force', 111],
  ['行政复议', 'Administrative reviews', 'appeals.review.total', 113],
  ['其中被纠正', 'Corrected', 'appeals.review.corrected', 114],
  ['直接提起的诉讼', 'Lawsuits without review', 'appeals.suit_direct.total', 115],
  ['复议后提起的诉讼', 'Lawsuits after review', 'appeals.suit_after_review.total', 116],
];

/** Figures of the same tables that no row is for. */
const others = {
  'active.normative.repealed': 201,
  'requests.received.natural': 202,
  'appeals.review.upheld': 203,
  'active.rules.issued': 204,
};
const report = makeReport({}, { ...Object.fromEntries(rows.map(([, , metric, value]) => [metric, value])), ...others });

test('the table of years prints each number under its own label', () => {
  const table = buildYearTable([report]).groups.flatMap((group) => group.rows);
  expect(table.map((row) => [row.name('zh'), row.name('en'), row.points[0]?.value])).toEqual(
    rows.map(([zh, en, , value]) => [zh, en, value]),
  );
});

test('the lines of the charts are labelled with what they show', () => {
  const years = { from: 2021, to: 2021 };
  const charts = buildChartSeries('zh', { reports: [report], years, doubtsOf: () => [] });
  const shown = [charts.received, ...charts.channels, ...charts.normative, ...charts.posts];
  expect(shown.map(({ label, points }) => [label, points[0]?.value])).toEqual([
    ['收到申请', 101],
    ['主动公开总数', 105],
    ['网站', 106],
    ['其他方式', 109],
    ['现行有效', 111],
    ['本年制发', 110],
    ['微信', 107],
    ['微博', 108],
  ]);
});

test('each measure of the comparison is named after what it compares', () => {
  const named = countMeasures.map(({ id, name }) => [name('en'), id]);
  expect(named).toEqual([
    ['Requests received', 'requests.received.total'],
    ['Requests brought forward', 'requests.carried_in.total'],
    ['Requests closed', 'requests.total.total'],
    ['Granted in full', 'outcome.granted'],
    ['Granted in part', 'outcome.partial'],
    ['Refused', 'outcome.denied'],
    ['Not available', 'outcome.unavailable'],
    ['Not processed', 'outcome.rejected'],
    ['Other', 'outcome.other'],
    ['Other answers (forms before 2019)', 'outcome.other_answers'],
    ['Requests carried forward', 'requests.carried_out.total'],
    ['Items disclosed proactively', 'narrative.disclosed'],
    ['Items on the website', 'narrative.website'],
    ['Posts on WeChat', 'narrative.wechat'],
    ['Posts on Weibo', 'narrative.weibo'],
    ['Items by other channels', 'narrative.other_channels'],
    ['WeChat followers', 'narrative.wechat_followers'],
    ['Weibo followers', 'narrative.weibo_followers'],
    ['Policy explanations', 'narrative.interpretations'],
    ['Binding policy documents issued', 'active.normative.issued'],
    ['Binding policy documents in force', 'active.normative.in_force'],
    ['Administrative reviews', 'appeals.review.total'],
    ['Reviews that corrected the agency', 'appeals.review.corrected'],
    ['Lawsuits without review', 'appeals.suit_direct.total'],
    ['Lawsuits after review', 'appeals.suit_after_review.total'],
  ]);
});

test.each([
  [{ 'appeals.review.total': 2, 'appeals.suit_direct.total': 0, 'appeals.suit_after_review.total': 3 }, '2', '3'],
  [{ 'appeals.review.total': 4, 'appeals.suit_direct.total': 5, 'appeals.suit_after_review.total': 1 }, '4', '6'],
  [{ 'stat2014.reviews': 7, 'stat2014.suits': 8 }, '7', '8'],
])('both kinds of lawsuits are told: %o', (figures, reviews, suits) => {
  expect(describeAppeals('en', makeReport({}, figures))?.match(/\d+/g)).toEqual([reviews, suits]);
});
