// Section three, received and handled requests: what became of them × who asked, in the forms of 2019 and 2021.
import { block, column, columns, group, head, row, table } from './record.ts';
import type { Term } from './term.ts';
import { meantByText } from './text.ts';

/** A sentence on requests closed this year: why, in Chinese before 的申请数 and in English after “that”. */
const closed = (zh: string, en: string): { plain: Term } => ({
  plain: { zh: `本年办结的申请中，${zh}的申请数`, en: `Number of requests closed this year that ${en}` },
});

const noLongerHandled = { tail: '、行政机关不再处理其政府信息公开申请' };

const applicants = [
  column(
    'natural',
    { zh: '自然人', en: 'natural persons' },
    { plain: { zh: '自然人提出', en: 'filed by natural persons' }, variants: ['公民'] },
  ),
  columns(
    'organisations',
    {
      zh: '法人或其他组织',
      en: 'Legal persons and other organisations',
      variants: ['法人和其他组织', '法人或者其他组织'],
      silent: true,
    },
    [
      column(
        'business',
        { zh: '商业企业', en: 'businesses' },
        { plain: { zh: '商业企业提出', en: 'filed by businesses' } },
      ),
      column(
        'research',
        { zh: '科研机构', en: 'research bodies' },
        { plain: { zh: '科研机构提出', en: 'filed by research bodies' } },
      ),
      column(
        'welfare',
        { zh: '社会公益组织', en: 'public-welfare bodies' },
        { plain: { zh: '社会公益组织提出', en: 'filed by public-welfare bodies' }, variants: ['社会公益机构'] },
      ),
      column(
        'legal',
        { zh: '法律服务机构', en: 'legal services' },
        { plain: { zh: '法律服务机构提出', en: 'filed by legal service firms' } },
      ),
      column(
        'other',
        { zh: '其他', en: 'other organisations' },
        { plain: { zh: '其他法人或组织提出', en: 'filed by other organisations' } },
      ),
    ],
  ),
  column(
    'total',
    { zh: '总计', en: 'total' },
    { plain: { zh: '各类申请人合计', en: 'all applicants together' }, variants: ['合计'], sums: true },
  ),
] as const;

/** 申请人情况 stands over all columns. */
const applicantsHead = columns('title', { zh: '申请人情况', en: 'Who asked', silent: true, strong: true }, applicants);

const granted = row(
  'granted',
  '（一）',
  { zh: '予以公开', en: 'Granted' },
  {
    ...closed('所要信息全部予以公开', 'were granted in full'),
    outcome: 'granted',
    partOf: ['granted'],
    shown: ['within'],
  },
);

const partial = row(
  'partial',
  '（二）',
  { zh: '部分公开', en: 'Partly granted' },
  {
    ...closed('只公开了一部分信息', 'were granted in part'),
    tail: '（区分处理的，只计这一情形，不计其他情形）',
    outcome: 'partial',
    partOf: ['partial'],
    shown: ['within'],
  },
);

const denied = group(
  'denied',
  '（三）',
  { zh: '不予公开', en: 'Denied' },
  [
    row(
      'denied.state_secret',
      '1.',
      { zh: '属于国家秘密', en: 'state secret' },
      closed('因为涉及国家秘密而没有公开', 'were refused because the information is a state secret'),
    ),
    row(
      'denied.other_law',
      '2.',
      { zh: '其他法律行政法规禁止公开', en: 'barred by other law' },
      {
        ...closed('因为其他法律、行政法规禁止公开而没有公开', 'were refused because another law forbids disclosure'),
        variants: ['其他法律法规禁止公开'],
      },
    ),
    row(
      'denied.stability',
      '3.',
      { zh: '危及“三安全一稳定”', en: 'security and stability' },
      {
        ...closed(
          '因为公开后可能危及国家安全、公共安全、经济安全和社会稳定而没有公开',
          'were refused because disclosure might endanger national, public or economic security or social stability',
        ),
        variants: ['危及国家安全公共安全经济安全社会稳定'],
      },
    ),
    row(
      'denied.third_party',
      '4.',
      { zh: '保护第三方合法权益', en: 'third-party rights' },
      {
        ...closed(
          '因为会损害第三方合法权益而没有公开',
          'were refused because disclosure would harm the rights of others',
        ),
        variants: ['危害第三方合法权益'],
      },
    ),
    row(
      'denied.internal',
      '5.',
      { zh: '属于三类内部事务信息', en: 'internal affairs' },
      {
        ...closed(
          '因为是人事、后勤、内部工作流程三类内部事务信息而没有公开',
          'were refused because the information is on internal affairs: staff, logistics or workflow',
        ),
        variants: ['三类内部事务信息'],
      },
    ),
    row(
      'denied.deliberative',
      '6.',
      { zh: '属于四类过程性信息', en: 'deliberative records' },
      {
        ...closed(
          '因为是讨论记录、过程稿、磋商信函、请示报告四类过程性信息而没有公开',
          'were refused because the information is deliberative: minutes, drafts, consultation letters or internal memos',
        ),
        variants: ['四类过程性信息'],
      },
    ),
    row(
      'denied.enforcement_file',
      '7.',
      { zh: '属于行政执法案卷', en: 'enforcement case file' },
      {
        ...closed(
          '因为属于行政执法案卷而没有公开',
          'were refused because the information is in an enforcement case file',
        ),
        variants: ['行政执法案卷', '属于行政执法案卷信息'],
      },
    ),
    row(
      'denied.inquiry',
      '8.',
      { zh: '属于行政查询事项', en: 'administrative inquiry' },
      {
        ...closed(
          '因为属于另有规定渠道的行政查询事项而没有公开',
          'were refused because the information is to be had by a separate statutory inquiry',
        ),
        variants: ['行政查询事项'],
      },
    ),
  ],
  { outcome: 'denied', partOf: ['refused'] },
);

const unavailable = group(
  'unavailable',
  '（四）',
  { zh: '无法提供', en: 'Unavailable' },
  [
    row(
      'unavailable.not_held',
      '1.',
      { zh: '本机关不掌握相关政府信息', en: 'not held' },
      {
        ...closed('因为本机关不掌握这些信息而无法提供', 'failed because the agency does not hold the information'),
        variants: ['本机关不掌握相关信息'],
        partOf: ['not_held'],
      },
    ),
    row(
      'unavailable.needs_creation',
      '2.',
      { zh: '没有现成信息需要另行制作', en: 'would need creating' },
      {
        ...closed(
          '因为没有现成信息、需要另行制作而无法提供',
          'failed because the information would have to be created first',
        ),
        variants: ['没有现成信息需另行制作'],
      },
    ),
    row(
      'unavailable.unclear',
      '3.',
      { zh: '补正后申请内容仍不明确', en: 'still unclear after correction' },
      {
        ...closed('补正以后内容仍不明确而无法提供', 'failed because they stayed unclear after correction'),
        variants: ['补正后内容仍不明确'],
      },
    ),
  ],
  { outcome: 'unavailable' },
);

const rejected = group(
  'rejected',
  '（五）',
  { zh: '不予处理', en: 'Not processed' },
  [
    row(
      'rejected.petition',
      '1.',
      { zh: '信访举报投诉类申请', en: 'petition or complaint' },
      {
        ...closed(
          '因为实际是信访、举报、投诉而不予处理',
          'were not processed because they were in fact petitions or complaints',
        ),
        variants: ['信访投诉举报类申请'],
      },
    ),
    row(
      'rejected.repeat',
      '2.',
      { zh: '重复申请', en: 'repeated request' },
      closed('因为重复申请而不予处理', 'were not processed because they repeated an earlier request'),
    ),
    row(
      'rejected.publication',
      '3.',
      { zh: '要求提供公开出版物', en: 'asks for a publication' },
      closed('因为要的是公开出版物而不予处理', 'were not processed because they asked for a publication'),
    ),
    row(
      'rejected.excessive',
      '4.',
      { zh: '无正当理由大量反复申请', en: 'excessive requests' },
      closed(
        '因为无正当理由大量反复提出而不予处理',
        'were not processed because they were excessive without good reason',
      ),
    ),
    row(
      'rejected.reconfirm',
      '5.',
      { zh: '要求行政机关确认或重新出具已获取信息', en: 'asks to confirm or reissue' },
      {
        ...closed(
          '因为要求确认或重新出具已经取得的信息而不予处理',
          'were not processed because they asked to confirm or reissue information already received',
        ),
        variants: ['要求行政机关确认或者重新出具已获取信息'],
      },
    ),
  ],
  { outcome: 'rejected' },
);

/** One row in 2019, which 2021 splits. */
const otherInOne = row(
  'other.all',
  '（六）',
  { zh: '其他处理', en: 'Other' },
  {
    apart: 'Other handling (one row)',
    ...closed('以其他方式处理（2019 年式不再细分）', 'were handled in another way, a single row in the 2019 form'),
    outcome: 'other',
    strong: false,
  },
);

const otherInThree = group(
  'other',
  '（六）',
  { zh: '其他处理', en: 'Other' },
  [
    row(
      'other.no_correction',
      '1.',
      { zh: '申请人无正当理由逾期不补正', en: 'not corrected in time' },
      {
        ...closed('因为申请人逾期不补正而不再处理', 'were dropped because the applicant did not correct them in time'),
        ...noLongerHandled,
        variants: ['逾期不补正'],
      },
    ),
    row(
      'other.no_payment',
      '2.',
      { zh: '申请人逾期未按收费通知要求缴纳费用', en: 'fee not paid in time' },
      {
        ...closed('因为申请人逾期不缴费而不再处理', 'were dropped because the applicant did not pay the fee in time'),
        ...noLongerHandled,
        variants: ['逾期不缴费', '逾期未缴费', '逾期不缴纳费用'],
      },
    ),
    row(
      'other.misc',
      '3.',
      { zh: '其他', en: 'other' },
      closed('以上述以外的方式处理', 'were handled in a way not listed above'),
    ),
  ],
  { outcome: 'other' },
);

const concluded = row(
  'total',
  '（七）',
  { zh: '总计', en: 'Outcomes in total' },
  {
    plain: { zh: '本年办结的申请总数', en: 'Number of all requests closed this year' },
    sums: true,
    wholeOf: ['granted', 'partial', 'refused', 'not_held'],
    shown: ['within'],
    ties: [meantByText('narrative.requests')],
  },
);

const received = row(
  'received',
  '一、',
  { zh: '本年新收政府信息公开申请数量', en: 'New requests received' },
  {
    plain: { zh: '本年新收到的申请数', en: 'Number of requests received this year' },
    variants: [
      '本年新收政府信息公开申请数',
      '本年度新收政府信息公开申请数量',
      '本年新收信息公开申请数量',
      '新收政府信息公开申请数量',
    ],
    shown: ['within'],
    ties: [meantByText('narrative.requests', 'requests.carried_in.total')],
  },
);

const carriedIn = row(
  'carried_in',
  '二、',
  { zh: '上年结转政府信息公开申请数量', en: 'Carried in from last year' },
  {
    plain: { zh: '上一年没有办完、转到本年的申请数', en: 'Number of requests left from the year before' },
    variants: [
      '上年结转政府信息公开申请数',
      '上年度结转政府信息公开申请数量',
      '上一年结转政府信息公开申请数量',
      '上年结转信息公开申请数量',
    ],
    carriesOn: 'carried_out',
  },
);

const carriedOut = row(
  'carried_out',
  '四、',
  { zh: '结转下年度继续办理', en: 'Carried out to next year' },
  {
    plain: { zh: '本年没有办完、转到下一年的申请数', en: 'Number of requests left for the next year' },
    variants: ['结转下一年度继续办理', '结转下年继续办理', '结转下年度办理'],
    shown: ['within'],
  },
);

const resultsWords = { zh: '本年度办理结果', en: 'Outcomes this year', variants: ['本年办理结果'] };

/** Rows whose names repeat the groups they stand in: （三）不予公开 1.属于国家秘密. */
const number = ({ number: printed, zh }: { number: string; zh: string }): string => printed + zh;

const frame = {
  id: 'requests',
  title: { zh: '收到和处理政府信息公开申请情况', en: 'Disclosure on request' },
  where: '三',
  unit: '件',
  thing: 'requests',
  heads: [
    {
      ...head('balance', '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', '本列数据的勾稽关系为'),
      printed: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    },
  ],
  strongFrom: { row: 6, column: Number.POSITIVE_INFINITY },
  balance: { left: ['received', 'carried_in'], right: ['total', 'carried_out'] },
  name: (rows, under) => {
    const of = under.at(-1);
    return {
      zh: `${rows.map(number).join(' ')}·${of?.zh}`,
      en: `${rows.map(({ en, apart }) => apart ?? en).join(': ')}, ${of?.en}`,
    };
  },
  plain: (rows, under) => {
    const [of, by] = [rows.at(-1), under.at(-1)];
    const [what, who] = [of?.type === 'row' ? of.plain : undefined, by?.plain];
    return { zh: `${what?.zh}（${who?.zh}）`, en: `${what?.en} (${who?.en})` };
  },
  listed: {
    'received.total': [
      { in: 'years.requests', order: 1, words: 'Received' },
      { in: 'totals', order: 1, words: 'Received' },
      { in: 'picture', order: 1, words: 'Received' },
    ],
    'carried_in.total': [{ in: 'years.requests', order: 2, words: 'CarriedIn' }],
    'total.total': [
      { in: 'years.requests', order: 3, words: 'Concluded', outcomes: true },
      { in: 'totals', order: 2, words: 'Concluded' },
    ],
    'granted.total': [
      { in: 'totals', order: 3, words: 'Granted' },
      { in: 'picture', order: 2, words: 'Granted' },
    ],
    'partial.total': [{ in: 'totals', order: 4, words: 'Partial' }],
    'unavailable.not_held.total': [
      { in: 'totals', order: 5, words: 'NotHeld' },
      { in: 'sentence.single', order: 1, words: 'NotHeld' },
    ],
    'carried_out.total': [{ in: 'years.requests', order: 4, words: 'CarriedOut' }],
  },
} as const satisfies Omit<Parameters<typeof table>[0], 'blocks'>;

export const requests2021 = table({
  ...frame,
  blocks: [
    block(
      [applicantsHead],
      [
        received,
        carriedIn,
        group(
          'outcomes',
          '三、',
          resultsWords,
          [granted, partial, denied, unavailable, rejected, otherInThree, concluded],
          { silent: true },
        ),
        carriedOut,
      ],
    ),
  ],
});

export const requests2019 = table({
  ...frame,
  blocks: [
    block(
      [applicantsHead],
      [
        received,
        carriedIn,
        group(
          'outcomes',
          '三、',
          resultsWords,
          [granted, partial, denied, unavailable, rejected, otherInOne, concluded],
          { silent: true },
        ),
        carriedOut,
      ],
    ),
  ],
});
