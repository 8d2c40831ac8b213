// The one glossary: identifier → statutory Chinese term and the English words for it. Labels are composed from here.

import type { Term } from '../../forms/term.ts';

type Terms = Readonly<Record<string, Term>>;

/** What an agency discloses on its own initiative, by article 20 of the Regulations. */
export const matters = {
  rules: { zh: '规章', en: 'Rules' },
  normative: { zh: '行政规范性文件', en: 'Normative documents' },
  licensing: { zh: '行政许可', en: 'Licensing' },
  other_services: { zh: '其他对外管理服务事项', en: 'Other services' },
  penalty: { zh: '行政处罚', en: 'Penalty' },
  coercion: { zh: '行政强制', en: 'Coercive measure' },
  fees: { zh: '行政事业性收费', en: 'Fee' },
  procurement: { zh: '政府集中采购', en: 'Central procurement' },
} as const satisfies Terms;

/** What is counted of a matter. */
export const measures = {
  issued: { zh: '本年制发件数', en: 'issued this year' },
  repealed: { zh: '本年废止件数', en: 'repealed this year' },
  in_force: { zh: '现行有效件数', en: 'in force' },
  made: { zh: '本年新制作数量', en: 'made this year' },
  published: { zh: '本年新公开数量', en: 'newly published' },
  total_public: { zh: '对外公开总数量', en: 'public in total' },
  decisions: { zh: '处理决定数量', en: 'decisions' },
  items_prev: { zh: '上一年项目数量', en: 'items, previous year' },
  items_change: { zh: '本年增/减', en: 'items, change' },
  charged: { zh: '本年收费金额', en: 'collected' },
  items: { zh: '采购项目数量', en: 'items' },
  amount: { zh: '采购总金额', en: 'amount' },
} as const satisfies Terms;

/** Who asks. */
export const applicantTerms = {
  natural: { zh: '自然人', en: 'natural persons' },
  business: { zh: '商业企业', en: 'businesses' },
  research: { zh: '科研机构', en: 'research bodies' },
  welfare: { zh: '社会公益组织', en: 'public-welfare bodies' },
  legal: { zh: '法律服务机构', en: 'legal services' },
  other: { zh: '其他', en: 'other organisations' },
  total: { zh: '总计', en: 'total' },
} as const satisfies Terms;

/** What becomes of a request. */
export const outcomes = {
  received: { zh: '本年新收政府信息公开申请数量', en: 'New requests received' },
  carried_in: { zh: '上年结转政府信息公开申请数量', en: 'Carried in from last year' },
  results: { zh: '本年度办理结果', en: 'Outcomes this year' },
  granted: { zh: '予以公开', en: 'Granted' },
  partial: { zh: '部分公开', en: 'Partly granted' },
  denied: { zh: '不予公开', en: 'Denied' },
  unavailable: { zh: '无法提供', en: 'Unavailable' },
  rejected: { zh: '不予处理', en: 'Not processed' },
  other: { zh: '其他处理', en: 'Other' },
  total: { zh: '总计', en: 'Outcomes in total' },
  carried_out: { zh: '结转下年度继续办理', en: 'Carried out to next year' },
} as const satisfies Terms;

/** Why a request was not granted in full. */
export const reasons = {
  state_secret: { zh: '属于国家秘密', en: 'state secret' },
  other_law: { zh: '其他法律行政法规禁止公开', en: 'barred by other law' },
  stability: { zh: '危及“三安全一稳定”', en: 'security and stability' },
  third_party: { zh: '保护第三方合法权益', en: 'third-party rights' },
  internal: { zh: '属于三类内部事务信息', en: 'internal affairs' },
  deliberative: { zh: '属于四类过程性信息', en: 'deliberative records' },
  enforcement_file: { zh: '属于行政执法案卷', en: 'enforcement case file' },
  inquiry: { zh: '属于行政查询事项', en: 'administrative inquiry' },
  not_held: { zh: '本机关不掌握相关政府信息', en: 'not held' },
  needs_creation: { zh: '没有现成信息需要另行制作', en: 'would need creating' },
  unclear: { zh: '补正后申请内容仍不明确', en: 'still unclear after correction' },
  petition: { zh: '信访举报投诉类申请', en: 'petition or complaint' },
  repeat: { zh: '重复申请', en: 'repeated request' },
  publication: { zh: '要求提供公开出版物', en: 'asks for a publication' },
  excessive: { zh: '无正当理由大量反复申请', en: 'excessive requests' },
  reconfirm: { zh: '要求行政机关确认或重新出具已获取信息', en: 'asks to confirm or reissue' },
  no_correction: { zh: '申请人无正当理由逾期不补正', en: 'not corrected in time' },
  no_payment: { zh: '申请人逾期未按收费通知要求缴纳费用', en: 'fee not paid in time' },
  misc: { zh: '其他', en: 'other' },
} as const satisfies Terms;

/** Before whom an answer was challenged. */
export const appealTerms = {
  review: { zh: '行政复议', en: 'Administrative review' },
  suit: { zh: '行政诉讼', en: 'Lawsuit' },
  direct: { zh: '未经复议直接起诉', en: 'without prior review' },
  after_review: { zh: '复议后起诉', en: 'after review' },
} as const satisfies Terms;

/** How the challenge ended. */
export const resultTerms = {
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  other: { zh: '其他结果', en: 'other result' },
  pending: { zh: '尚未审结', en: 'pending' },
  total: { zh: '总计', en: 'total' },
} as const satisfies Terms;
