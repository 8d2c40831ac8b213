// The figures of a report ↔ columns in which each word is written once: a third of the text, and read in half the time.
import type { Figure, Origin } from '../report/model/figure.ts';
import { isCell } from '../report/model/positions.ts';

/** What few figures have: the index of the figure, then its own fields. */
type Rare = [
  index: number,
  fields: Pick<Figure, 'unitFrom' | 'derived' | 'proof' | 'withheld'> & { origin?: Origin | undefined },
];

/** Entry n of each list is figure n's; words are numbers that index `words`. */
export interface FigureColumns {
  words: string[];
  metric: number[];
  value: (number | null)[];
  status: number[];
  qualifier: number[];
  unit: (number | null)[];
  raw: string[];
  section: number[];
  /** Four a figure: 0 and table, row, column of a cell, or 1 and paragraph, start, end of a text. */
  at: number[];
  rare: Rare[];
}

/** Figures → columns. */
export function packFigures(figures: readonly Figure[]): FigureColumns {
  const words = new Map<string, number>();
  const number = (word: string): number => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  const columns = {
    metric: figures.map(({ metric }) => number(metric)),
    value: figures.map(({ value }) => value),
    status: figures.map(({ status }) => number(status)),
    qualifier: figures.map(({ qualifier }) => number(qualifier)),
    unit: figures.map(({ unit }) => (unit === null ? null : number(unit))),
    raw: figures.map(({ raw }) => raw),
    section: figures.map(({ at }) => number(at.section)),
    at: figures.flatMap(({ at }) =>
      isCell(at) ? [0, at.table, at.row, at.column] : [1, at.paragraph, at.start, at.end],
    ),
    rare: figures.flatMap(({ unitFrom, derived, proof, withheld, at: { origin } }, index): Rare[] =>
      unitFrom || derived || withheld || origin
        ? [[index, { unitFrom, derived, origin, ...(proof && { proof }), ...(withheld && { withheld }) }]]
        : [],
    ),
  };
  return { words: [...words.keys()], ...columns };
}

const known = new Map<string, string>();

/** One text in memory for a word that stands in thousands of reports. */
function shareWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  known.set(word, word);
  return word;
}

type Cell = { section: string; table: number; row: number; column: number };

const cells = new Map<string, Map<number, Cell>>();

/** Larger numbers of rows or columns are rare, and not worth a key of another kind. */
const most = 1_000;

/** One object in memory for a cell that thousands of reports of a form have; nobody writes into it. */
function shareCell(section: string, table: number, row: number, column: number): Cell {
  if (table >= most || row >= most || column >= most) return { section, table, row, column };
  const own = cells.get(section) ?? new Map<number, Cell>();
  cells.set(section, own);
  const key = (table * most + row) * most + column;
  const found = own.get(key) ?? Object.freeze({ section, table, row, column });
  own.set(key, found);
  return found;
}

function unpackPlace({ at }: FigureColumns, index: number, section: string, origin: Origin | undefined): Figure['at'] {
  const [kind = 0, a = 0, b = 0, c = 0] = at.slice(index * 4, index * 4 + 4);
  if (kind === 0) return origin ? { section, table: a, row: b, column: c, origin } : shareCell(section, a, b, c);
  const place = { section, paragraph: a, start: b, end: c };
  return origin ? { ...place, origin } : place;
}

/** Columns → figures, with their fields in the order of the schema; of `metrics` only, where they are given. */
export function unpackFigures(columns: FigureColumns, metrics?: ReadonlySet<string>): Figure[] {
  const words = columns.words.map(shareWord);
  const wordOf = (list: readonly number[], index: number): string => words[list[index] ?? -1] ?? '';
  const rare = new Map(columns.rare);
  return columns.raw.flatMap((raw, index) => {
    const metric = wordOf(columns.metric, index);
    if (metrics && !metrics.has(metric)) return [];
    const { unitFrom, derived, proof, withheld, origin } = rare.get(index) ?? {};
    const unit = columns.unit[index] ?? null;
    return {
      metric,
      value: columns.value[index] ?? null,
      // The schema saw them before they were packed.
      status: wordOf(columns.status, index) as Figure['status'],
      qualifier: wordOf(columns.qualifier, index) as Figure['qualifier'],
      unit: unit === null ? null : (words[unit] ?? null),
      ...(unitFrom && { unitFrom }),
      // A number of few digits stands in thousands of reports too.
      raw: raw.length > 4 ? raw : shareWord(raw),
      at: unpackPlace(columns, index, wordOf(columns.section, index), origin),
      ...(derived && { derived }),
      ...(proof && { proof }),
      ...(withheld && { withheld }),
    };
  });
}
