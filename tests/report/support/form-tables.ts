// The three statutory tables as rows of cells, with the figures they must give. Numbers come from the caller.

/** The applicants of table 三, from left to right. */
const requestColumns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];

export interface FormNumbers {
  template: '2019' | '2021';
  /** Table 二 in printed order. */
  active: Record<string, string>;
  /** Table 三: seven numbers a row, by row id. */
  requests: Record<string, number[]>;
  /** Table 四: fifteen numbers. */
  appeals: number[];
}

export interface FormCell {
  text: string;
  rowspan?: number;
  colspan?: number;
}

export const requestRowLabels: readonly (readonly [string, ...string[]])[] = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carried_in', '二、上年结转政府信息公开申请数量'],
  ['granted', '三、本年度办理结果', '（一）予以公开'],
  ['partial', '', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['denied.state_secret', '', '（三）不予公开', '1.属于国家秘密'],
  ['denied.other_law', '', '', '2.其他法律行政法规禁止公开'],
  ['denied.stability', '', '', '3.危及“三安全一稳定”'],
  ['denied.third_party', '', '', '4.保护第三方合法权益'],
  ['denied.internal', '', '', '5.属于三类内部事务信息'],
  ['denied.deliberative', '', '', '6.属于四类过程性信息'],
  ['denied.enforcement_file', '', '', '7.属于行政执法案卷'],
  ['denied.inquiry', '', '', '8.属于行政查询事项'],
  ['unavailable.not_held', '', '（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['unavailable.needs_creation', '', '', '2.没有现成信息需要另行制作'],
  ['unavailable.unclear', '', '', '3.补正后申请内容仍不明确'],
  ['rejected.petition', '', '（五）不予处理', '1.信访举报投诉类申请'],
  ['rejected.repeat', '', '', '2.重复申请'],
  ['rejected.publication', '', '', '3.要求提供公开出版物'],
  ['rejected.excessive', '', '', '4.无正当理由大量反复申请'],
  ['rejected.reconfirm', '', '', '5.要求行政机关确认或重新出具已获取信息'],
  ['other.no_correction', '', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['other.no_payment', '', '', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['other.misc', '', '', '3.其他'],
  ['total', '', '（七）总计'],
  ['carried_out', '四、结转下年度继续办理'],
];

const span = (text: string, colspan = 1, rowspan = 1): FormCell => ({ text, colspan, rowspan });
const values = (numbers: readonly (number | string)[]): FormCell[] => numbers.map((number) => span(String(number)));

export function activeTable({ template, active }: FormNumbers): FormCell[][] {
  const get = (...ids: string[]): FormCell[] => ids.map((id) => span(active[id] ?? ''));
  const article = (name: string): FormCell[] => [span(`第二十条第（${name}）项`, 4)];
  if (template === '2021') {
    return [
      article('一'),
      [span('信息内容'), span('本年制发件数'), span('本年废止件数'), span('现行有效件数')],
      [span('规章'), ...get('rules.issued', 'rules.repealed', 'rules.in_force')],
      [span('行政规范性文件'), ...get('normative.issued', 'normative.repealed', 'normative.in_force')],
      article('五'),
      [span('信息内容'), span('本年处理决定数量', 3)],
      [span('行政许可'), span(active['licensing.decisions'] ?? '', 3)],
      article('六'),
      [span('信息内容'), span('本年处理决定数量', 3)],
      [span('行政处罚'), span(active['penalty.decisions'] ?? '', 3)],
      [span('行政强制'), span(active['coercion.decisions'] ?? '', 3)],
      article('八'),
      [span('信息内容'), span('本年收费金额（单位：万元）', 3)],
      [span('行政事业性收费'), span(active['fees.amount'] ?? '', 3)],
    ];
  }
  const items = (id: string, label: string): FormCell[] => [
    span(label),
    ...get(`${id}.items_prev`, `${id}.items_change`, `${id}.decisions`),
  ];
  const header = [span('信息内容'), span('上一年项目数量'), span('本年增/减'), span('处理决定数量')];
  return [
    article('一'),
    [span('信息内容'), span('本年新制作数量'), span('本年新公开数量'), span('对外公开总数量')],
    [span('规章'), ...get('rules.made', 'rules.published', 'rules.total_public')],
    [span('规范性文件'), ...get('normative.made', 'normative.published', 'normative.total_public')],
    article('五'),
    header,
    items('licensing', '行政许可'),
    items('other_services', '其他对外管理服务事项'),
    article('六'),
    header,
    items('penalty', '行政处罚'),
    items('coercion', '行政强制'),
    article('八'),
    [span('信息内容'), span('上一年项目数量'), span('本年增/减', 2)],
    [span('行政事业性收费'), span(active['fees.items_prev'] ?? ''), span(active['fees.items_change'] ?? '', 2)],
    article('九'),
    [span('信息内容'), span('采购项目数量'), span('采购总金额（元）', 2)],
    [span('政府集中采购'), span(active['procurement.items'] ?? ''), span(active['procurement.amount'] ?? '', 2)],
  ];
}

/** Rows of the request table that the form has, as label cells and id. */
export function requestRowsOf(template: FormNumbers['template']): (readonly [string, ...string[]])[] {
  if (template === '2021') return [...requestRowLabels];
  const rows = requestRowLabels.filter(([id]) => !id.startsWith('other.'));
  const at = rows.findIndex(([id]) => id === 'total');
  return [...rows.slice(0, at), ['other.all', '', '（六）其他处理'], ...rows.slice(at)];
}

export function requestTable({ template, requests }: FormNumbers): FormCell[][] {
  const rows = requestRowsOf(template);
  const results = rows.length - 3;
  const sizes = new Map([
    ['（三）不予公开', 8],
    ['（四）无法提供', 3],
    ['（五）不予处理', 5],
    ['（六）其他处理', template === '2021' ? 3 : 1],
  ]);
  const body = rows.map(([id, ...labels]) => {
    const printed = labels.flatMap((label, depth): FormCell[] => {
      if (label === '') return [];
      const last = depth === labels.length - 1;
      const rowspan = label === '三、本年度办理结果' ? results : (sizes.get(label) ?? 1);
      return [span(label, last ? 3 - depth : 1, last && !(depth === 1 && rowspan > 1) ? 1 : rowspan)];
    });
    return [...printed, ...values(requests[id] ?? [])];
  });
  return [
    [span('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), span('申请人情况', 7)],
    [span('自然人', 1, 2), span('法人或其他组织', 5), span('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => span(text)),
    ...body,
  ];
}

export function appealTable({ appeals }: FormNumbers): FormCell[][] {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    [span('行政复议', 5), span('行政诉讼', 10)],
    [...results.map((text) => span(text, 1, 2)), span('未经复议直接起诉', 5), span('复议后起诉', 5)],
    [...results, ...results].map((text) => span(text)),
    values(appeals),
  ];
}

/** The figures that the tables state. */
export function expectedFigures(form: FormNumbers): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [id, text] of Object.entries(form.active)) figures.set(`active.${id}`, Number(text));
  for (const [id, numbers] of Object.entries(form.requests)) {
    numbers.forEach((number, index) => {
      figures.set(`requests.${id}.${requestColumns[index]}`, number);
    });
  }
  const results = ['upheld', 'corrected', 'other', 'pending', 'total'];
  ['review', 'suit_direct', 'suit_after_review'].forEach((group, index) => {
    results.forEach((result, offset) => {
      figures.set(`appeals.${group}.${result}`, form.appeals[index * 5 + offset] ?? 0);
    });
  });
  return figures;
}
