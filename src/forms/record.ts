// What the records of the law are made of: rows, columns, tables, forms. Everything else is derived by walking them.
// They say what forms print, in Chinese; names in other languages, sentences and notes stand in src/i18n under the ids here.

/** Units as the forms print them. */
export const unitIds = ['件', '条', '项', '篇', '个', '次', '期', '份', '人', '人次', '元', '万元'] as const;
export type UnitId = (typeof unitIds)[number];

/** What the general words 件, 条, 个 and 次 count. */
export const countedThings = [
  ...(['requests', 'answers', 'documents', 'decisions', 'proposals', 'posts', 'inquiries', 'followers'] as const),
  ...(['websites', 'places', 'offices', 'conferences', 'consultations', 'interviews', 'responses'] as const),
  ...(['visits', 'meetings', 'courses'] as const),
] as const;
export type CountedThing = (typeof countedThings)[number];

/** `count`: a whole number, never below 0. `amount`: money, may have decimals. `signed`: a whole number, may be below 0. */
export const figureKinds = ['count', 'amount', 'signed'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** The statutory tables: those of the present form in their order, then those that only older ones have. */
export const tableIds = ['active', 'requests', 'appeals', 'stat2014', 'stat2008'] as const;
export type TableId = (typeof tableIds)[number];

/**
 * The ways in which requests end, which the classes of every form fall into. `other_answers`: what the tables before 2019
 * list last, which is no part of what later ones call `other`.
 */
export const outcomeIds = [
  'granted',
  'partial',
  'denied',
  'unavailable',
  'rejected',
  'other',
  'other_answers',
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** What rates are computed from, by what it counts; rates.ts says which terms make a rate. */
export type TermId =
  | 'received'
  | 'received_natural'
  | 'carried_in'
  | 'carried_out'
  | 'granted'
  | 'partial'
  | 'denied'
  | 'may_be_denied'
  | 'inquiry'
  | 'unavailable'
  | 'not_held'
  | 'rejected'
  | 'petition'
  | 'answered'
  | 'asked_to_correct'
  | 'concluded'
  | 'on_time'
  | 'reviews'
  | 'direct_suits'
  | 'reviews_decided'
  | 'reviews_corrected'
  | 'suits_decided'
  | 'suits_corrected';

/**
 * How a figure counts beside another form's. `equal`: the same thing by the same definition. `near`: the same thing by an
 * older or differing definition. `weak`: more or less than the same thing, shown with a mark and without any change.
 * `other_source`: the same thing as the text or another table states it. `not_comparable`: named alike and counted otherwise.
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
  /** Where a report has both, this one is shown, and the other beside it. */
  readonly first?: true;
  /** Which words say what differs: those of `tie.<why>` in forms.json. */
  readonly why: string;
}

/** A figure whose usual words may innocently mean this one instead. */
export interface Meaning {
  readonly of: string | { readonly column: string };
  /** Only when these metrics are added to it. */
  readonly with?: readonly string[];
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
  readonly ties?: readonly Tie[];
  readonly meanings?: readonly Meaning[];
  readonly outcome?: OutcomeId;
  /** What it is called in the formulas of rates. */
  readonly terms?: readonly TermId[];
  /** It counts what came in or was put out, with all its parts: the only figures told by quartiles. */
  readonly volume?: true;
  readonly shown?: readonly ShownIn[];
  /** It counts all cases of a kind, or all that its own form tells apart. */
  readonly cases?: CaseKind;
  /** Each of its cases was one of that kind before. */
  readonly after?: CaseKind;
  /** It adds up the rows, or the columns, beside it. */
  readonly sums?: true;
}

/** A printed label. */
export interface Label {
  /** Its words, without its numbering; nothing where the form prints none. */
  readonly term: string;
  /** Its numbering as printed: 一、 （三） 1. or nothing. */
  readonly number: string;
  /** Its words as this form prints them, where they are more or fewer than the term. */
  readonly printed?: string;
  /** Printed behind the words: 、行政机关不再处理其政府信息公开申请. */
  readonly tail?: string;
  /** Short forms and misprints met in real tables. */
  readonly variants?: readonly string[];
  /** Digits that versions of the form print before it; the one of its own number where this is left out. */
  readonly digits?: string;
  /** Whether prose has other words for it, so that a few of its kind mark a table; by its length where left out. */
  readonly strong?: boolean;
}

export interface RowFacts extends Label, Facts {
  readonly type: 'row';
  /** The rule by which its parts add up to it. */
  readonly rule?: string;
  /** Lists of its parts that are complete in some version of the form; all of them where this is left out. */
  readonly complete?: readonly (readonly string[])[];
  /** Lists of its parts that were complete once; a table with these alone may also have left one out. */
  readonly formerly?: readonly (readonly string[])[];
  /** Introduced by 其中: no more than the row it is a part of. */
  readonly ofWhich?: true;
  /** The row of the year before that it carries on. */
  readonly carriesOn?: string;
  /** Who has any: bodies that may make rules; authorities that license and fine, who have some every year. */
  readonly by?: 'makers' | 'enforcers';
  /** It counts once what the parts of another row may each count. */
  readonly onceOf?: string;
  /** It cannot happen before the applicant was asked to pay. */
  readonly afterFeeNotice?: true;
}

/** A row, with the rows that are parts of it. */
export interface Row extends RowFacts {
  readonly id: string;
  readonly rows: readonly RowNode[];
}

export interface RowGroupFacts extends Label, Pick<Facts, 'outcome' | 'terms' | 'thing' | 'volume'> {
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

export interface ColumnFacts extends Label, Facts {
  readonly type: 'column';
  /** Under what its words stand in src/i18n, where another column of its table has its id. */
  readonly words?: string;
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

export interface ColumnGroupFacts extends Label {
  readonly type: 'columns';
  readonly id: string;
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
  readonly title: string;
  /** Where in the report it stands, as the catalogue says it. */
  readonly where: string;
  /** The first stands over the labels of the rows. */
  readonly heads: readonly Head[];
  /** What stands over the units of a table that is a list of indicators, each with its unit. */
  readonly unitHead?: string;
  /** No form prescribes it: each body prints the rows that it has. */
  readonly optional?: true;
  /** Short chapters that an index lists together: the outermost row that each part begins with. */
  readonly parts?: readonly string[];
  readonly blocks: readonly Block[];
  /** Letters from which on a label is none that prose would print by chance. */
  readonly strongFrom: { readonly row: number; readonly column: number };
  /** What received and carried in, and concluded and carried out, must both be. */
  readonly balance?: { readonly left: readonly string[]; readonly right: readonly string[] };
  /** What is said of single cells beyond that, by row and column: `disclosed.cumulative`. */
  readonly remarks?: Readonly<Record<string, Pick<Facts, 'ties' | 'meanings' | 'terms'>>>;
  /** Where figures of it are shown elsewhere, by what follows the table in the id of the metric: `received.total`. */
  readonly listed?: Readonly<Record<string, readonly Listing[]>>;
}

/** A figure that reports of any form state in their running text. */
export interface TextFigure extends Facts {
  readonly id: string;
  /** Its usual words in reports. */
  readonly term: string;
  readonly unit: UnitId;
  /** The rule that holds it against the tables. */
  readonly rule?: string;
  readonly listed?: readonly Listing[];
}

/** Something that a form wants reported in a part, and the words that texts use for it. */
export interface Topic {
  readonly term: string;
  readonly words: RegExp;
}

/** A part that a form prescribes. */
export interface FormSection {
  readonly id: string;
  /** Its heading as printed, without its numbering. */
  readonly term: string;
  /** The table that stands in it. */
  readonly table?: TableId;
  /** The fields that the form wants an account of in it. */
  readonly topics?: readonly Topic[];
  /** Fees for handling information are reported in it. */
  readonly fees?: Topic;
}

/** A form by name. */
export interface Edition {
  readonly id: string;
  /** The first year that reports follow it for. */
  readonly from: number;
  /** The notice that introduced it: its number, and what a text that cites it prints. */
  readonly notice?: { readonly number: string; readonly cited: RegExp };
}

export interface Form extends Edition {
  /** The parts it prescribes; none where it leaves the outline to the body. */
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
}
