// Table 二 of the forms of 2019 and 2021, typed by hand from printed reports: blocks, headers, rows → metric ids.

export interface ActiveBlock {
  article: string;
  /** The first heads the labels. */
  head: readonly string[];
  /** Label, then a metric id for each further head. */
  rows: readonly (readonly [label: string, ...metrics: string[]])[];
}

const decisions = ['信息内容', '本年处理决定数量'];
const items = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];

export const active2021: readonly ActiveBlock[] = [
  {
    article: '第二十条第（一）项',
    head: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [
      ['规章', 'active.rules.issued', 'active.rules.repealed', 'active.rules.in_force'],
      ['行政规范性文件', 'active.normative.issued', 'active.normative.repealed', 'active.normative.in_force'],
    ],
  },
  { article: '第二十条第（五）项', head: decisions, rows: [['行政许可', 'active.licensing.decisions']] },
  {
    article: '第二十条第（六）项',
    head: decisions,
    rows: [
      ['行政处罚', 'active.penalty.decisions'],
      ['行政强制', 'active.coercion.decisions'],
    ],
  },
  {
    article: '第二十条第（八）项',
    head: ['信息内容', '本年收费金额（单位：万元）'],
    rows: [['行政事业性收费', 'active.fees.amount']],
  },
];

export const active2019: readonly ActiveBlock[] = [
  {
    article: '第二十条第（一）项',
    head: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    rows: [
      ['规章', 'active.rules.made', 'active.rules.published', 'active.rules.total_public'],
      ['规范性文件', 'active.normative.made', 'active.normative.published', 'active.normative.total_public'],
    ],
  },
  {
    article: '第二十条第（五）项',
    head: items,
    rows: [
      ['行政许可', 'active.licensing.items_prev', 'active.licensing.items_change', 'active.licensing.decisions'],
      [
        '其他对外管理服务事项',
        'active.other_services.items_prev',
        'active.other_services.items_change',
        'active.other_services.decisions',
      ],
    ],
  },
  {
    article: '第二十条第（六）项',
    head: items,
    rows: [
      ['行政处罚', 'active.penalty.items_prev', 'active.penalty.items_change', 'active.penalty.decisions'],
      ['行政强制', 'active.coercion.items_prev', 'active.coercion.items_change', 'active.coercion.decisions'],
    ],
  },
  {
    article: '第二十条第（八）项',
    head: ['信息内容', '上一年项目数量', '本年增/减'],
    rows: [['行政事业性收费', 'active.fees.items_prev', 'active.fees.items_change']],
  },
  {
    article: '第二十条第（九）项',
    head: ['信息内容', '采购项目数量', '采购总金额（元）'],
    rows: [['政府集中采购', 'active.procurement.items', 'active.procurement.amount']],
  },
];
