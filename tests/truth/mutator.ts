// What a mutator is: a change of a document that knows what must be said after it.
import type { Random } from '../../scripts/fuzz/random.ts';
import type { Answer, Cell, Draft, Plan, TableBlock, TextBlock } from './document.ts';
import type { Format, FormId, TableKind } from './forms/form-id.ts';
import { textOf } from './lay/cell.ts';
import type { Layout } from './write/layout.ts';

export interface Mutator {
  name: string;
  forms?: readonly FormId[];
  formats?: readonly Format[];
  /** Only in layouts that keep what it needs. */
  layouts?(layout: Layout): boolean;
  /** Before tables are laid: what is printed then is what must be said. */
  plan?(plan: Plan, random: Random): void;
  /** The metrics that a change of the plan speaks for. */
  touches?: RegExp;
  /** After: it speaks for every metric it touches. */
  draft?(draft: Draft, random: Random): void;
  /** The finished text. */
  text?(text: string, draft: Draft, random: Random): string;
}

/** The document has nothing that the mutator could change. */
export class Unfit extends Error {}

export const statutory: readonly FormId[] = ['2019', '2021'];

export const keepsCells = ({ keeps }: Layout): boolean => keeps.cells;
export const keepsBlanks = ({ keeps }: Layout): boolean => keeps.blanks;
/** With real columns: what stands under which head needs no guess. */
export const isExact = ({ format, name }: Layout): boolean =>
  format === 'docx' ||
  format === 'doc' ||
  format === 'markdown' ||
  (format === 'html' && name !== 'a paragraph a cell');

/** Claims a metric: what is said of it here holds in the finished document. */
export function touch(draft: Draft, metric: string, answer?: Answer): void {
  if (draft.claimed.has(metric)) throw new Unfit(`${metric} is another mutator's`);
  draft.claimed.add(metric);
  draft.touched.add(metric);
  if (answer) draft.answers.set(metric, answer);
}

export const tablesOf = (draft: Draft, kind?: TableKind): TableBlock[] =>
  draft.blocks.filter((block) => block.type === 'table' && (kind === undefined || block.kind === kind)) as TableBlock[];

export function tableOf(draft: Draft, kind: TableKind): TableBlock {
  const table = tablesOf(draft, kind)[0];
  if (!table) throw new Unfit(`no table ${kind}`);
  return table;
}

export interface ValueCell {
  cell: Cell;
  metric: string;
  row: Cell[];
  table: TableBlock;
}

/** Cells with a number that no mutator has changed. */
export function listCells(draft: Draft, fits: (value: ValueCell) => boolean = () => true): ValueCell[] {
  return tablesOf(draft)
    .flatMap((table) => table.rows.flatMap((row) => row.map((cell) => ({ cell, row, table }))))
    .flatMap((it) => (it.cell.metric ? [{ ...it, metric: it.cell.metric }] : []))
    .filter((it) => !draft.claimed.has(it.metric) && /^[+-]?[\d.]+$/.test(textOf(it.cell)))
    .filter(fits);
}

export function choose<T>(items: readonly T[], random: Random): T {
  const [first, ...rest] = items;
  if (first === undefined) throw new Unfit('nothing to choose from');
  return random.pick([first, ...rest]);
}

/** A cell with a number, above zero where there is one, so that a digit more or less shows. */
export function pickCell(draft: Draft, random: Random, fits?: (value: ValueCell) => boolean): ValueCell {
  const cells = listCells(draft, fits);
  const telling = cells.filter(({ cell }) => Number(textOf(cell)) !== 0);
  return choose(telling.length > 0 && random.below(4) > 0 ? telling : cells, random);
}

export const isCount = ({ metric }: { metric: string }): boolean => !/amount|_change|fees|budget/.test(metric);

/** A count in a table whose figures no sum binds, set to what the mutator needs. */
export function pickFree(draft: Draft, random: Random, printed: string): ValueCell {
  const free = listCells(
    draft,
    (it) => isCount(it) && /^(?:active|stat2008)\./.test(it.metric) && !it.metric.includes('cumulative'),
  );
  const other = listCells(draft, isCount);
  const picked = choose(free.length > 0 ? free : other, random);
  picked.cell.pieces = [{ text: printed }];
  return picked;
}

export function paragraphsOf(draft: Draft, id: string): TextBlock[] {
  return draft.blocks.filter((block): block is TextBlock => block.type === 'paragraph' && block.id === id);
}

/** Puts blocks before the table of a kind. */
export function putBefore(draft: Draft, kind: TableKind, ...blocks: Draft['blocks']): void {
  const at = draft.blocks.findIndex((block) => block.type === 'table' && block.kind === kind);
  if (at < 0) throw new Unfit(`no table ${kind}`);
  draft.blocks.splice(at, 0, ...blocks);
}

export function putAfter(draft: Draft, kind: TableKind, ...blocks: Draft['blocks']): void {
  const at = draft.blocks.findIndex((block) => block.type === 'table' && block.kind === kind);
  if (at < 0) throw new Unfit(`no table ${kind}`);
  draft.blocks.splice(at + 1, 0, ...blocks);
}
