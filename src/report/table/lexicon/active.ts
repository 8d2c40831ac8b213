// Wording of table 二: what was disclosed on the agency's own initiative, in the forms of 2019 and 2021.
import { buildLexicon, type Label } from './lexicon.ts';

const column = (id: string, ...wordings: string[]): Label => ({ id, role: 'column', wordings, strong: true });

export const activeLabels: readonly Label[] = [
  {
    id: 'article',
    role: 'head',
    wordings: ['第二十条第一项', '第二十条第五项', '第二十条第六项', '第二十条第八项', '第二十条第九项'],
    strong: true,
  },
  { id: 'content', role: 'head', wordings: ['信息内容'], strong: true },
  { id: 'rules', role: 'row', wordings: ['规章'] },
  { id: 'normative', role: 'row', wordings: ['行政规范性文件', '规范性文件'] },
  { id: 'licensing', role: 'row', wordings: ['行政许可'] },
  { id: 'other_services', role: 'row', wordings: ['其他对外管理服务事项', '对外管理服务事项'], strong: true },
  { id: 'penalty', role: 'row', wordings: ['行政处罚'] },
  { id: 'coercion', role: 'row', wordings: ['行政强制'] },
  { id: 'fees', role: 'row', wordings: ['行政事业性收费'] },
  { id: 'procurement', role: 'row', wordings: ['政府集中采购'] },
  column('issued', '本年制发件数', '本年制发数量', '制发件数', '本年度制发件数'),
  column('repealed', '本年废止件数', '本年废止数量', '废止件数', '本年度废止件数'),
  column('in_force', '现行有效件数', '现行有效件', '现行有效数量', '现行有效数'),
  column('made', '本年新制作数量', '本年新制作数', '本年新制作', '新制作数量', '制作数量', '本年制作数量'),
  column('published', '本年新公开数量', '本年新公开数', '本年新公开', '新公开数量', '公开数量', '本年公开数量'),
  column('total_public', '对外公开总数量', '对外公开总数', '对外公开数量', '公开总数量'),
  column('items_prev', '上一年项目数量', '上年项目数量', '上一年度项目数量', '上年度项目数量', '上一年项目数'),
  column('items_change', '本年增减', '本年增减数', '本年度增减', '本年增减数量'),
  column('decisions', '处理决定数量', '本年处理决定数量', '本年度处理决定数量', '处理决定数'),
  column(
    'amount',
    '本年收费金额',
    '本年收费金额单位万元',
    '本年收费金额万元',
    '本年收费金额单位元',
    '本年收费金额元',
    '收费金额',
    '收费金额单位万元',
    '本年收费总金额',
    '采购总金额',
    '采购总金额元',
    '采购总金额万元',
    '采购总金额单位元',
    '采购总金额单位万元',
    '采购金额',
  ),
  column('items', '采购项目数量', '采购项目数'),
];

export const activeLexicon = buildLexicon(activeLabels);

/** The columns that each row has in the forms of 2019 and 2021, in printed order. */
export const activeRowColumns: Readonly<Record<string, readonly (readonly string[])[]>> = {
  rules: [
    ['issued', 'repealed', 'in_force'],
    ['made', 'published', 'total_public'],
  ],
  normative: [
    ['issued', 'repealed', 'in_force'],
    ['made', 'published', 'total_public'],
  ],
  licensing: [['decisions'], ['items_prev', 'items_change', 'decisions']],
  other_services: [['items_prev', 'items_change', 'decisions']],
  penalty: [['decisions'], ['items_prev', 'items_change', 'decisions']],
  coercion: [['decisions'], ['items_prev', 'items_change', 'decisions']],
  fees: [['amount'], ['items_prev', 'items_change']],
  procurement: [['items', 'amount']],
};
