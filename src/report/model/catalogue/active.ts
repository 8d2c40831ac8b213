// The table of section two: the matters of article 20 × what is counted of each; the two forms differ.

import type { Metric } from '../../../forms/catalogue.ts';
import type { FigureKind as MetricKind } from '../../../forms/record.ts';
import type { Term } from '../../../forms/term.ts';
import { matters, measures } from '../glossary.ts';

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
