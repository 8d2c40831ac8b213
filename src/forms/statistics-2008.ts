// The provincial statistics table of 2008–2018: each province and year prints other rows; this year's number and, in some, a cumulative one.
import { block, column, head, row, rowOf, table } from './build.ts';
import type { Tie } from './record.ts';
import { meantByText, tableForText } from './text.ts';

const provincial = (to: string): Tie => ({
  kind: 'near',
  to,
  why: 'stat2008',
});

const indicators = [
  rowOf(
    'disclosed',
    '',
    '主动公开信息（文件）数',
    {
      unit: '条',
      variants: ['主动公开文件数', '主动公开信息数', '主动公开政府信息数', '主动公开信息总数'],
      ties: [tableForText('narrative.disclosed', { first: true })],
      volume: true,
    },
    [
      row('website', '', '政府网站公开数', {
        unit: '条',
        variants: ['网站公开数', '政府网站公开', '网站公开'],
        digits: '1',
        ties: [tableForText('narrative.website', { first: true, loose: true })],
      }),
      row('gazette', '', '政府公报公开数', { unit: '条', variants: ['政府公报公开'], digits: '2' }),
    ],
  ),
  rowOf(
    'requests',
    '',
    '受理依申请公开总数',
    {
      unit: '条',
      variants: [
        '受理依申请公开信息总数',
        '受理政府信息依申请公开总数',
        '受理政府信息公开申请总数',
        '受理依申请公开政府信息总数',
      ],
      thing: 'requests',
      rule: 'stat2008-parts',
      complete: [
        ['requests_in_person', 'requests_email', 'requests_online', 'requests_letter_fax', 'requests_other'],
        ['requests_in_person', 'requests_fax', 'requests_email', 'requests_online', 'requests_letter'],
      ],
      ties: [provincial('requests.received.total')],
      volume: true,
    },
    [
      row('requests_in_person', '', '当面申请', { unit: '条', variants: ['当面申请数'], digits: '1' }),
      row('requests_fax', '', '传真申请', { unit: '条', variants: ['传真申请数'], digits: '2' }),
      row('requests_email', '', '电子邮件申请', { unit: '条', variants: ['电子邮件申请数'], digits: '23' }),
      row('requests_online', '', '网上申请', { unit: '条', variants: ['网上申请数', '网络申请数'], digits: '234' }),
      row('requests_letter', '', '信函申请', { unit: '条', variants: ['信函申请数'], digits: '345' }),
      row('requests_letter_fax', '', '信函、传真申请', {
        unit: '条',
        variants: ['信函传真申请数', '信函和传真申请数'],
        digits: '345',
      }),
      row('requests_other', '', '其他形式申请', {
        unit: '条',
        variants: ['其他形式申请数', '其它形式申请数', '其它形式申请', '其他申请数', '其他形式', '其它形式'],
        digits: '456',
      }),
    ],
  ),
  rowOf(
    'answers',
    '',
    '对申请的答复总数',
    {
      unit: '条',
      variants: ['对申请答复总数'],
      thing: 'answers',
      rule: 'stat2008-parts',
      ties: [provincial('stat2014.answers')],
      complete: [['answers_granted', 'answers_partial', 'answers_denied', 'answers_other']],
      // Until 2013 the table had no row for other answers.
      formerly: [['answers_granted', 'answers_partial', 'answers_denied']],
    },
    [
      row('answers_granted', '', '同意公开', {
        unit: '条',
        variants: ['同意公开答复数', '同意公开数'],
        digits: '1',
        outcome: 'granted',
        ties: [provincial('requests.granted.total')],
      }),
      row('answers_partial', '', '同意部分公开', {
        unit: '条',
        variants: ['同意部分公开答复数', '同意部分公开数'],
        digits: '2',
        outcome: 'partial',
        ties: [provincial('requests.partial.total')],
      }),
      row('answers_denied', '', '不予（否决）公开', {
        unit: '条',
        variants: ['不予公开答复数', '否决公开答复数', '不予公开', '否决公开', '不予公开数', '否决公开数'],
        digits: '3',
        outcome: 'denied',
        ties: [provincial('stat2014.answers_denied')],
      }),
      row('answers_other', '', '其他类型答复', {
        unit: '条',
        variants: ['其他类型答复数', '其它类型答复数', '其它类型答复'],
        digits: '4',
        outcome: 'other_answers',
      }),
    ],
  ),
  row('fees', '', '收费（减免）金额', {
    unit: '元',
    kind: 'amount',
    variants: ['政府信息公开收费减免金额', '政府信息公开收费金额', '收费金额'],
  }),
  row('complaints', '', '行政申诉、举报', {
    unit: '件',
    variants: [
      '接受行政申诉举报数',
      '接受行政诉讼举报数',
      '行政申诉举报数',
      '行政申诉数',
      '行政申诉',
      '接受行政申诉数',
    ],
  }),
  row('reviews', '', '行政复议', {
    unit: '件',
    variants: ['行政复议数'],
    ties: [provincial('appeals.review.total')],
    cases: 'review',
  }),
  row('suits', '', '行政诉讼', {
    unit: '件',
    variants: ['行政诉讼数'],
    ties: [provincial('stat2014.suits')],
    cases: 'suit',
  }),
] as const;

const thisYear = column('', '本年度');

const overTheYears = column('cumulative', '历年累计', { variants: ['累计'], cumulative: true });

export const statistics2008 = table({
  id: 'stat2008',
  title: '政府信息公开情况统计表（省级，2008 年格式）',
  where: '附表 省级统计表',
  heads: [head('title', '指标名称', '计量单位')],
  unitHead: '计量单位',
  optional: true,
  strongFrom: { row: 6, column: Number.POSITIVE_INFINITY },
  remarks: { 'disclosed.cumulative': { meanings: [meantByText('narrative.disclosed')] } },
  blocks: [block([thisYear, overTheYears], indicators)],
});
