// The provincial statistics table of 2008–2018: each province and year prints other rows; this year's number and, in some, a cumulative one.
import { block, column, head, row, rowOf, type Tie, table } from './record.ts';
import { meantByText, tableForText } from './text.ts';

const provincial = (to: string): Tie => ({
  kind: 'near',
  to,
  why: {
    zh: '取自 2008–2018 年的省级统计表；口径由各省自定。',
    en: 'From a provincial statistics table of 2008–2018; each province defined its own.',
  },
});

const indicators = [
  rowOf(
    'disclosed',
    '',
    { zh: '主动公开信息（文件）数', en: 'Items (documents) disclosed on own initiative' },
    {
      unit: '条',
      plain: { zh: '主动公开的信息（文件）数', en: 'Items or documents published unasked' },
      variants: ['主动公开文件数', '主动公开信息数', '主动公开政府信息数', '主动公开信息总数'],
      ties: [tableForText('narrative.disclosed')],
    },
    [
      row(
        'website',
        '',
        { zh: '政府网站公开数', en: 'Published on the government website' },
        {
          unit: '条',
          plain: { zh: '在政府网站上公开的信息数', en: 'Items published on the government website' },
          variants: ['网站公开数', '政府网站公开', '网站公开'],
          digits: '1',
          ties: [tableForText('narrative.website', { loose: true })],
        },
      ),
      row(
        'gazette',
        '',
        { zh: '政府公报公开数', en: 'Published in the government gazette' },
        {
          unit: '条',
          plain: { zh: '在政府公报上公开的信息数', en: 'Items published in the government gazette' },
          variants: ['政府公报公开'],
          digits: '2',
        },
      ),
    ],
  ),
  rowOf(
    'requests',
    '',
    { zh: '受理依申请公开总数', en: 'Requests accepted' },
    {
      unit: '条',
      plain: { zh: '受理的信息公开申请总数', en: 'Information requests accepted' },
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
    },
    [
      row(
        'requests_in_person',
        '',
        { zh: '当面申请', en: 'Requests made in person' },
        {
          unit: '条',
          plain: { zh: '当面提出的申请数', en: 'Information requests made in person' },
          variants: ['当面申请数'],
          digits: '1',
        },
      ),
      row(
        'requests_fax',
        '',
        { zh: '传真申请', en: 'Requests by fax' },
        {
          unit: '条',
          plain: { zh: '通过传真提出的申请数', en: 'Information requests made by fax' },
          variants: ['传真申请数'],
          digits: '2',
        },
      ),
      row(
        'requests_email',
        '',
        { zh: '电子邮件申请', en: 'Requests by e-mail' },
        {
          unit: '条',
          plain: { zh: '通过电子邮件提出的申请数', en: 'Information requests made by e-mail' },
          variants: ['电子邮件申请数'],
          digits: '23',
        },
      ),
      row(
        'requests_online',
        '',
        { zh: '网上申请', en: 'Requests online' },
        {
          unit: '条',
          plain: { zh: '在网上提出的申请数', en: 'Information requests made online' },
          variants: ['网上申请数', '网络申请数'],
          digits: '234',
        },
      ),
      row(
        'requests_letter',
        '',
        { zh: '信函申请', en: 'Requests by letter' },
        {
          unit: '条',
          plain: { zh: '通过信函提出的申请数', en: 'Information requests made by letter' },
          variants: ['信函申请数'],
          digits: '345',
        },
      ),
      row(
        'requests_letter_fax',
        '',
        { zh: '信函、传真申请', en: 'Requests by letter or fax' },
        {
          unit: '条',
          plain: { zh: '通过信函或传真提出的申请数', en: 'Information requests made by letter or fax' },
          note: {
            zh: '2014 年起的表把信函与传真合为一行；早年两者分列。',
            en: 'Tables from 2014 on merge letter and fax; earlier ones list them apart.',
          },
          variants: ['信函传真申请数', '信函和传真申请数'],
          digits: '345',
        },
      ),
      row(
        'requests_other',
        '',
        { zh: '其他形式申请', en: 'Requests in other ways' },
        {
          unit: '条',
          plain: { zh: '以其他形式提出的申请数', en: 'Information requests made in other ways' },
          variants: ['其他形式申请数', '其它形式申请数', '其它形式申请', '其他申请数', '其他形式', '其它形式'],
          digits: '456',
        },
      ),
    ],
  ),
  rowOf(
    'answers',
    '',
    { zh: '对申请的答复总数', en: 'Answers given' },
    {
      unit: '条',
      plain: { zh: '对申请作出的答复总数', en: 'Answers given to information requests' },
      variants: ['对申请答复总数'],
      thing: 'answers',
      rule: 'stat2008-parts',
      complete: [['answers_granted', 'answers_partial', 'answers_denied', 'answers_other']],
    },
    [
      row(
        'answers_granted',
        '',
        { zh: '同意公开', en: 'Answers: granted' },
        {
          unit: '条',
          plain: { zh: '同意公开的答复数', en: 'Answers that granted the request' },
          variants: ['同意公开答复数', '同意公开数'],
          digits: '1',
          outcome: 'granted',
          ties: [provincial('requests.granted.total')],
        },
      ),
      row(
        'answers_partial',
        '',
        { zh: '同意部分公开', en: 'Answers: partly granted' },
        {
          unit: '条',
          plain: { zh: '同意公开一部分信息的答复数', en: 'Answers that granted the request in part' },
          variants: ['同意部分公开答复数', '同意部分公开数'],
          digits: '2',
          outcome: 'partial',
          ties: [provincial('requests.partial.total')],
        },
      ),
      row(
        'answers_denied',
        '',
        { zh: '不予（否决）公开', en: 'Answers: denied' },
        {
          unit: '条',
          plain: { zh: '不予公开的答复数', en: 'Answers that denied the request' },
          variants: ['不予公开答复数', '否决公开答复数', '不予公开', '否决公开', '不予公开数', '否决公开数'],
          digits: '3',
          outcome: 'denied',
          ties: [provincial('stat2014.answers_denied')],
        },
      ),
      row(
        'answers_other',
        '',
        { zh: '其他类型答复', en: 'Answers: other' },
        {
          unit: '条',
          plain: { zh: '其他类型的答复数', en: 'Answers of another kind' },
          variants: ['其他类型答复数', '其它类型答复数', '其它类型答复'],
          digits: '4',
          outcome: 'other',
        },
      ),
    ],
  ),
  row(
    'fees',
    '',
    { zh: '收费（减免）金额', en: 'Fees charged (or waived)' },
    {
      unit: '元',
      kind: 'amount',
      plain: { zh: '为信息公开收取（或减免）的费用金额', en: 'Fees charged, or waived, for disclosing information' },
      note: {
        zh: '各年表头不一，有的指收费，有的指减免；以原表印出的名称为准。',
        en: 'Some years’ tables count fees charged, others fees waived; the printed label decides.',
      },
      variants: ['政府信息公开收费减免金额', '政府信息公开收费金额', '收费金额'],
    },
  ),
  row(
    'complaints',
    '',
    { zh: '行政申诉、举报', en: 'Complaints and reports' },
    {
      unit: '件',
      plain: { zh: '因信息公开引起的申诉、举报件数', en: 'Complaints and reports over information disclosure' },
      variants: [
        '接受行政申诉举报数',
        '接受行政诉讼举报数',
        '行政申诉举报数',
        '行政申诉数',
        '行政申诉',
        '接受行政申诉数',
      ],
    },
  ),
  row(
    'reviews',
    '',
    { zh: '行政复议', en: 'Administrative reviews' },
    {
      unit: '件',
      plain: { zh: '因信息公开引起的行政复议件数', en: 'Administrative reviews over information disclosure' },
      variants: ['行政复议数'],
      ties: [provincial('appeals.review.total')],
      cases: 'review',
    },
  ),
  row(
    'suits',
    '',
    { zh: '行政诉讼', en: 'Lawsuits' },
    {
      unit: '件',
      plain: { zh: '因信息公开引起的行政诉讼件数', en: 'Lawsuits over information disclosure' },
      variants: ['行政诉讼数'],
      ties: [provincial('stat2014.suits')],
      cases: 'suit',
    },
  ),
] as const;

const thisYear = column(
  '',
  { zh: '本年度', en: 'This year' },
  {
    plain: { zh: '本年{}', en: '{} this year' },
    note: { zh: '取“本年度”一列。', en: 'From this year’s column.' },
  },
);

const overTheYears = column(
  'cumulative',
  { zh: '历年累计', en: 'cumulative over the years' },
  {
    plain: { zh: '历年累计{}', en: '{}, summed over the years' },
    note: {
      zh: '取“历年累计”一列；各年口径不一，可能比上年小。',
      en: 'From the cumulative column; it may fall from one year to the next.',
    },
    variants: ['累计'],
    cumulative: true,
  },
);

export const statistics2008 = table({
  id: 'stat2008',
  title: { zh: '政府信息公开情况统计表（省级，2008 年式）', en: 'Statistics table, provincial, 2008 form' },
  where: '附表 省级统计表',
  heads: [{ ...head('title', '指标名称', '计量单位'), en: 'Indicator' }],
  unitHead: { zh: '计量单位', en: 'Unit' },
  optional: true,
  strongFrom: { row: 6, column: Number.POSITIVE_INFINITY },
  name: (rows, [column]) => {
    const of = rows.at(-1);
    const isCumulative = column?.id !== '';
    return {
      zh: `${of?.zh}${isCumulative ? `·${column?.zh}` : ''}`,
      en: `${of?.en}${isCumulative ? `, ${column?.en}` : ''}`,
    };
  },
  plain: (rows, [column]) => {
    const of = rows.at(-1);
    const what = of?.type === 'row' ? of.plain : undefined;
    return {
      zh: column?.plain?.zh.replace('{}', what?.zh ?? '') ?? '',
      en: column?.plain?.en.replace('{}', what?.en ?? '') ?? '',
    };
  },
  remarks: { 'disclosed.cumulative': { ties: [meantByText('narrative.disclosed')] } },
  blocks: [block([thisYear, overTheYears], indicators)],
});
