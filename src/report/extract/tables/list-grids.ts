// The parts of a report → its grids with the lines that caption them, and a note of each table that is only a picture.
import type { LabelledGrid } from '../../find/label-grid.ts';
import { makeNote, type Note, type TableKind } from '../../model/report.ts';
import type { Outline, OutlinePart, PartBlock } from '../outline/build-outline.ts';

/** One line that speaks of a whole table (its title, its unit, a remark), or of what follows it inside. */
export interface CaptionLine {
  text: string;
  /** −1 above the grid, the number of the grid's rows below it, else the row of the grid that it fills. */
  row: number;
  /** The table it speaks of, where one grid holds several. */
  kind?: TableKind;
}

export interface PlacedGrid {
  grid: LabelledGrid;
  section: string;
  /** The lines around the grid that speak of it; a grid that stands alone has none. */
  caption?: readonly CaptionLine[];
}

/** A longer line is a paragraph of the report: only its last sentence can lead over to the table. */
const longest = 60;
/** A title, its year, its unit, the body that fills it in. */
const most = 4;
const remark = /^[（(\s]*(?:注|备注|说明|单位|计量单位|金额单位)/u;
/** A full sentence above a table is text of the report, unless it speaks of the table. */
const speaksOfTable = /表|单位|如下|金额/u;

/** Lines of a copy that ran into one behind pipes; pipes alone are a line that says nothing. */
function cutAtPipes(text: string): string[] {
  const parts = text.split('|').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  return parts.length > 0 ? parts : [text];
}

/** The words that a text block ends in, if they can caption what follows. */
function readLead(text: string): { lines: string[]; whole: boolean } {
  const whole = text.length <= longest;
  const cut = whole
    ? 0
    : Math.max(...['。', '；', ';', '！'].map((mark) => text.lastIndexOf(mark, text.length - 2))) + 1;
  const last = text.slice(cut).trim();
  const captions = last !== '' && last.length <= longest && (!last.endsWith('。') || speaksOfTable.test(last));
  return { lines: captions ? cutAtPipes(last) : [], whole };
}

const isLow = ({ slots, kinds }: LabelledGrid): boolean => slots.length <= 2 && kinds.length === 0;

/** A title is sometimes set as a table of its own, one row high; rows of a header that came apart from theirs are none. */
const isHeaderPiece = (grid: LabelledGrid): boolean => isLow(grid) && grid.words.some(({ isWording }) => isWording);

/** The rest of a wrapped label between two pieces of a table; a caption is longer, or says something. */
const isScrap = (text: string): boolean => text.length <= 8 && !/[\d表：:（(]|情况|单位/u.test(text);

const printed = (grid: LabelledGrid): string[] =>
  grid.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');

/** Two pieces of one table that a page break cut: nothing captions the second, so the first one's lines do. */
const continues = (grid: LabelledGrid, before: LabelledGrid): boolean =>
  grid.kinds.some((kind) => before.kinds.includes(kind));

function listAbove(part: OutlinePart, index: number): string[] {
  const own = part.blocks[index];
  const lines: string[] = [];
  for (let at = index - 1; at >= 0 && lines.length < most; at -= 1) {
    const block = part.blocks[at];
    if (block?.type === 'image') continue;
    if (block?.type === 'grid') {
      if (isHeaderPiece(block.grid)) continue;
      if (isLow(block.grid)) {
        lines.unshift(...printed(block.grid));
        continue;
      }
      const cut = own?.type === 'grid' && lines.every(isScrap) && continues(own.grid, block.grid);
      return cut ? listAbove(part, at) : lines;
    }
    const lead = readLead(block?.text ?? '');
    lines.unshift(...lead.lines);
    if (!lead.whole || lead.lines.length === 0) return lines;
  }
  return lines.length < most && part.heading !== '' ? [...cutAtPipes(part.heading), ...lines] : lines;
}

const listRemarks = (block: PartBlock | undefined): string[] =>
  block?.type === 'text' && remark.test(block.text) && block.text.length <= longest ? [block.text] : [];

/** The lines outside a grid, the one at `index` of a part, that speak of it. */
function listAround(part: OutlinePart, index: number, { slots }: LabelledGrid): CaptionLine[] {
  const below = listRemarks(part.blocks[index + 1]).map((text) => ({ text, row: slots.length }));
  return [...listAbove(part, index).map((text) => ({ text, row: -1 })), ...below];
}

export function listGrids(parts: readonly OutlinePart[]): PlacedGrid[] {
  return parts.flatMap((part) =>
    part.blocks.flatMap((block, index) =>
      block.type === 'grid'
        ? [{ grid: block.grid, section: part.id, caption: listAround(part, index, block.grid) }]
        : [],
    ),
  );
}

const isNumber = /^[+-]?\d[\d,.]*\D{0,3}$/u;

/**
 * The rows of a grid that hold words alone, and none of the form's: titles, the body that fills it in, a unit, remarks.
 * `kindOf`: the table whose labels a row has. Where a grid holds several, a title speaks of the one that follows it.
 */
export function listTitleRows(grid: LabelledGrid, kindOf: (row: number) => TableKind | undefined): CaptionLine[] {
  return grid.slots.flatMap((slots, row) => {
    const cells = [...new Set(slots)].flatMap((slot) => grid.cells[slot] ?? []);
    const words = cells
      .filter((cell) => cell.row === row)
      .flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
    const isWords = words.length > 0 && words.every((text) => /\p{L}/u.test(text) && !isNumber.test(text));
    if (!isWords || kindOf(row)) return [];
    const next = grid.slots.findIndex((_, below) => below > row && kindOf(below) !== undefined);
    const kind = grid.kinds.length > 1 && next >= 0 ? kindOf(next) : undefined;
    return words.map((text) => ({ text, row, ...(kind && !remark.test(text) && { kind }) }));
  });
}

const picturable = ['active', 'requests', 'appeals'] as const;

/** The parts of a report → a note for each statutory table in whose place there is only a picture. */
export function noteImages({ parts }: Outline): Note[] {
  const found = new Set(
    parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'grid' ? block.grid.kinds : []))),
  );
  const pictured = new Set(
    parts.flatMap(({ id, blocks }) => (blocks.some((block) => block.type === 'image') ? [id] : [])),
  );
  return picturable
    .filter((id) => pictured.has(id) && !found.has(id))
    .map((id) => makeNote(`notes.table_is_image.${id}`));
}
