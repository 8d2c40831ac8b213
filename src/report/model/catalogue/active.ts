// The table of section two: the matters of article 20 × what is counted of each; the two forms differ.
import { matters, measures, type Term } from '../glossary.ts';
import type { Metric, MetricKind } from '../metric.ts';

export type ActiveForm = '2019' | '2021';
export type ActiveRowId = keyof typeof matters;
export type ActiveColumnId = Exclude<keyof typeof measures, 'charged'>;

export interface ActiveRow extends Term {
  readonly id: ActiveRowId;
  /** The row's label as this form prints it. */
  readonly printed: string;
}

export interface ActiveColumn extends Term {
  readonly id: ActiveColumnId;
  /** The column's header as this form prints it. */
  readonly printed: string;
  readonly unit: Metric['unit'];
  readonly kind: MetricKind;
}

/** One article of the table: its header row and the rows under it. */
export interface ActiveBlock {
  /** The article of the Regulations that heads the block. */
  readonly article: string;
  readonly columns: readonly ActiveColumn[];
  readonly rows: readonly ActiveRow[];
}

function row(id: ActiveRowId, printed: string = matters[id].zh): ActiveRow {
  return { id, printed, ...matters[id] };
}

function column(id: ActiveColumnId, unit: Metric['unit'], printed: string = measures[id].zh): ActiveColumn {
  return { id, printed, unit, kind: 'count', ...measures[id] };
}

const documents2021 = [column('issued', '件'), column('repealed', '件'), column('in_force', '件')];
const documents2019 = [column('made', '件'), column('published', '件'), column('total_public', '件')];
const items2019: readonly ActiveColumn[] = [
  column('items_prev', '项'),
  { ...column('items_change', '项'), kind: 'signed' },
];
const decisions2021 = [column('decisions', '件', '本年处理决定数量')];
const actions2019 = [...items2019, column('decisions', '件')];
const charged: ActiveColumn = {
  id: 'amount',
  printed: '本年收费金额（单位：万元）',
  unit: '万元',
  kind: 'amount',
  ...measures.charged,
};
const purchases: readonly ActiveColumn[] = [column('items', '项'), { ...column('amount', '元'), kind: 'amount' }];

/** The table as each form prints it, from top to bottom. */
export const activeForms: Readonly<Record<ActiveForm, readonly ActiveBlock[]>> = {
  2019: [
    { article: '第二十条第（一）项', columns: documents2019, rows: [row('rules'), row('normative', '规范性文件')] },
    { article: '第二十条第（五）项', columns: actions2019, rows: [row('licensing'), row('other_services')] },
    { article: '第二十条第（六）项', columns: actions2019, rows: [row('penalty'), row('coercion')] },
    { article: '第二十条第（八）项', columns: items2019, rows: [row('fees')] },
    { article: '第二十条第（九）项', columns: purchases, rows: [row('procurement')] },
  ],
  2021: [
    { article: '第二十条第（一）项', columns: documents2021, rows: [row('rules'), row('normative')] },
    { article: '第二十条第（五）项', columns: decisions2021, rows: [row('licensing')] },
    { article: '第二十条第（六）项', columns: decisions2021, rows: [row('penalty'), row('coercion')] },
    { article: '第二十条第（八）项', columns: [charged], rows: [row('fees')] },
  ],
};

const rowNouns: Readonly<Record<ActiveRowId, string>> = {
  rules: 'rules',
  normative: 'normative documents',
  licensing: 'administrative licensing',
  other_services: 'other services to the public',
  penalty: 'administrative penalties',
  coercion: 'coercive measures',
  fees: 'administrative fees',
  procurement: 'central government procurement',
};

const sentences: Readonly<Record<ActiveColumnId, (zh: string, en: string) => Term>> = {
  issued: (zh, en) => ({ zh: `本年制定并发布的${zh}件数`, en: `Number of ${en} issued during the year` }),
  repealed: (zh, en) => ({ zh: `本年废止的${zh}件数`, en: `Number of ${en} repealed during the year` }),
  in_force: (zh, en) => ({
    zh: `到年底仍然有效的${zh}件数`,
    en: `Number of ${en} still in force at the end of the year`,
  }),
  made: (zh, en) => ({ zh: `本年新制定的${zh}件数`, en: `Number of ${en} made during the year` }),
  published: (zh, en) => ({
    zh: `本年新公开的${zh}件数`,
    en: `Number of ${en} published for the first time this year`,
  }),
  total_public: (zh, en) => ({
    zh: `到年底对外公开的${zh}总件数`,
    en: `Number of all ${en} open to the public at the end of the year`,
  }),
  decisions: (zh, en) => ({ zh: `本年就${zh}作出的处理决定件数`, en: `Number of decisions taken this year on ${en}` }),
  items_prev: (zh, en) => ({ zh: `上一年${zh}的项目数`, en: `How many kinds of ${en} the agency had the year before` }),
  items_change: (zh, en) => ({
    zh: `本年${zh}的项目数比上一年增减多少（增为正，减为负）`,
    en: `How many kinds of ${en} were added (+) or dropped (-) since the year before`,
  }),
  items: (zh, en) => ({ zh: `本年${zh}的项目数`, en: `Number of projects under ${en} this year` }),
  amount: (zh, en) => ({ zh: `本年${zh}的总金额`, en: `Total amount of ${en} this year` }),
};

/** What is said beyond the composed label, by metric. */
const remarks: Readonly<Record<string, Partial<Pick<Metric, 'en' | 'note'>>>> = {
  'active.fees.amount': { en: 'Administrative fees collected' },
  'active.procurement.amount': {
    note: {
      zh: '表式没有规定单位。报告印出单位的一律换算为元，原文保留在出处中；没有印单位的照原样列出，不参加合计、排名和图表。',
      en: 'The form fixes no unit. Where the report prints one, the value here is in yuan and the print stays with the figure; where it prints none, the number is shown as printed and left out of sums, rankings and charts.',
    },
  },
};

/** The closest measure of the other form; near, not the same. */
const kin: Partial<Record<ActiveColumnId, Term>> = {
  made: {
    zh: '与 2021 年式的“本年制发件数”相近，不完全相同。',
    en: 'Close to “issued this year” of the 2021 form, not the same.',
  },
  total_public: {
    zh: '与 2021 年式的“现行有效件数”相近，不完全相同。',
    en: 'Close to “in force” of the 2021 form, not the same.',
  },
};

function composeMetric(block: ActiveBlock, row: ActiveRow, column: ActiveColumn): Metric {
  const id = `active.${row.id}.${column.id}`;
  const note = kin[column.id];
  return {
    id,
    zh: `${row.zh}·${column.zh}`,
    en: `${row.en} ${column.en}`,
    unit: column.unit,
    where: `二/${block.article}`,
    templates: formsWith(row.id, column.id),
    kind: column.kind,
    ...(note && { note }),
    plain: sentences[column.id](row.zh, rowNouns[row.id]),
    ...remarks[id],
  };
}

function blocksOf(form: ActiveForm, id: ActiveRowId): ActiveBlock[] {
  return activeForms[form].filter((block) => block.rows.some((row) => row.id === id));
}

function formsWith(rowId: ActiveRowId, columnId: ActiveColumnId): ActiveForm[] {
  return (['2019', '2021'] as const).filter((form) =>
    blocksOf(form, rowId).some((block) => block.columns.some((column) => column.id === columnId)),
  );
}

/** The metrics of one row: those of the present form first, then what only the former form had. */
function composeRow(id: ActiveRowId): Metric[] {
  const blocks = [...blocksOf('2021', id), ...blocksOf('2019', id)];
  const composed = blocks.flatMap((block) => block.columns.map((column) => composeMetric(block, row(id), column)));
  return [...new Map(composed.map((metric) => [metric.id, metric])).values()];
}

export const activeMetrics: readonly Metric[] = (Object.keys(matters) as ActiveRowId[]).flatMap(composeRow);
