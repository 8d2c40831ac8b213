// Agency, year and a count → the text of a small but complete report in the form of 2021, in our own words.

interface Sample {
  agency?: string;
  year?: number;
  /** Number of items disclosed in the year. */
  items?: number;
  /** Number of requests from natural persons. */
  requests?: number;
  tables?: boolean;
}

export function sampleReport({
  agency = '威海市科学技术局',
  year = 2021,
  items = 36,
  requests = 3,
  tables = true,
}: Sample = {}): string {
  return [
    `${agency}${year}年政府信息公开工作年度报告`,
    '',
    '一、总体情况',
    `${year}年，本局通过门户网站主动公开政府信息${items}条。`,
    '',
    ...(tables ? tableLines(requests) : []),
    '五、存在的主要问题及改进情况',
    '公开的深度还不够，下一年将加强培训。',
    '',
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
    '',
    agency,
    `${year + 1}年1月20日`,
    '',
  ].join('\n');
}

function tableLines(requests: number): string[] {
  return [
    '二、主动公开政府信息情况',
    ...activeTable(),
    '',
    '三、收到和处理政府信息公开申请情况',
    ...requestTable(requests),
    '',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...appealTable(),
    '',
  ];
}

function activeTable(): string[] {
  return [
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t2\t0\t5',
    '第二十条第（五）项',
    '信息内容\t本年处理决定数量',
    '行政许可\t0',
    '第二十条第（六）项',
    '信息内容\t本年处理决定数量',
    '行政处罚\t0',
    '行政强制\t0',
    '第二十条第（八）项',
    '信息内容\t本年收费金额（单位：万元）',
    '行政事业性收费\t0',
  ];
}

const outcomes = [
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（三）不予公开\t1.属于国家秘密',
  '（三）不予公开\t2.其他法律行政法规禁止公开',
  '（三）不予公开\t3.危及“三安全一稳定”',
  '（三）不予公开\t4.保护第三方合法权益',
  '（三）不予公开\t5.属于三类内部事务信息',
  '（三）不予公开\t6.属于四类过程性信息',
  '（三）不予公开\t7.属于行政执法案卷',
  '（三）不予公开\t8.属于行政查询事项',
  '（四）无法提供\t1.本机关不掌握相关政府信息',
  '（四）无法提供\t2.没有现成信息需要另行制作',
  '（四）无法提供\t3.补正后申请内容仍不明确',
  '（五）不予处理\t1.信访举报投诉类申请',
  '（五）不予处理\t2.重复申请',
  '（五）不予处理\t3.要求提供公开出版物',
  '（五）不予处理\t4.无正当理由大量反复申请',
  '（五）不予处理\t5.要求行政机关确认或重新出具已获取信息',
  '（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '（六）其他处理\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '（六）其他处理\t3.其他',
];

function requestTable(requests: number): string[] {
  const answered = `${requests}\t0\t0\t0\t0\t0\t${requests}`;
  const none = '0\t0\t0\t0\t0\t0\t0';
  return [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况',
    '\t自然人\t法人或其他组织\t总计',
    '\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
    `一、本年新收政府信息公开申请数量\t${answered}`,
    `二、上年结转政府信息公开申请数量\t${none}`,
    `三、本年度办理结果\t（一）予以公开\t${answered}`,
    ...outcomes.map((label) => `三、本年度办理结果\t${label}\t${none}`),
    `三、本年度办理结果\t（七）总计\t${answered}`,
    `四、结转下年度继续办理\t${none}`,
  ];
}

function appealTable(): string[] {
  return [
    '行政复议\t行政诉讼',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
    '0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
  ];
}
