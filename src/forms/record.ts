// What the records of the law are made of: rows, columns, tables, forms. Everything else is derived by walking them.
import type { Edition } from './editions.ts';
import type { CountedThing, Term, UnitId } from './term.ts';

/** `count`: a whole number, never below 0. `amount`: money, may have decimals. `signed`: a whole number, may be below 0. */
export type FigureKind = 'count' | 'amount' | 'signed';

/** The statutory tables. */
export type TableId = 'active' | 'requests' | 'appeals' | 'stat2014' | 'stat2008';

/** The ways in which requests end, which the classes of every form fall into. */
export const outcomeIds = ['granted', 'partial', 'denied', 'unavailable', 'rejected', 'other'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** The rates that are published; which rows and columns are part and whole of them, the rows and columns say. */
export const rateIds = ['granted', 'partial', 'refused', 'not_held', 'on_time', 'corrected'] as const;
export type RateId = (typeof rateIds)[number];

/**
 * How a figure counts beside another form's. `equal`: the same thing by the same definition. `near`: the same thing by an
 * older or differing definition. `weak`: not quite the same thing. `other_source`: the same thing as the text or another
 * table states it. `not_comparable`: named alike and counted otherwise.
 */
export type TieKind = 'equal' | 'near' | 'weak' | 'other_source' | 'not_comparable';

export interface Tie {
  readonly kind: TieKind;
  /** The figure stood in for: a metric, or what another row or column of the same table counts. */
  readonly to: string | { readonly row: string } | { readonly column: string };
  /** What counts it only when added to this one, named as `to` is: metrics, or rows or columns of the same table. */
  readonly with?: readonly string[];
  /** Too loosely defined for the one to be held against the other. */
  readonly loose?: true;
  /** What differs. */
  readonly why: Term;
}

/**
 * What a figure is watched for, in the order of the catalogue.
 * `magnitude`: a jump from year to year is worth a look. `within`: what a government sums up is no less than its parts.
 */
export type ShownIn = 'magnitude' | 'within';

/** The lists, charts and sentences that show chosen figures apart from the tables of their reports. */
export type ListId =
  | 'years.requests'
  | 'years.disclosure'
  | 'years.appeals'
  | 'chart.channels'
  | 'chart.normative'
  | 'chart.posts'
  | 'chart.followers'
  | 'totals'
  | 'picture'
  | 'sentence.output'
  | 'sentence.single'
  | 'sentence.reviews'
  | 'sentence.suits';

/** One place where a figure is shown. The lists of years are also what bodies can be compared by. */
export interface Listing {
  readonly in: ListId;
  /** Figures of a list stand in this order. */
  readonly order: number;
  /** How the interface’s words for it end there; the figure’s own name where this is left out. */
  readonly words?: string;
  /** A part of the figure above it, or what the figures beside it are parts of. */
  readonly as?: 'part' | 'whole';
  /** The ways in which requests ended follow it. */
  readonly outcomes?: true;
}

/** Ways to challenge an answer. */
export type CaseKind = 'review' | 'suit';

/**
 * What may be said of a row, of a column, or of a figure of the text. Ties to metrics, outcome, rates, cases and where it
 * is shown hold of a row in the column that adds up the others, where there is one, and never in a cumulative one.
 */
export interface Facts {
  readonly unit?: UnitId;
  readonly kind?: FigureKind;
  /** What 件 and its like count; a row's parts count the same unless they say otherwise. */
  readonly thing?: CountedThing;
  /** What to mind when comparing or reading it. */
  readonly note?: Term;
  readonly ties?: readonly Tie[];
  readonly outcome?: OutcomeId;
  readonly partOf?: readonly RateId[];
  readonly wholeOf?: readonly RateId[];
  readonly shown?: readonly ShownIn[];
  /** It counts all cases of a kind, or all that its own form tells apart. */
  readonly cases?: CaseKind;
  /** It adds up the rows, or the columns, beside it. */
  readonly sums?: true;
}

/** A printed label. */
export interface Label extends Term {
  /** Its numbering as printed: 一、 （三） 1. or nothing. */
  readonly number: string;
  /** Its words as this form prints them, where they are more or fewer than the term. */
  readonly printed?: string;
  /** Printed behind the words: 、行政机关不再处理其政府信息公开申请. */
  readonly tail?: string;
  /** Short forms and misprints met in real tables. */
  readonly variants?: readonly string[];
  /** Its English words in names of figures, where another form’s label reads the same and counts otherwise. */
  readonly apart?: string;
  /** Digits that versions of the form print before it; the one of its own number where this is left out. */
  readonly digits?: string;
  /** Whether prose has other words for it, so that a few of its kind mark a table; by its length where left out. */
  readonly strong?: boolean;
}

interface RowFacts extends Label, Facts {
  readonly type: 'row';
  /** One line that needs no knowledge of the form. */
  readonly plain: Term;
  /** The rule by which its parts add up to it. */
  readonly rule?: string;
  /** Lists of its parts that are complete in some version of the form; all of them where this is left out. */
  readonly complete?: readonly (readonly string[])[];
  /** Introduced by 其中: no more than the row it is a part of. */
  readonly ofWhich?: true;
  /** The row of the year before that it carries on. */
  readonly carriesOn?: string;
}

/** A row, with the rows that are parts of it. */
export interface Row extends RowFacts {
  readonly id: string;
  readonly rows: readonly RowNode[];
}

interface RowGroupFacts extends Label, Pick<Facts, 'outcome' | 'partOf' | 'thing'> {
  readonly type: 'group';
  /** Names of the rows under it do not repeat it. */
  readonly silent?: true;
}

/** A label that heads rows and has no figures of its own. */
export interface RowGroup extends RowGroupFacts {
  readonly id: string;
  readonly rows: readonly RowNode[];
}

export type RowNode = Row | RowGroup;

interface ColumnFacts extends Label, Facts {
  readonly type: 'column';
  /** Its part of the sentence that says what a figure counts. */
  readonly plain: Term;
  /** Columns beside it that together are no less. */
  readonly atMost?: readonly string[];
  /** What is there at the end of the year: what was there a year before, more by one column and less by another. */
  readonly stock?: { readonly more: string; readonly less: string };
  /** Counts over all years, so that parts need not add up in it. */
  readonly cumulative?: true;
  /** The form does not say in what unit its amounts are. */
  readonly unitOpen?: true;
}

export interface Column extends ColumnFacts {
  readonly id: string;
}

interface ColumnGroupFacts extends Label {
  readonly type: 'columns';
  readonly id: string;
  /** Continued by the sentence of each column; a group without one adds nothing to it. */
  readonly plain?: Term;
  /** Names of the columns under it do not repeat it. */
  readonly silent?: true;
}

/** A header over several columns. */
export interface ColumnGroup extends ColumnGroupFacts {
  readonly columns: readonly ColumnNode[];
}

export type ColumnNode = Column | ColumnGroup;

/** Rows under one header. */
export interface Block {
  /** The article of the Regulations that heads it. */
  readonly article?: string;
  readonly columns: readonly ColumnNode[];
  readonly rows: readonly RowNode[];
}

/** Words of a table's head that name neither row nor column. */
export interface Head extends Label {
  readonly id: string;
}

export interface FormTable extends Pick<Facts, 'thing' | 'unit'> {
  readonly id: TableId;
  readonly title: Term;
  /** Where in the report it stands, as the catalogue says it. */
  readonly where: string;
  /** The first stands over the labels of the rows. */
  readonly heads: readonly Head[];
  /** What stands over the units of a table that is a list of indicators, each with its unit. */
  readonly unitHead?: Term;
  /** No form prescribes it: each body prints the rows that it has. */
  readonly optional?: true;
  /** Short chapters that an index lists together, each part with the outermost row that it begins with. */
  readonly parts?: readonly (Term & { readonly first: string })[];
  readonly blocks: readonly Block[];
  /** Letters from which on a label is none that prose would print by chance. */
  readonly strongFrom: { readonly row: number; readonly column: number };
  /** What received and carried in, and concluded and carried out, must both be. */
  readonly balance?: { readonly left: readonly string[]; readonly right: readonly string[] };
  /** The label and the plain sentence of a cell, from those of its row and column, outermost first. */
  readonly name: (row: readonly (Row | RowGroup)[], column: readonly (Column | ColumnGroup)[]) => Term;
  readonly plain: (row: readonly (Row | RowGroup)[], column: readonly (Column | ColumnGroup)[]) => Term;
  /** What is said of single cells beyond that, by row and column: `fees.amount`. */
  readonly remarks?: Readonly<
    Record<string, { readonly en?: string; readonly note?: Term; readonly ties?: readonly Tie[] }>
  >;
  /** Where figures of it are shown elsewhere, by what follows the table in the id of the metric: `received.total`. */
  readonly listed?: Readonly<Record<string, readonly Listing[]>>;
}

/** A figure that reports of any form state in their running text. */
export interface TextFigure extends Term, Facts {
  readonly id: string;
  readonly unit: UnitId;
  readonly plain: Term;
  /** The rule that holds it against the tables. */
  readonly rule?: string;
  readonly listed?: readonly Listing[];
}

/** A part that a form prescribes. */
export interface FormSection extends Term {
  readonly id: string;
  /** The table that stands in it. */
  readonly table?: TableId;
}

export interface Form extends Edition {
  /** The parts it prescribes; none where it leaves the outline to the body. */
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
}

type Words = Term & Partial<Label>;

// The builders keep ids as literals, so that the ids of metrics are known to the compiler.

export const row = <const Id extends string>(
  id: Id,
  number: string,
  words: Words,
  facts: Omit<RowFacts, 'type' | keyof Label> & Partial<Label>,
): RowFacts & { id: Id; rows: readonly [] } => ({ type: 'row', id, ...words, ...facts, number, rows: [] });

/** A row with the rows that are parts of it. */
export const rowOf = <const Id extends string, const Rows extends readonly RowNode[]>(
  id: Id,
  number: string,
  words: Words,
  facts: Omit<RowFacts, 'type' | keyof Label> & Partial<Label>,
  rows: Rows,
): RowFacts & { id: Id; rows: Rows } => ({ type: 'row', id, ...words, ...facts, number, rows });

export const group = <const Id extends string, const Rows extends readonly RowNode[]>(
  id: Id,
  number: string,
  words: Words,
  rows: Rows,
  facts: Omit<RowGroupFacts, 'type' | keyof Label> & Partial<Label> = {},
): RowGroupFacts & { id: Id; rows: Rows } => ({ type: 'group', id, ...words, ...facts, number, rows });

export const column = <const Id extends string>(
  id: Id,
  words: Words,
  facts: Omit<ColumnFacts, 'type' | keyof Label> & Partial<Label>,
): ColumnFacts & { id: Id } => ({ type: 'column', id, number: '', ...words, ...facts });

export const columns = <const Columns extends readonly ColumnNode[]>(
  id: string,
  words: Words & Pick<ColumnGroup, 'plain' | 'silent'>,
  under: Columns,
): ColumnGroupFacts & { columns: Columns } => ({ type: 'columns', id, number: '', ...words, columns: under });

/** Words of a table's head, with other wordings of them. */
export const head = (id: string, zh: string, ...variants: readonly string[]): Head => ({
  id,
  number: '',
  zh,
  en: '',
  variants,
  strong: true,
});

export const block = <const Columns extends readonly ColumnNode[], const Rows extends readonly RowNode[]>(
  columns: Columns,
  rows: Rows,
  article?: string,
): { article?: string; columns: Columns; rows: Rows } => ({ columns, rows, ...(article !== undefined && { article }) });

export const table = <const Id extends TableId, const Blocks extends readonly Block[]>(
  record: Omit<FormTable, 'id' | 'blocks'> & { id: Id; blocks: Blocks },
): Omit<FormTable, 'id' | 'blocks'> & { id: Id; blocks: Blocks } => record;

/** Ids of the rows with figures in a tree of rows; none of rows whose ids the compiler does not know. */
type RowIdOf<Node> = Node extends { id: infer Id extends string; rows: infer Rows extends readonly unknown[] }
  ? string extends Id
    ? never
    : (Node extends { type: 'row' } ? Id : never) | RowIdOf<Rows[number]>
  : never;

/** Ids of the columns in a tree of columns, written as such. */
type ColumnIdOf<Node> = Node extends { type: 'column'; id: infer Id extends string }
  ? Id
  : Node extends { type: 'columns'; columns: infer Columns extends readonly [unknown, ...unknown[]] }
    ? ColumnIdOf<Columns[number]>
    : never;

type Join<Table extends string, RowId extends string, ColumnId extends string> = RowId extends ''
  ? `${Table}.${ColumnId}`
  : ColumnId extends ''
    ? `${Table}.${RowId}`
    : `${Table}.${RowId}.${ColumnId}`;

type CellIdOf<Id extends string, B> = B extends {
  columns: infer Columns extends readonly unknown[];
  rows: infer Rows extends readonly unknown[];
}
  ? Join<Id, RowIdOf<Rows[number]>, ColumnIdOf<Columns[number]>>
  : never;

/** Ids of the metrics of a table. */
export type MetricIdOf<T> = T extends { id: infer Id extends string; blocks: infer Blocks extends readonly unknown[] }
  ? CellIdOf<Id, Blocks[number]>
  : never;
