// A statutory table as the law lays it out → its rows, with every word in them.
import { type Language, translate, translateCount } from '../../i18n/translate.ts';
import { figureAnchor } from '../report/anchors.ts';
import { type BalanceState, nameTable, type TableView } from '../report/build-tables.ts';
import type { BalanceCell, FigureCell, LabelCell, LayoutCell } from '../report/layouts/layout.ts';
import { classOfFigure, showFigure } from '../report/show-figure.ts';

export interface DraftCell {
  tag: 'th' | 'td';
  text: string;
  rows: number;
  columns: number;
  scope?: LabelCell['heads'];
  className?: string;
  id?: string;
  /** Numbers of the findings that name it. */
  found?: readonly number[];
}

type DraftRow = readonly DraftCell[];

export interface DraftTable {
  kind: string;
  name: string;
  head: readonly DraftRow[];
  bodies: readonly (readonly DraftRow[])[];
}

interface TableContext {
  language: Language;
  table: TableView;
  balance: BalanceState;
}

const sayBalance = (language: Language, balance: BalanceState): string =>
  balance.state === 'fails'
    ? translateCount(language, 'report.balanceFails', balance.columns)
    : translate(language, balance.state === 'holds' ? 'report.balanceHolds' : 'report.balanceUnknown');

const viewLabel = ({ language }: TableContext, cell: LabelCell): DraftCell => ({
  tag: 'th',
  text: cell.label(language),
  rows: cell.rows,
  columns: cell.columns,
  scope: cell.heads,
});

const viewBalance = ({ language, balance }: TableContext, { rows, columns }: BalanceCell): DraftCell => ({
  tag: 'td',
  text: [translate(language, 'report.balance'), sayBalance(language, balance)].join(' '),
  rows,
  columns,
  className: 'balance',
});

function viewFigure({ language, table }: TableContext, { metric, columns }: FigureCell): DraftCell {
  const figure = table.figures.get(metric);
  const base = { tag: 'td' as const, rows: 1, columns };
  if (!figure) return { ...base, text: translate(language, 'report.signMissing'), className: 'missing' };
  const found = (table.findings.get(metric) ?? []).filter((index) => !table.remarks.has(index));
  const className = [classOfFigure(figure), found.length > 0 && 'found'].filter(Boolean).join(' ');
  return {
    ...base,
    text: showFigure(language, figure),
    id: figureAnchor(metric),
    ...(className !== '' && { className }),
    ...(found.length > 0 && { found: found.map((index) => index + 1) }),
  };
}

function viewCell(context: TableContext, cell: LayoutCell): DraftCell {
  if (cell.type === 'figure') return viewFigure(context, cell);
  if (cell.type === 'balance') return viewBalance(context, cell);
  if (cell.type === 'label') return viewLabel(context, cell);
  return { tag: 'td', text: cell.words(context.language), rows: 1, columns: 1 };
}

export function viewTable(language: Language, table: TableView, balance: BalanceState): DraftTable {
  const context = { language, table, balance };
  const viewRow = (row: readonly LayoutCell[]): DraftRow => row.map((cell) => viewCell(context, cell));
  return {
    kind: table.kind,
    name: nameTable(language, table.kind),
    head: table.layout.head.map(viewRow),
    bodies: table.layout.bodies.map((rows) => rows.map(viewRow)),
  };
}
