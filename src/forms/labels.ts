// The forms → every label that a table may print, with all its wordings: what a reader looks for.
import type { ColumnNode, FormTable, Label, RowNode, TableId } from './record.ts';
import { versionsOf } from './shape.ts';

/** What a label does in its table: names a row with values, heads a group of rows, names or heads columns, or decorates. */
export type LabelRole = 'row' | 'group' | 'column' | 'head';

export interface TableLabel {
  /** Id of the row, of the column within its header, of the group or header. */
  id: string;
  role: LabelRole;
  /** The statutory wording first, then other wordings met in real tables; numbering and punctuation are left out. */
  wordings: readonly string[];
  /** Wordings that prose does not use: a few of them mark a table. */
  strong: boolean;
  /** The digits that the form's versions print before it. */
  mark?: string;
  /** The row that it is a part of: rows of different parents may share a wording. */
  under?: string;
  /** Rows are parts of it. */
  heads?: true;
}

const spell = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** As printed with and without what is printed behind it, as a term, and its variants. */
export function wordingsOf({ term, printed = term, tail, variants = [] }: Label): string[] {
  const whole = tail === undefined ? [] : [spell(printed + tail)];
  return [...new Set([...whole, spell(printed), spell(term), ...variants])];
}

const digitsOf = ({ digits, number }: Label): string | undefined => digits ?? /\d$/u.exec(spell(number))?.[0];

type Sketch = Omit<TableLabel, 'strong' | 'wordings'> & { label: Label };

function sketchRows(nodes: readonly RowNode[], under?: string): Sketch[] {
  return nodes.flatMap((node): Sketch[] => {
    const isRow = node.type === 'row';
    const mark = digitsOf(node);
    const own: Sketch = {
      id: node.id,
      role: isRow ? 'row' : 'group',
      label: node,
      ...(mark !== undefined && { mark }),
      ...(under !== undefined && { under }),
      ...(isRow && node.rows.length > 0 && { heads: true as const }),
    };
    return [...(node.term === '' ? [] : [own]), ...sketchRows(node.rows, isRow ? node.id : under)];
  });
}

const sketchColumns = (nodes: readonly ColumnNode[]): Sketch[] =>
  nodes.flatMap((node): Sketch[] => {
    if (node.type === 'columns') return [{ id: node.id, role: 'head', label: node }, ...sketchColumns(node.columns)];
    const id = node.id.split('.').at(-1) ?? '';
    return id === '' ? [] : [{ id, role: 'column', label: node }];
  });

const sketchTable = ({ heads, blocks }: FormTable): Sketch[] => [
  ...blocks.flatMap(({ article }): Sketch[] =>
    article === undefined ? [] : [{ id: 'article', role: 'head', label: { number: '', term: article, strong: true } }],
  ),
  ...heads.map((label): Sketch => ({ id: label.id, role: 'head', label })),
  ...blocks.flatMap(({ columns }) => sketchColumns(columns)),
  ...blocks.flatMap(({ rows }) => sketchRows(rows)),
];

function join(sketches: readonly Sketch[], { strongFrom }: FormTable): TableLabel[] {
  const byLabel = Map.groupBy(sketches, ({ id, role }) => `${role} ${id}`);
  return [...byLabel.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { label, ...own } = first;
    const wordings = [...new Set([first, ...others].flatMap((sketch) => wordingsOf(sketch.label)))];
    const least = own.role === 'row' || own.role === 'column' ? strongFrom[own.role] : Number.POSITIVE_INFINITY;
    return [{ ...own, wordings, strong: label.strong ?? wordings.some(({ length }) => length >= least) }];
  });
}

/**
 * A row that shares its wording with a column (其他, 总计) is the column's label, with the row's number; a group that
 * another form prints as one row (其他处理) is that row's.
 */
function mergeShared(labels: readonly TableLabel[]): TableLabel[] {
  const holderOf = (label: TableLabel, role: LabelRole): TableLabel | undefined =>
    labels.find((other) => other.role === role && label.wordings.some((wording) => other.wordings.includes(wording)));
  return labels.flatMap((label) => {
    if (label.role === 'group' && holderOf(label, 'row')) return [];
    if (label.role === 'row' && holderOf(label, 'column')) return [];
    const row = label.role === 'column' ? holderOf(label, 'row') : undefined;
    return [row?.mark === undefined ? label : { ...label, mark: row.mark }];
  });
}

/** All labels of a table in all forms that print it, those of the present form first. */
export function labelsOf(id: TableId): TableLabel[] {
  const tables = versionsOf(id);
  const [present] = tables;
  return present ? mergeShared(join(tables.flatMap(sketchTable), present)) : [];
}
