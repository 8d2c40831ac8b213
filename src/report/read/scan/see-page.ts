// A picture of a page → the page as other readers know it: text in pieces and ruling lines; and how surely its numbers were read.
import type { Certainty } from '../../document/sights.ts';
import { NO_TEXT } from '../../text/shown-text.ts';
import { buildLattices, type Lattice, type LatticeCell } from '../pdf/build-lattices.ts';
import { centreX, heightOf, type PageBox, widthOf } from '../pdf/geometry.ts';
import { mergeRulings } from '../pdf/list-rulings.ts';
import type { Page, PrintedPiece, RulingLine } from '../pdf/page.ts';
import { cleanPaper, cropLine, holdsTrace, mayHoldLine, type Paper } from './clean-paper.ts';
import { cutLines, holdsGap, type InkMap, measureLetter } from './find-ink.ts';
import { countInk, pageSide } from './find-rulings.ts';
import type { PictureReaders } from './picture-readers.ts';
import { type Raster, scaleRaster, turnRaster } from './raster.ts';
import {
  confidenceOf,
  joinLetters,
  type LineReading,
  likelyLetter,
  likelyNumber,
  proveText,
  readLetters,
  sureLetter,
  sureNumber,
} from './read-letters.ts';

/** Of an A4 sheet's longer side. */
const sheetPoints = 842;
const toPoints = sheetPoints / pageSide;

const scaleBox = ({ left, top, right, bottom }: PageBox, scale: number): PageBox => ({
  left: left * scale,
  top: top * scale,
  right: right * scale,
  bottom: bottom * scale,
});

const innerBox = ({ left, top, right, bottom }: PageBox, inset: number): PageBox => ({
  left: Math.ceil(left) + inset,
  top: Math.ceil(top) + inset,
  right: Math.floor(right) - inset,
  bottom: Math.floor(bottom) - inset,
});

/** A cell of a table, in points of the picture and within its lines. */
interface SeenCell {
  box: PageBox;
  spans: boolean;
  /** A line that was drawn within it may be lost. */
  isDoubtful: boolean;
}

const inset = 3;

/** Borders of other rows and columns that pass through a cell, and may be there and not be seen. */
function mayBeSeveral(paper: Paper, { xs, ys }: Lattice, { box }: LatticeCell): boolean {
  const { left, top, right, bottom } = innerBox(scaleBox(box, 1 / toPoints), inset);
  const within = (at: number, from: number, to: number): boolean => at > from + 2 * inset && at < to - 2 * inset;
  const toPicture = (at: number): number => Math.round(at / toPoints);
  return (
    xs.map(toPicture).some((at) => within(at, left, right) && mayHoldLine(paper, 'vertical', at, top, bottom)) ||
    ys.map(toPicture).some((at) => within(at, top, bottom) && mayHoldLine(paper, 'horizontal', at, left, right))
  );
}

const listCells = (paper: Paper, lattice: Lattice): SeenCell[] =>
  lattice.cells.map((cell) => ({
    box: innerBox(scaleBox(cell.box, 1 / toPoints), inset),
    spans: cell.rowspan * cell.colspan > 1,
    isDoubtful: cell.rowspan * cell.colspan > 1 && mayBeSeveral(paper, lattice, cell),
  }));

/** A line of text and where it stands: in a cell of a table, or on the page. */
interface ReadLine {
  box: PageBox;
  cell: SeenCell | undefined;
  reading: LineReading;
}

/** What was read as a number, and where it stands on the page. */
export interface SeenNumber {
  box: PageBox;
  sight: Certainty;
}

interface Seen {
  pieces: PrintedPiece[];
  sights: SeenNumber[];
}

function makePiece(box: PageBox, text: string): PrintedPiece {
  const scaled = scaleBox(box, toPoints);
  const isBlotted = text.includes(NO_TEXT);
  return {
    text,
    box: scaled,
    size: Math.max(4, heightOf(scaled)),
    font: 'scan',
    runs: [0, 0],
    ...(isBlotted ? { isBlotted } : {}),
  };
}

/** Letters that digits and dashes are taken for where they stand alone. */
const lookalikes = /[一〇口日曰目丨工二三土士卜亠]/gu;
const countHan = (text: string): number => text.replace(lookalikes, '').match(/\p{Script=Han}/gu)?.length ?? 0;

const isLabel = (text: string): boolean => countHan(text) >= 1 && countHan(text) * 3 >= text.length;

/** Of a cell so much may be coloured by the rim of a stamp next to it. */
const stamped = 0.015;

const isStamped = ({ stamp }: Paper, box: PageBox): boolean =>
  countInk(stamp, box) > stamped * widthOf(box) * heightOf(box);

/** Print that reaches the border may go on beyond it. */
const reachesOut = (line: PageBox, cell: PageBox): boolean =>
  line.left <= cell.left || line.right >= cell.right || line.top <= cell.top || line.bottom >= cell.bottom;

/** A number of a cell that spans others stands in the middle of it, or belongs to one of them. */
const isCentred = (line: PageBox, cell: PageBox): boolean =>
  Math.abs(centreX(line) - centreX(cell)) < 0.12 * widthOf(cell) + 4;

function seeNumber(paper: Paper, { box, reading }: ReadLine, cell: SeenCell, readers: PictureReaders): Seen {
  const first = joinLetters(reading.digits);
  const second = readers.readDigits(cropLine(paper, box, cell.box));
  const isHidden =
    isStamped(paper, cell.box) ||
    reachesOut(box, cell.box) ||
    holdsGap(paper.ink, box) ||
    cell.isDoubtful ||
    (cell.spans && !isCentred(box, cell.box));
  const certain = confidenceOf(reading.digits);
  const isLikely = certain >= likelyLetter && second.confidence >= likelyNumber;
  if (first === '' || first !== second.text || isHidden || !isLikely)
    return { pieces: [makePiece(box, NO_TEXT)], sights: [] };
  const isSure = certain >= sureLetter && second.confidence >= sureNumber;
  const piece = makePiece(box, first);
  return { pieces: [piece], sights: [{ box: piece.box, sight: isSure ? 'sure' : 'agreed' }] };
}

function seeCell(paper: Paper, cell: SeenCell, lines: readonly ReadLine[], readers: PictureReaders): Seen {
  const texts = lines.map(({ reading }) => joinLetters(reading.letters));
  if (isLabel(texts.join('')))
    return {
      pieces: lines.flatMap(({ box }, index) => (texts[index] ? [makePiece(box, texts[index])] : [])),
      sights: [],
    };
  const [only] = lines;
  if (only && lines.length === 1) return seeNumber(paper, only, cell, readers);
  return { pieces: lines.map(({ box }) => makePiece(box, NO_TEXT)), sights: [] };
}

/** No ink is blank; a stamp, or print too faint to be ink, is not. */
const seeBare = (paper: Paper, { box }: SeenCell): PrintedPiece[] =>
  isStamped(paper, box) || holdsTrace(paper, box) ? [makePiece(box, NO_TEXT)] : [];

/** The ink outside the tables. */
function maskTables({ ink }: Paper, lattices: readonly Lattice[]): InkMap {
  const points = ink.points.slice();
  for (const { box } of lattices) {
    const { left, top, right, bottom } = innerBox(scaleBox(box, 1 / toPoints), -inset);
    for (let y = Math.max(0, top); y < Math.min(ink.height, bottom); y += 1)
      points.fill(0, y * ink.width + Math.max(0, left), y * ink.width + Math.min(ink.width, right));
  }
  return { ...ink, points };
}

/** In heights of a letter: higher things are drawings, lower ones no text. */
const highest = 6;
const lowest = 0.4;
/** Until the page's own letters are known. */
const usualLetter = 28;

async function readLines(
  paper: Paper,
  lattices: readonly Lattice[],
  cells: readonly SeenCell[],
  readers: PictureReaders,
): Promise<ReadLine[]> {
  const letter = measureLetter(cells.flatMap(({ box }) => cutLines(paper.ink, box, usualLetter)));
  const page: PageBox = { left: 0, top: 0, right: paper.ink.width, bottom: paper.ink.height };
  const places = [
    ...cells.flatMap((cell) => cutLines(paper.ink, cell.box, letter).map((box) => ({ box, cell }))),
    ...cutLines(maskTables(paper, lattices), page, letter)
      .filter((box) => heightOf(box) < highest * letter && heightOf(box) > lowest * letter)
      .map((box) => ({ box, cell: undefined })),
  ];
  const pictures = places.map(({ box, cell }) => cropLine(paper, box, cell?.box ?? page));
  const readings = await readLetters(pictures, readers);
  return places.flatMap((place, index) => {
    const reading = readings[index];
    return reading ? [{ ...place, reading }] : [];
  });
}

const toPagePoints = ({ at, from, to, direction }: RulingLine): RulingLine => ({
  direction,
  at: at * toPoints,
  from: from * toPoints,
  to: to * toPoints,
});

interface RuledPaper {
  /** Quarter turns clockwise that made it upright. */
  turns: number;
  paper: Paper;
  rulings: RulingLine[];
  lattices: readonly Lattice[];
  cells: SeenCell[];
}

interface ReadPaper extends RuledPaper {
  lines: ReadLine[];
}

function rulePaper(raster: Raster, turns: number): RuledPaper {
  const paper = cleanPaper(turnRaster(raster, turns));
  const rulings = mergeRulings(paper.rulings.map(toPagePoints));
  const lattices = buildLattices(rulings);
  return { turns, paper, rulings, lattices, cells: lattices.flatMap((lattice) => listCells(paper, lattice)) };
}

const readPaper = async (ruled: RuledPaper, readers: PictureReaders): Promise<ReadPaper> => ({
  ...ruled,
  lines: await readLines(ruled.paper, ruled.lattices, ruled.cells, readers),
});

/** Letters that are read upright are about as certain as this; those on their side are not. */
const uprightCertainty = 0.8;

/** How certain the letters of words are, in the middle; what stands upside down reads as something, but not surely. */
function judgeWords({ lines }: ReadPaper): number {
  const words = lines.flatMap(({ reading }) => reading.letters.filter(({ text }) => /\p{Script=Han}/u.test(text)));
  const certain = words.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return certain[certain.length >> 1] ?? 0;
}

/** As it lies; only where its words cannot be read so, turned. */
async function turnUpright(raster: Raster, readers: PictureReaders): Promise<ReadPaper> {
  let best = await readPaper(rulePaper(raster, 0), readers);
  for (const turns of [1, 3, 2]) {
    if (judgeWords(best) >= uprightCertainty) break;
    const turned = await readPaper(rulePaper(raster, turns), readers);
    if (judgeWords(turned) > judgeWords(best)) best = turned;
  }
  return best;
}

export interface SeenPage {
  page: Page;
  sights: readonly SeenNumber[];
}

function see({ turns, paper, rulings, cells, lines }: ReadPaper, number: number, readers: PictureReaders): SeenPage {
  const byCell = Map.groupBy(lines, ({ cell }) => cell);
  const seen = cells.map((cell): Seen => {
    const own = byCell.get(cell);
    return own ? seeCell(paper, cell, own, readers) : { pieces: seeBare(paper, cell), sights: [] };
  });
  const running = (byCell.get(undefined) ?? []).flatMap(({ box, reading }) => {
    const text = proveText(paper, box, reading.letters, readers);
    return text === '' ? [] : [makePiece(box, text)];
  });
  const page: Page = {
    number,
    width: paper.print.width * toPoints,
    height: paper.print.height * toPoints,
    turns: (4 - turns) % 4,
    pieces: [...seen.flatMap(({ pieces }) => pieces), ...running],
    rulings,
    pictures: [],
    objects: [],
  };
  return { page, sights: seen.flatMap((one) => one.sights) };
}

/** `number`: of the page in its document. */
export async function seePage(raster: Raster, number: number, readers: PictureReaders): Promise<SeenPage> {
  const scaled = scaleRaster(raster, pageSide / Math.max(raster.width, raster.height));
  return see(await turnUpright(scaled, readers), number, readers);
}

/** A table of two columns and three rows has six. */
const fewestCells = 6;

/** A part of a page, which as a whole has `pageSide` points: undefined where no words are seen in it, or no table. */
export async function seePart(
  raster: Raster,
  number: number,
  readers: PictureReaders,
  onlyTables: boolean,
): Promise<SeenPage | undefined> {
  const ruled = rulePaper(raster, 0);
  if (onlyTables && ruled.cells.length < fewestCells) return undefined;
  const read = await readPaper(ruled, readers);
  return judgeWords(read) >= uprightCertainty ? see(read, number, readers) : undefined;
}
