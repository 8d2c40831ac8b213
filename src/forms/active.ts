// Section two, disclosure on own initiative: the matters of article 20 × what is counted of each, in both forms.
import { block, type Column, column, head, row, table } from './record.ts';
import type { Term, UnitId } from './term.ts';

const predecessor = (zh: string, en: string): Term => ({ zh, en });
const ties = {
  made: {
    kind: 'near',
    to: { column: 'issued' },
    why: predecessor(
      '2019 年式为“本年新制作数量”，2021 年式为“本年制发件数”，口径相近。',
      'The 2019 form prints “made this year”, the 2021 form “issued this year”: close, not the same.',
    ),
  },
  published: {
    kind: 'weak',
    to: { column: 'issued' },
    why: predecessor(
      '2019 年式另列“本年新公开数量”，可含以前年度制作的文件。',
      'The 2019 form prints “newly published” beside “made”; it may hold documents made before.',
    ),
  },
  totalPublic: {
    kind: 'near',
    to: { column: 'in_force' },
    why: predecessor(
      '2019 年式为“对外公开总数量”，2021 年式为“现行有效件数”：前者可含已失效的文件。',
      'The 2019 form prints “public in total”, the 2021 form “in force”: the former may hold documents no longer valid.',
    ),
  },
} as const;

/** What a row is called in the middle of an English sentence. */
const nouns: Readonly<Record<string, string>> = {
  rules: 'rules',
  normative: 'normative documents',
  licensing: 'administrative licensing',
  other_services: 'other services to the public',
  penalty: 'administrative penalties',
  coercion: 'coercive measures',
  fees: 'administrative fees',
  procurement: 'central government procurement',
};

/** `{}` stands for the row. */
const count = <const Id extends string>(
  id: Id,
  unit: UnitId,
  words: Term,
  plain: Term,
  facts: Partial<Omit<Column, 'type' | 'id'>> = {},
) => column(id, words, { unit, plain, strong: true, ...facts });

const issued = count(
  'issued',
  '件',
  { zh: '本年制发件数', en: 'issued this year' },
  { zh: '本年制定并发布的{}件数', en: 'Number of {} issued during the year' },
  { variants: ['本年制发数量', '制发件数', '本年度制发件数'], atMost: ['in_force', 'repealed'] },
);
const repealed = count(
  'repealed',
  '件',
  { zh: '本年废止件数', en: 'repealed this year' },
  { zh: '本年废止的{}件数', en: 'Number of {} repealed during the year' },
  { variants: ['本年废止数量', '废止件数', '本年度废止件数'] },
);
const inForce = count(
  'in_force',
  '件',
  { zh: '现行有效件数', en: 'in force' },
  { zh: '到年底仍然有效的{}件数', en: 'Number of {} still in force at the end of the year' },
  { variants: ['现行有效件', '现行有效数量', '现行有效数'], stock: { more: 'issued', less: 'repealed' } },
);
const made = count(
  'made',
  '件',
  { zh: '本年新制作数量', en: 'made this year' },
  { zh: '本年新制定的{}件数', en: 'Number of {} made during the year' },
  {
    variants: ['本年新制作数', '本年新制作', '新制作数量', '制作数量', '本年制作数量'],
    ties: [ties.made],
    note: {
      zh: '与 2021 年式的“本年制发件数”相近，不完全相同。',
      en: 'Close to “issued this year” of the 2021 form, not the same.',
    },
  },
);
const published = count(
  'published',
  '件',
  { zh: '本年新公开数量', en: 'newly published' },
  { zh: '本年新公开的{}件数', en: 'Number of {} published for the first time this year' },
  {
    variants: ['本年新公开数', '本年新公开', '新公开数量', '公开数量', '本年公开数量'],
    atMost: ['total_public'],
    ties: [ties.published],
  },
);
const totalPublic = count(
  'total_public',
  '件',
  { zh: '对外公开总数量', en: 'public in total' },
  { zh: '到年底对外公开的{}总件数', en: 'Number of all {} open to the public at the end of the year' },
  {
    variants: ['对外公开总数', '对外公开数量', '公开总数量'],
    ties: [ties.totalPublic],
    note: {
      zh: '与 2021 年式的“现行有效件数”相近，不完全相同。',
      en: 'Close to “in force” of the 2021 form, not the same.',
    },
  },
);
const itemsPrevious = count(
  'items_prev',
  '项',
  { zh: '上一年项目数量', en: 'items, previous year' },
  { zh: '上一年{}的项目数', en: 'How many kinds of {} the agency had the year before' },
  { variants: ['上年项目数量', '上一年度项目数量', '上年度项目数量', '上一年项目数'] },
);
const itemsChange = count(
  'items_change',
  '项',
  { zh: '本年增/减', en: 'items, change' },
  {
    zh: '本年{}的项目数比上一年增减多少（增为正，减为负）',
    en: 'How many kinds of {} were added (+) or dropped (-) since the year before',
  },
  { kind: 'signed', variants: ['本年增减数', '本年度增减', '本年增减数量'] },
);
const decisions = count(
  'decisions',
  '件',
  { zh: '处理决定数量', en: 'decisions' },
  { zh: '本年就{}作出的处理决定件数', en: 'Number of decisions taken this year on {}' },
  { variants: ['本年度处理决定数量', '处理决定数'] },
);
const charged = count(
  'amount',
  '万元',
  { zh: '本年收费金额', en: 'collected' },
  { zh: '本年{}的总金额', en: 'Total amount of {} this year' },
  {
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
  },
);
const purchases = count(
  'items',
  '项',
  { zh: '采购项目数量', en: 'items' },
  { zh: '本年{}的项目数', en: 'Number of projects under {} this year' },
  { variants: ['采购项目数'] },
);
const spent = count(
  'amount',
  '元',
  { zh: '采购总金额', en: 'amount' },
  { zh: '本年{}的总金额', en: 'Total amount of {} this year' },
  {
    kind: 'amount',
    shown: ['magnitude'],
    unitOpen: true,
    variants: ['采购总金额元', '采购总金额万元', '采购总金额单位元', '采购总金额单位万元', '采购金额'],
  },
);

const matter = <const Id extends string>(
  id: Id,
  words: Term & { printed?: string; variants?: readonly string[]; strong?: boolean },
  thing?: 'documents' | 'decisions',
) =>
  row(id, '', words, {
    plain: { zh: words.zh, en: nouns[id] ?? '' },
    strong: false,
    ...words,
    ...(thing && { thing }),
  });

const rules = matter('rules', { zh: '规章', en: 'Rules' }, 'documents');
const normative = matter(
  'normative',
  { zh: '行政规范性文件', en: 'Normative documents', variants: ['规范性文件'] },
  'documents',
);
const licensing = matter('licensing', { zh: '行政许可', en: 'Licensing' });
const otherServices = matter('other_services', {
  zh: '其他对外管理服务事项',
  en: 'Other services',
  variants: ['对外管理服务事项'],
  strong: true,
});
const penalty = matter('penalty', { zh: '行政处罚', en: 'Penalty' });
const coercion = matter('coercion', { zh: '行政强制', en: 'Coercive measure' });
const fees = matter('fees', { zh: '行政事业性收费', en: 'Fee' });
const procurement = matter('procurement', { zh: '政府集中采购', en: 'Central procurement' });

const frame = {
  id: 'active',
  title: { zh: '主动公开政府信息情况', en: 'Disclosure on the body’s own initiative' },
  where: '二',
  heads: [{ ...head('content', '信息内容'), en: 'Matter' }],
  strongFrom: { row: Number.POSITIVE_INFINITY, column: 0 },
  name: ([of], [by]) => ({ zh: `${of?.zh}·${by?.zh}`, en: `${of?.en} ${by?.en}` }),
  plain: ([of], [by]) => {
    const noun = of?.type === 'row' ? of.plain : undefined;
    return {
      zh: by?.plain?.zh.replace('{}', noun?.zh ?? '') ?? '',
      en: by?.plain?.en.replace('{}', noun?.en ?? '') ?? '',
    };
  },
  remarks: {
    'fees.amount': { en: 'Administrative fees collected' },
    'procurement.amount': {
      note: {
        zh: '表式没有规定单位。报告印出单位的一律换算为元，原文保留在出处中；没有印单位的照原样列出，不参加合计、排名和图表。',
        en: 'The form fixes no unit. Where the report prints one, the value here is in yuan and the print stays with the figure; where it prints none, the number is shown as printed and left out of sums, rankings and charts.',
      },
    },
  },
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
