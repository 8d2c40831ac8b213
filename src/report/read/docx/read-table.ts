// `<w:tbl>` → rows of cells, each with its own content; tables that Word prints as one become one.
import type { Flow, PageTable } from '../flow/flow.ts';
import { layShade, type Papers } from '../word/judge-look.ts';
import { markDrawn, mergeCells, type WordCell, type WordRow, writeContent } from '../word/merge-cells.ts';
import {
  findChild,
  listChildren,
  type PartElement,
  readElementValue,
  readInteger,
  readSwitch,
} from '../xml/xml-element.ts';
import { readShade } from './read-look.ts';
import { endStoryLine, readInsideStory, type StoryState } from './story-state.ts';

/** No table is wider; beyond it a span is an accident. */
const MAX_SPAN = 1000;
/** Longer tables are left apart: joining goes over all rows again. */
const MAX_JOINED = 200;

export function readWordTable(state: StoryState, element: PartElement): void {
  endStoryLine(state);
  const previous = state.table;
  const columns = describeColumns(element);
  const properties = findChild(element, 'tblPr');
  const { tableStyle } = state;
  state.tableStyle = state.styles.byId.get(readElementValue(properties, 'tblStyle') ?? '') ?? state.styles.usualTable;
  const papers = listPapers(state, properties);
  state.cells++;
  const rows = listParts(element, 'tr')
    .filter(isPrinted)
    .map((row) => readRow(state, row, papers));
  state.cells--;
  state.tableStyle = tableStyle;
  const isNext = previous !== undefined && state.out.at(-1) === previous.flow && previous.rows.length < MAX_JOINED;
  const isSame = isNext && previous.columns === columns;
  const joined = isSame ? [...previous.rows, ...rows] : rows;
  if (isSame) state.out.pop();
  const flow: PageTable = { type: 'table', caption: [], rows: mergeCells(joined) };
  state.out.push(flow);
  state.table = { flow, rows: joined, columns };
}

/** Widths of the grid's columns: where they are the same, Word prints adjoining tables as one. */
function describeColumns(element: PartElement): string {
  const columns = listChildren(findChild(element, 'tblGrid'), 'gridCol');
  return columns.map(({ attributes }) => attributes.w ?? '').join(' ');
}

/** Rows or cells of a table, also inside controls, custom markup and tracked insertions, but not those of a nested table. */
function listParts(parent: PartElement, name: string): PartElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(child.name) ? listParts(child, name) : [];
  });
}

/** Rows that are deleted under tracked changes, or hidden, are not printed. */
function isPrinted(row: PartElement): boolean {
  const properties = findChild(row, 'trPr');
  return !findChild(properties, 'del') && readSwitch(properties, 'hidden') !== true && !isFlat(properties);
}

/** A style may shade some rows or columns; which ones is not looked at. */
function listPapers(state: StoryState, properties: PartElement | undefined): Papers {
  const whole = layShade(readShade(findChild(properties, 'shd')) ?? state.tableStyle?.shade, state.papers);
  const some = (state.tableStyle?.someShades ?? []).flatMap((shade) => layShade(shade, []));
  return [...whole, ...some];
}

/** In twentieths of a point: no line of text shows in a row that is this low and must not grow. */
const LOWEST = 60;

function isFlat(properties: PartElement | undefined): boolean {
  const { val, hRule } = findChild(properties, 'trHeight')?.attributes ?? {};
  return hRule === 'exact' && Number(val) < LOWEST;
}

function readRow(state: StoryState, row: PartElement, papers: Papers): WordRow {
  const properties = findChild(row, 'trPr');
  const cells = listParts(row, 'tc').filter((cell) => !findChild(findChild(cell, 'tcPr'), 'cellDel'));
  return {
    before: tameSpan(readInteger(properties, 'gridBefore'), 0),
    after: tameSpan(readInteger(properties, 'gridAfter'), 0),
    cells: cells.map((cell) => readCell(state, cell, { papers, isAlone: cells.length === 1 })),
  };
}

function readContent(state: StoryState, cell: PartElement, isAlone: boolean): Flow[] {
  const { shown } = state;
  const own = { before: 0, behind: 0 };
  state.shown = own;
  const children = readInsideStory(state, cell);
  state.shown = shown;
  return markDrawn(children, !isAlone && (own.before > 0 || (own.behind > 0 && writeContent(children) === '')));
}

function readCell(
  state: StoryState,
  cell: PartElement,
  { papers, isAlone }: { papers: Papers; isAlone: boolean },
): WordCell {
  const properties = findChild(cell, 'tcPr');
  const vertical = findChild(properties, 'vMerge');
  const shade = readShade(findChild(properties, 'shd'));
  const { papers: around } = state;
  // A cell without a shade shows the page, whatever its table's style says.
  state.papers = shade === 'none' ? around : layShade(shade, papers);
  const children = readContent(state, cell, isAlone);
  state.papers = around;
  return {
    span: tameSpan(readInteger(properties, 'gridSpan'), 1),
    vertical: vertical && (vertical.attributes.val === 'restart' ? 'restart' : 'continue'),
    joinsLeft: findChild(properties, 'hMerge') !== undefined && readElementValue(properties, 'hMerge') !== 'restart',
    children,
  };
}

function tameSpan(span: number | undefined, least: number): number {
  return Math.min(Math.max(span ?? least, least), MAX_SPAN);
}
