// A grid → its rows as labels and value cells, told apart by the statutory wording.
import type { Note } from '../../model/report.ts';
import type { Grid } from '../../read/document.ts';
import { type LabelMatch, type Lexicon, matchLabel } from '../../table/lexicon/lexicon.ts';
import { squash } from '../../table/squash.ts';
import { foldText } from '../../text/fold-character.ts';
import { type Ledger, placeOf } from './ledger.ts';

export interface LabelCell {
  cell: number;
  column: number;
  text: string;
  match: LabelMatch;
  /** The number printed before the wording, squashed: `1`, `三`; empty without one. */
  mark: string;
}

export interface ValueCell {
  cell: number;
  column: number;
  text: string;
  /** The text in half-width characters, without spaces: what patterns look at. */
  folded: string;
}

export const valueCell = (cell: number, column: number, text: string): ValueCell => ({
  cell,
  column,
  text,
  folded: foldText(text).replace(/\s+/gu, ''),
});

export interface ReadRow {
  index: number;
  labels: LabelCell[];
  /** Cells after the last label, blank ones included. */
  values: ValueCell[];
  /** Words before the values that are no label of this table. */
  unknown: ValueCell[];
}

const digitsOnly = /^[0-9.,+\-/%]*(?:万?元|件|条|项|次|篇|个|期|份|人|人次|万)?$/u;

/** Slots that no printed cell covers: their row is shorter than it should be. */
const holesOf = (grid: Grid, row: number): Set<number> =>
  new Set(
    grid.problems.flatMap((problem) => (problem.kind === 'missing' && problem.row === row ? [problem.column] : [])),
  );

/** Distinct cells of a grid row, left to right; a cell that spans down from an earlier row counts as label only. */
function cellsOf(grid: Grid, row: number): { cell: number; column: number; own: boolean }[] {
  const seen = new Set<number>();
  const holes = grid.trust === 'exact' ? holesOf(grid, row) : new Set<number>();
  return (grid.slots[row] ?? []).flatMap((cell, column) => {
    if (seen.has(cell) || holes.has(column)) return [];
    seen.add(cell);
    return [{ cell, column, own: grid.cells[cell]?.row === row }];
  });
}

/** A label that only the tolerance for misprints let pass, with the wording it was taken for. */
export function noteMisprints(ledger: Ledger, row: ReadRow): Note[] {
  return row.labels.flatMap(({ cell, text, match }) => {
    if (match.errors === 0 || ledger.grid.cells[cell]?.row !== row.index) return [];
    const printed = text.replace(/\s+/gu, '');
    return [
      {
        code: 'misprinted_label' as const,
        message: {
          zh: `“${printed}”与法定表述不同，按“${match.wording}”读取`,
          en: `“${printed}” differs from the statutory wording and was read as “${match.wording}”`,
        },
        at: placeOf(ledger, cell),
      },
    ];
  });
}

/** Matches of cell texts, kept for one reading: labels repeat and fuzzy matching is the dear part. */
export type LabelCache = Map<string, LabelMatch | undefined>;

function matchCell(
  text: string,
  lexicon: Lexicon,
  cache: LabelCache,
): { match: LabelMatch | undefined; squashed: string } {
  const squashed = squash(text).text;
  if (squashed === '' || digitsOnly.test(squashed)) return { match: undefined, squashed };
  if (!cache.has(squashed)) cache.set(squashed, matchLabel(squashed, lexicon));
  return { match: cache.get(squashed), squashed };
}

export function readRow(grid: Grid, index: number, lexicon: Lexicon, cache: LabelCache): ReadRow {
  const row: ReadRow = { index, labels: [], values: [], unknown: [] };
  for (const { cell, column, own } of cellsOf(grid, index)) {
    const text = grid.cells[cell]?.text ?? '';
    const { match, squashed } = matchCell(text, lexicon, cache);
    if (match) {
      row.unknown.push(...row.values.filter((value) => value.text !== ''));
      // 8.属于行政查询事项2000: values glued to their label count as one, so that the row comes out short.
      const glued = /(?<!\d)\d+$/u.exec(squashed)?.[0];
      row.values = glued ? [valueCell(cell, column, glued)] : [];
      const mark = squashed.endsWith(match.wording) ? squashed.slice(0, squashed.length - match.wording.length) : '';
      row.labels.push({ cell, column, text, match, mark });
    } else if (own) row.values.push(valueCell(cell, column, text));
  }
  return row;
}
