// Table 三 of the forms of 2019 and 2021, typed by hand from printed reports: labels → parts of metric ids.
import type { FormId } from './form-id.ts';

export interface RequestRow {
  id: string;
  /** Labels from the left; an empty one is covered by the cell above it. */
  path: readonly string[];
  forms: readonly FormId[];
}

const both = ['2019', '2021'] as const;

/** Printed order; 法人或其他组织 stands above those with a group. */
export const requestColumns = [
  { id: 'natural', label: '自然人' },
  { id: 'business', label: '商业企业', group: '法人或其他组织' },
  { id: 'research', label: '科研机构', group: '法人或其他组织' },
  { id: 'welfare', label: '社会公益组织', group: '法人或其他组织' },
  { id: 'legal', label: '法律服务机构', group: '法人或其他组织' },
  { id: 'other', label: '其他', group: '法人或其他组织' },
  { id: 'total', label: '总计' },
] as const;

export const requestCorner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const applicants = '申请人情况';

const results = '三、本年度办理结果';
const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const rejected = '（五）不予处理';
const others = '（六）其他处理';

export const requestRows: readonly RequestRow[] = [
  { id: 'received', path: ['一、本年新收政府信息公开申请数量'], forms: both },
  { id: 'carried_in', path: ['二、上年结转政府信息公开申请数量'], forms: both },
  { id: 'granted', path: [results, '（一）予以公开'], forms: both },
  { id: 'partial', path: [results, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], forms: both },
  { id: 'denied.state_secret', path: [results, refused, '1.属于国家秘密'], forms: both },
  { id: 'denied.other_law', path: [results, refused, '2.其他法律行政法规禁止公开'], forms: both },
  { id: 'denied.stability', path: [results, refused, '3.危及“三安全一稳定”'], forms: both },
  { id: 'denied.third_party', path: [results, refused, '4.保护第三方合法权益'], forms: both },
  { id: 'denied.internal', path: [results, refused, '5.属于三类内部事务信息'], forms: both },
  { id: 'denied.deliberative', path: [results, refused, '6.属于四类过程性信息'], forms: both },
  { id: 'denied.enforcement_file', path: [results, refused, '7.属于行政执法案卷'], forms: both },
  { id: 'denied.inquiry', path: [results, refused, '8.属于行政查询事项'], forms: both },
  { id: 'unavailable.not_held', path: [results, unavailable, '1.本机关不掌握相关政府信息'], forms: both },
  { id: 'unavailable.needs_creation', path: [results, unavailable, '2.没有现成信息需要另行制作'], forms: both },
  { id: 'unavailable.unclear', path: [results, unavailable, '3.补正后申请内容仍不明确'], forms: both },
  { id: 'rejected.petition', path: [results, rejected, '1.信访举报投诉类申请'], forms: both },
  { id: 'rejected.repeat', path: [results, rejected, '2.重复申请'], forms: both },
  { id: 'rejected.publication', path: [results, rejected, '3.要求提供公开出版物'], forms: both },
  { id: 'rejected.excessive', path: [results, rejected, '4.无正当理由大量反复申请'], forms: both },
  { id: 'rejected.reconfirm', path: [results, rejected, '5.要求行政机关确认或重新出具已获取信息'], forms: both },
  {
    id: 'other.no_correction',
    path: [results, others, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    forms: ['2021'],
  },
  {
    id: 'other.no_payment',
    path: [results, others, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    forms: ['2021'],
  },
  { id: 'other.misc', path: [results, others, '3.其他'], forms: ['2021'] },
  { id: 'other.all', path: [results, '（六）其他处理'], forms: ['2019'] },
  { id: 'total', path: [results, '（七）总计'], forms: both },
  { id: 'carried_out', path: ['四、结转下年度继续办理'], forms: both },
];

/** All that is added up to （七）总计. */
export const isOutcome = (id: string): boolean => !['received', 'carried_in', 'total', 'carried_out'].includes(id);
