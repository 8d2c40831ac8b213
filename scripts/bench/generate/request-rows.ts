// The rows of table 三 as the forms of 2019 and 2021 print them.

export interface RequestRow {
  id: string;
  /** Heads of the groups the row stands in, outermost first. */
  groups: string[];
  label: string;
}

const results = '三、本年度办理结果';
const result = (id: string, label: string): RequestRow => ({ id, groups: [results], label });
const inGroup = (group: string, head: string, rows: readonly (readonly [string, string])[]): RequestRow[] =>
  rows.map(([id, label], index) => ({
    id: `${group}.${id}`,
    groups: [results, head],
    label: `${index + 1}.${label}`,
  }));

const outcomes: readonly RequestRow[] = [
  result('granted', '（一）予以公开'),
  result('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  ...inGroup('denied', '（三）不予公开', [
    ['state_secret', '属于国家秘密'],
    ['other_law', '其他法律行政法规禁止公开'],
    ['stability', '危及“三安全一稳定”'],
    ['third_party', '保护第三方合法权益'],
    ['internal', '属于三类内部事务信息'],
    ['deliberative', '属于四类过程性信息'],
    ['enforcement_file', '属于行政执法案卷'],
    ['inquiry', '属于行政查询事项'],
  ]),
  ...inGroup('unavailable', '（四）无法提供', [
    ['not_held', '本机关不掌握相关政府信息'],
    ['needs_creation', '没有现成信息需要另行制作'],
    ['unclear', '补正后申请内容仍不明确'],
  ]),
  ...inGroup('rejected', '（五）不予处理', [
    ['petition', '信访举报投诉类申请'],
    ['repeat', '重复申请'],
    ['publication', '要求提供公开出版物'],
    ['excessive', '无正当理由大量反复申请'],
    ['reconfirm', '要求行政机关确认或重新出具已获取信息'],
  ]),
];

const otherOf2021 = inGroup('other', '（六）其他处理', [
  ['no_correction', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['no_payment', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['misc', '其他'],
]);

/** The rows whose numbers add up to （七）总计. */
export function listOutcomes(template: '2019' | '2021'): RequestRow[] {
  return [...outcomes, ...(template === '2021' ? otherOf2021 : [result('other.all', '（六）其他处理')])];
}

export function listRequestRows(template: '2019' | '2021'): RequestRow[] {
  return [
    { id: 'received', groups: [], label: '一、本年新收政府信息公开申请数量' },
    { id: 'carried_in', groups: [], label: '二、上年结转政府信息公开申请数量' },
    ...listOutcomes(template),
    result('total', '（七）总计'),
    { id: 'carried_out', groups: [], label: '四、结转下年度继续办理' },
  ];
}
