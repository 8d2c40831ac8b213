// Wording of table 三: requests received, carried over, and how each was answered.
import { buildLexicon, type Label } from './lexicon.ts';

const row = (id: string, wordings: string[], mark?: string): Label => ({
  id,
  role: 'row',
  wordings,
  strong: wordings.some((wording) => wording.length > 5),
  ...(mark ? { mark } : {}),
});

export const requestLabels: readonly Label[] = [
  { id: 'title', role: 'head', wordings: ['申请人情况'], strong: true },
  {
    id: 'balance',
    role: 'head',
    strong: true,
    wordings: ['本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和', '本列数据的勾稽关系为'],
  },
  { id: 'organisations', role: 'head', wordings: ['法人或其他组织', '法人和其他组织', '法人或者其他组织'] },
  { id: 'natural', role: 'column', wordings: ['自然人', '公民'] },
  { id: 'business', role: 'column', wordings: ['商业企业'] },
  { id: 'research', role: 'column', wordings: ['科研机构'] },
  { id: 'welfare', role: 'column', wordings: ['社会公益组织', '社会公益机构'] },
  { id: 'legal', role: 'column', wordings: ['法律服务机构'] },
  row('received', [
    '本年新收政府信息公开申请数量',
    '本年新收政府信息公开申请数',
    '本年度新收政府信息公开申请数量',
    '本年新收信息公开申请数量',
    '新收政府信息公开申请数量',
  ]),
  row('carried_in', [
    '上年结转政府信息公开申请数量',
    '上年结转政府信息公开申请数',
    '上年度结转政府信息公开申请数量',
    '上一年结转政府信息公开申请数量',
    '上年结转信息公开申请数量',
  ]),
  { id: 'outcomes', role: 'group', wordings: ['本年度办理结果', '本年办理结果'] },
  row('granted', ['予以公开']),
  row('partial', ['部分公开', '部分公开区分处理的只计这一情形不计其他情形']),
  { id: 'denied', role: 'group', wordings: ['不予公开'] },
  row('denied.state_secret', ['属于国家秘密'], '1'),
  row('denied.other_law', ['其他法律行政法规禁止公开', '其他法律法规禁止公开'], '2'),
  row('denied.stability', ['危及三安全一稳定', '危及国家安全公共安全经济安全社会稳定'], '3'),
  row('denied.third_party', ['保护第三方合法权益', '危害第三方合法权益'], '4'),
  row('denied.internal', ['属于三类内部事务信息', '三类内部事务信息'], '5'),
  row('denied.deliberative', ['属于四类过程性信息', '四类过程性信息'], '6'),
  row('denied.enforcement_file', ['属于行政执法案卷', '行政执法案卷', '属于行政执法案卷信息'], '7'),
  row('denied.inquiry', ['属于行政查询事项', '行政查询事项'], '8'),
  { id: 'unavailable', role: 'group', wordings: ['无法提供'] },
  row('unavailable.not_held', ['本机关不掌握相关政府信息', '本机关不掌握相关信息'], '1'),
  row('unavailable.needs_creation', ['没有现成信息需要另行制作', '没有现成信息需另行制作'], '2'),
  row('unavailable.unclear', ['补正后申请内容仍不明确', '补正后内容仍不明确'], '3'),
  { id: 'rejected', role: 'group', wordings: ['不予处理'] },
  row('rejected.petition', ['信访举报投诉类申请', '信访投诉举报类申请'], '1'),
  row('rejected.repeat', ['重复申请'], '2'),
  row('rejected.publication', ['要求提供公开出版物'], '3'),
  row('rejected.excessive', ['无正当理由大量反复申请'], '4'),
  row('rejected.reconfirm', ['要求行政机关确认或重新出具已获取信息', '要求行政机关确认或者重新出具已获取信息'], '5'),
  // One row in the form of 2019, the head of three rows in that of 2021.
  { id: 'other.all', role: 'row', wordings: ['其他处理'] },
  row(
    'other.no_correction',
    ['申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请', '申请人无正当理由逾期不补正', '逾期不补正'],
    '1',
  ),
  row(
    'other.no_payment',
    [
      '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用',
      '逾期不缴费',
      '逾期未缴费',
      '逾期不缴纳费用',
    ],
    '2',
  ),
  { id: 'other', role: 'column', wordings: ['其他'], mark: '3' },
  { id: 'total', role: 'column', wordings: ['总计', '合计'] },
  row('carried_out', ['结转下年度继续办理', '结转下一年度继续办理', '结转下年继续办理', '结转下年度办理']),
];

export const requestLexicon = buildLexicon(requestLabels);

/** The columns in the order the form prints them. */
export const requestColumns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'] as const;
export type RequestColumn = (typeof requestColumns)[number];

/** The outcome rows that must add up to （七）总计; `other.all` and its three parts exclude each other. */
export const outcomeRows: readonly string[] = requestLabels
  .filter((label) => label.role === 'row' && !['received', 'carried_in', 'carried_out'].includes(label.id))
  .map((label) => label.id)
  .concat('other.misc');
