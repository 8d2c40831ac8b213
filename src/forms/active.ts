// Section two, disclosure on own initiative: the matters of article 20 × what is counted of each, in both forms.
import { block, column, head, row, table } from './build.ts';
import type { Column, RowFacts, UnitId } from './record.ts';

const count = <const Id extends string>(
  id: Id,
  unit: UnitId,
  term: string,
  facts: Partial<Omit<Column, 'type' | 'id'>> = {},
) => column(id, term, { unit, strong: true, ...facts });

const issued = count('issued', '件', '本年制发件数', {
  variants: ['本年制发数量', '制发件数', '本年度制发件数'],
  atMost: ['in_force', 'repealed'],
});
const repealed = count('repealed', '件', '本年废止件数', { variants: ['本年废止数量', '废止件数', '本年度废止件数'] });
const inForce = count('in_force', '件', '现行有效件数', {
  variants: ['现行有效件', '现行有效数量', '现行有效数'],
  shown: ['magnitude'],
  stock: { more: 'issued', less: 'repealed' },
});
const made = count('made', '件', '本年新制作数量', {
  variants: ['本年新制作数', '本年新制作', '新制作数量', '制作数量', '本年制作数量'],
  ties: [{ kind: 'near', to: { column: 'issued' }, why: 'made' }],
});
const published = count('published', '件', '本年新公开数量', {
  variants: ['本年新公开数', '本年新公开', '新公开数量', '公开数量', '本年公开数量'],
  atMost: ['total_public'],
  ties: [{ kind: 'not_comparable', to: { column: 'issued' }, why: 'published' }],
  meanings: [{ of: { column: 'issued' } }],
});
const totalPublic = count('total_public', '件', '对外公开总数量', {
  variants: ['对外公开总数', '对外公开数量', '公开总数量'],
  ties: [{ kind: 'not_comparable', to: { column: 'in_force' }, why: 'total_public' }],
});
const itemsPrevious = count('items_prev', '项', '上一年项目数量', {
  variants: ['上年项目数量', '上一年度项目数量', '上年度项目数量', '上一年项目数'],
});
const itemsChange = count('items_change', '项', '本年增/减', {
  kind: 'signed',
  variants: ['本年增减数', '本年度增减', '本年增减数量'],
});
const decisions = count('decisions', '件', '处理决定数量', { variants: ['本年度处理决定数量', '处理决定数'] });
const charged = count('amount', '万元', '本年收费金额', {
  words: 'collected',
  kind: 'amount',
  shown: ['magnitude'],
  printed: '本年收费金额（单位：万元）',
  variants: [
    '本年收费金额万元',
    '本年收费金额单位元',
    '本年收费金额元',
    '收费金额',
    '收费金额单位万元',
    '本年收费总金额',
  ],
});
const purchases = count('items', '项', '采购项目数量', { variants: ['采购项目数'] });
const spent = count('amount', '元', '采购总金额', {
  kind: 'amount',
  shown: ['magnitude'],
  unitOpen: true,
  variants: ['采购总金额元', '采购总金额万元', '采购总金额单位元', '采购总金额单位万元', '采购金额'],
});

const matter = <const Id extends string>(
  id: Id,
  term: string,
  facts: Partial<Pick<RowFacts, 'printed' | 'variants' | 'strong' | 'by'>> & {
    thing?: 'documents' | 'decisions';
    volume?: true;
  } = {},
) => row(id, '', term, { strong: false, ...facts });

const rules = matter('rules', '规章', { thing: 'documents', volume: true, by: 'makers' });
const normative = matter('normative', '行政规范性文件', { thing: 'documents', volume: true, variants: ['规范性文件'] });
const licensing = matter('licensing', '行政许可', { by: 'enforcers' });
const otherServices = matter('other_services', '其他对外管理服务事项', {
  variants: ['对外管理服务事项'],
  strong: true,
});
const penalty = matter('penalty', '行政处罚', { by: 'enforcers' });
const coercion = matter('coercion', '行政强制');
const fees = matter('fees', '行政事业性收费');
const procurement = matter('procurement', '政府集中采购');

const frame = {
  id: 'active',
  title: '主动公开政府信息情况',
  where: '二',
  heads: [head('content', '信息内容')],
  strongFrom: { row: Number.POSITIVE_INFINITY, column: 0 },
  listed: {
    'normative.issued': [
      { in: 'years.disclosure', order: 9, words: 'NormativeIssued' },
      { in: 'chart.normative', order: 2, words: 'Issued' },
      { in: 'picture', order: 3, words: 'Normative' },
    ],
    'normative.in_force': [
      { in: 'years.disclosure', order: 10, words: 'NormativeInForce' },
      { in: 'chart.normative', order: 1, words: 'InForce' },
      { in: 'totals', order: 7, words: 'InForce' },
    ],
    'licensing.decisions': [{ in: 'totals', order: 8, words: 'Licensing' }],
  },
} as const satisfies Omit<Parameters<typeof table>[0], 'blocks'>;

const decisions2021 = { ...decisions, printed: '本年处理决定数量', shown: ['magnitude', 'within'] } as const;
const actions2019 = [itemsPrevious, itemsChange, { ...decisions, thing: 'decisions' as const }] as const;

export const active2021 = table({
  ...frame,
  blocks: [
    block([issued, repealed, inForce], [rules, normative], '第二十条第（一）项'),
    block([{ ...decisions2021, thing: 'decisions' as const }], [licensing], '第二十条第（五）项'),
    block([{ ...decisions2021, thing: 'decisions' as const }], [penalty, coercion], '第二十条第（六）项'),
    block([charged], [fees], '第二十条第（八）项'),
  ],
});

export const active2019 = table({
  ...frame,
  blocks: [
    block([made, published, totalPublic], [rules, { ...normative, printed: '规范性文件' }], '第二十条第（一）项'),
    block(actions2019, [licensing, otherServices], '第二十条第（五）项'),
    block(actions2019, [penalty, coercion], '第二十条第（六）项'),
    block([itemsPrevious, itemsChange], [fees], '第二十条第（八）项'),
    block([purchases, spent], [procurement], '第二十条第（九）项'),
  ],
});
