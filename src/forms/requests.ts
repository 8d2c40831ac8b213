// Section three, received and handled requests: what became of them × who asked, in the forms of 2019 and 2021.
import { block, column, columns, group, head, row, table } from './build.ts';
import type { RowNode } from './record.ts';
import { meantByText } from './text.ts';

const noLongerHandled = { tail: '、行政机关不再处理其政府信息公开申请' };

const applicants = [
  column('natural', '自然人', { variants: ['公民'] }),
  columns(
    'organisations',
    '法人或其他组织',
    [
      column('business', '商业企业'),
      column('research', '科研机构'),
      column('welfare', '社会公益组织', { variants: ['社会公益机构'] }),
      column('legal', '法律服务机构'),
      column('other', '其他'),
    ],
    { variants: ['法人和其他组织', '法人或者其他组织'], silent: true },
  ),
  column('total', '总计', { variants: ['合计'], sums: true }),
] as const;

/** 申请人情况 stands over all columns. */
const applicantsHead = columns('title', '申请人情况', applicants, { silent: true, strong: true });

const granted = row('granted', '（一）', '予以公开', { outcome: 'granted', terms: ['granted'], shown: ['within'] });

const partial = row('partial', '（二）', '部分公开', {
  tail: '（区分处理的，只计这一情形，不计其他情形）',
  outcome: 'partial',
  terms: ['partial'],
  shown: ['within'],
});

/** With the first ground, all that a request is denied for. */
const otherGrounds = [
  'requests.denied.other_law.total',
  'requests.denied.stability.total',
  'requests.denied.third_party.total',
  'requests.denied.internal.total',
  'requests.denied.deliberative.total',
  'requests.denied.enforcement_file.total',
  'requests.denied.inquiry.total',
];

const denied = group(
  'denied',
  '（三）',
  '不予公开',
  [
    row('denied.state_secret', '1.', '属于国家秘密', {
      ties: [{ kind: 'weak', to: 'stat2014.answers_denied', with: otherGrounds, why: 'denied' }],
    }),
    row('denied.other_law', '2.', '其他法律行政法规禁止公开', { variants: ['其他法律法规禁止公开'] }),
    row('denied.stability', '3.', '危及“三安全一稳定”', { variants: ['危及国家安全公共安全经济安全社会稳定'] }),
    row('denied.third_party', '4.', '保护第三方合法权益', { variants: ['危害第三方合法权益'] }),
    row('denied.internal', '5.', '属于三类内部事务信息', { variants: ['三类内部事务信息'], terms: ['may_be_denied'] }),
    row('denied.deliberative', '6.', '属于四类过程性信息', { variants: ['四类过程性信息'], terms: ['may_be_denied'] }),
    row('denied.enforcement_file', '7.', '属于行政执法案卷', {
      variants: ['行政执法案卷', '属于行政执法案卷信息'],
      terms: ['may_be_denied'],
    }),
    row('denied.inquiry', '8.', '属于行政查询事项', { variants: ['行政查询事项'], terms: ['inquiry'] }),
  ],
  { outcome: 'denied', terms: ['denied'] },
);

const unavailable = group(
  'unavailable',
  '（四）',
  '无法提供',
  [
    row('unavailable.not_held', '1.', '本机关不掌握相关政府信息', {
      variants: ['本机关不掌握相关信息'],
      terms: ['not_held'],
    }),
    row('unavailable.needs_creation', '2.', '没有现成信息需要另行制作', { variants: ['没有现成信息需另行制作'] }),
    row('unavailable.unclear', '3.', '补正后申请内容仍不明确', { variants: ['补正后内容仍不明确'] }),
  ],
  { outcome: 'unavailable', terms: ['unavailable'] },
);

const rejected = group(
  'rejected',
  '（五）',
  '不予处理',
  [
    row('rejected.petition', '1.', '信访举报投诉类申请', { variants: ['信访投诉举报类申请'], terms: ['petition'] }),
    row('rejected.repeat', '2.', '重复申请'),
    row('rejected.publication', '3.', '要求提供公开出版物'),
    row('rejected.excessive', '4.', '无正当理由大量反复申请'),
    row('rejected.reconfirm', '5.', '要求行政机关确认或重新出具已获取信息', {
      variants: ['要求行政机关确认或者重新出具已获取信息'],
    }),
  ],
  { outcome: 'rejected', terms: ['rejected'] },
);

/** One row in 2019, which 2021 splits. */
const otherInOne = row('other.all', '（六）', '其他处理', { outcome: 'other', strong: false });

const otherInThree = group(
  'other',
  '（六）',
  '其他处理',
  [
    row('other.no_correction', '1.', '申请人无正当理由逾期不补正', {
      ...noLongerHandled,
      variants: ['逾期不补正'],
      ties: [
        { kind: 'equal', to: { row: 'other.all' }, with: ['other.no_payment', 'other.misc'], why: 'other_in_three' },
      ],
    }),
    row('other.no_payment', '2.', '申请人逾期未按收费通知要求缴纳费用', {
      ...noLongerHandled,
      variants: ['逾期不缴费', '逾期未缴费', '逾期不缴纳费用'],
      afterFeeNotice: true,
    }),
    row('other.misc', '3.', '其他'),
  ],
  { outcome: 'other' },
);

const concluded = row('total', '（七）', '总计', {
  sums: true,
  terms: ['answered'],
  shown: ['within'],
  meanings: [meantByText('narrative.requests')],
});

const received = row('received', '一、', '本年新收政府信息公开申请数量', {
  variants: [
    '本年新收政府信息公开申请数',
    '本年度新收政府信息公开申请数量',
    '本年新收信息公开申请数量',
    '新收政府信息公开申请数量',
  ],
  shown: ['within'],
  terms: ['received'],
  volume: true,
  meanings: [meantByText('narrative.requests', 'requests.carried_in.total')],
});

const carriedIn = row('carried_in', '二、', '上年结转政府信息公开申请数量', {
  variants: [
    '上年结转政府信息公开申请数',
    '上年度结转政府信息公开申请数量',
    '上一年结转政府信息公开申请数量',
    '上年结转信息公开申请数量',
  ],
  carriesOn: 'carried_out',
  terms: ['carried_in'],
});

const carriedOut = row('carried_out', '四、', '结转下年度继续办理', {
  variants: ['结转下一年度继续办理', '结转下年继续办理', '结转下年度办理'],
  terms: ['carried_out'],
  shown: ['within'],
});

const frame = {
  id: 'requests',
  title: '收到和处理政府信息公开申请情况',
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
  remarks: { 'received.natural': { terms: ['received_natural'] } },
  balance: { left: ['received', 'carried_in'], right: ['total', 'carried_out'] },
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

/** The two forms print 其他处理 in one row or in three. */
const printWith = <const Other extends RowNode>(other: Other) =>
  table({
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
            '本年度办理结果',
            [granted, partial, denied, unavailable, rejected, other, concluded],
            { variants: ['本年办理结果'], silent: true },
          ),
          carriedOut,
        ],
      ),
    ],
  });

export const requests2021 = printWith(otherInThree);

export const requests2019 = printWith(otherInOne);
