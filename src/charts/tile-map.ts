// Places and their numbers → a map without boundaries: a tile for each province where it roughly lies, or places in a grid of rows.
import { ticks } from 'd3-array';
import { translate } from '../i18n/translate.ts';
import { type ChartFrame, narrowWidth } from './chart-input.ts';
import { measureText, wrapText } from './measure-text.ts';
import { drawNotes } from './notes.ts';
import { drawPath, drawRectangle, drawText, type MarkShape, type Scene, type Shape, textSizes } from './scene.ts';

/**
 * How a tile is painted. `coloured`: by the step of its number. `plain`: its number bears no comparison, so it has no
 * colour. `few`: of too few cases for a number. `none`: nothing is in the collection.
 */
export type TileKind = 'coloured' | 'plain' | 'few' | 'none';

/** A place with its number. */
export interface Tile {
  /** Its code. */
  id: string;
  /** Its name in short. */
  label: string;
  /** The address of its page; undefined where it has none. */
  href?: string;
  kind: TileKind;
  value: number | null;
  /** The number as the tile prints it. */
  text: string;
  /** All of it in words, for those who do not see the tile. */
  words: string;
}

/** A tile map; `tiles` of provinces stand where those lie, others in the order given. */
export interface TileMap extends ChartFrame {
  tiles: readonly Tile[];
  /** `equal`: steps of equal size, for shares. `parts`: as many places in each, for numbers that differ by magnitudes. */
  steps: 'equal' | 'parts';
  /** A number as the key prints it. */
  write: (value: number) => string;
  text: { title: string; subtitle: string; desc: string };
  /** Which words the key has for tiles without colour. */
  key: Readonly<Record<Exclude<TileKind, 'coloured'>, string>>;
}

/** Data table: column, row and letters (GB/T 2260) of each province, by the first two digits of its code. Neighbours touch where that can be. */
const provinceGrid: Readonly<Record<string, readonly [column: number, row: number, letters: string]>> = {
  '23': [8, 0, 'HL'],
  '65': [0, 1, 'XJ'],
  '15': [5, 1, 'NM'],
  '11': [6, 1, 'BJ'],
  '21': [7, 1, 'LN'],
  '22': [8, 1, 'JL'],
  '63': [1, 2, 'QH'],
  '62': [2, 2, 'GS'],
  '64': [3, 2, 'NX'],
  '61': [4, 2, 'SN'],
  '14': [5, 2, 'SX'],
  '13': [6, 2, 'HE'],
  '12': [7, 2, 'TJ'],
  '54': [1, 3, 'XZ'],
  '51': [2, 3, 'SC'],
  '50': [3, 3, 'CQ'],
  '42': [4, 3, 'HB'],
  '41': [5, 3, 'HA'],
  '37': [6, 3, 'SD'],
  '32': [7, 3, 'JS'],
  '53': [2, 4, 'YN'],
  '52': [3, 4, 'GZ'],
  '43': [4, 4, 'HN'],
  '36': [5, 4, 'JX'],
  '34': [6, 4, 'AH'],
  '33': [7, 4, 'ZJ'],
  '31': [8, 4, 'SH'],
  '45': [4, 5, 'GX'],
  '44': [5, 5, 'GD'],
  '35': [6, 5, 'FJ'],
  '46': [5, 6, 'HI'],
};

/** The codes of the 31 provinces that have a tile. */
export const tiledProvinces: readonly string[] = Object.keys(provinceGrid)
  .sort()
  .map((code) => `${code}0000`);

/** Steps of colour at most; the style sheet has one for each. */
const mostSteps = 5;

/** The bounds between steps, the least first; none where all numbers are alike. */
function chooseBounds(values: readonly number[], steps: TileMap['steps']): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  if (steps === 'parts') {
    const firsts = Array.from(
      { length: mostSteps },
      (_, part) => sorted[Math.floor((part * sorted.length) / mostSteps)],
    );
    return [...new Set(firsts)].flatMap((first) => (first === undefined || first === least ? [] : [first]));
  }
  for (let count = mostSteps; count > 0; count -= 1) {
    const bounds = ticks(least, most, count).filter((bound) => bound > least);
    if (bounds.length < mostSteps) return bounds;
  }
  return [];
}

/** From 1; a number on a bound belongs to the step above it. */
const stepOf = (value: number, bounds: readonly number[]): number =>
  1 + bounds.filter((bound) => bound <= value).length;

interface Grid {
  /** Of provinces, which stand where they lie. */
  byPlace: boolean;
  columns: number;
  rows: number;
  /** Width of a column and height of a row, with the gap. */
  pitch: readonly [x: number, y: number];
  gap: number;
  /** For a text within a tile. */
  room: number;
  /** Names do not fit, so that letters stand for them. */
  lettered: boolean;
}

const fits = (text: string, size: number, room: number): boolean => measureText(text, size) <= room;

const isOfProvinces = (tiles: readonly Tile[]): boolean =>
  tiles.length > 0 && tiles.every((tile) => provinceOf(tile) !== undefined && tile.id.endsWith('0000'));

function layGrid({ tiles, width = narrowWidth }: TileMap): Grid {
  const isWide = width > 500;
  const byPlace = isOfProvinces(tiles);
  const [gap, height] = isWide ? [4, 54] : [2, 40];
  const columns = byPlace ? 9 : isWide ? 8 : 5;
  const pitch = [(width - 1 + gap) / columns, height + gap] as const;
  const names = tiles.map(({ label }) => label);
  const room = pitch[0] - gap - 2;
  return {
    byPlace,
    rows: byPlace ? 7 : Math.ceil(tiles.length / columns),
    columns,
    gap,
    pitch,
    room,
    lettered: byPlace && names.some((name) => !fits(name, textSizes.tick, room)),
  };
}

/** Where a tile stands, and what it is called there. */
function placeTile(tile: Tile, index: number, { columns, byPlace, room, lettered }: Grid) {
  const province = byPlace ? provinceOf(tile) : undefined;
  const [column, row] = province ?? [index % columns, Math.floor(index / columns)];
  const [name = tile.label] = lettered && province ? [province[2]] : wrapText(tile.label, room, textSizes.tick, 1);
  return { column, row, name };
}

const provinceOf = ({ id }: Tile) => provinceGrid[id.slice(0, 2)];

const hatchPitch = 7;

/** Lines from lower left to upper right that fill a rectangle: a pattern would need an id of its own. */
function hatch(x: number, y: number, width: number, height: number): MarkShape {
  const lines: string[] = [];
  for (let offset = hatchPitch; offset < width + height; offset += hatchPitch) {
    const [fromX, fromY] = offset <= height ? [0, offset] : [offset - height, height];
    const [toX, toY] = offset <= width ? [offset, 0] : [width, offset - width];
    lines.push(`M${round(x + fromX)},${round(y + fromY)}L${round(x + toX)},${round(y + toY)}`);
  }
  return drawPath('hatch', lines.join(''));
}

const round = (value: number): number => Math.round(value * 10) / 10;

function drawTile(tile: Tile, index: number, grid: Grid, bounds: readonly number[]): Shape {
  const { gap, pitch } = grid;
  const { column, row, name } = placeTile(tile, index, grid);
  // Half of the edge lies outside.
  const [x, y] = [0.5 + column * pitch[0], 0.5 + row * pitch[1]];
  const [width, height] = [pitch[0] - gap, pitch[1] - gap];
  const step = tile.kind === 'coloured' && tile.value !== null ? `step-${stepOf(tile.value, bounds)}` : undefined;
  const ink = step ? `on-${step}` : tile.kind === 'none' ? 'on-none' : 'on-paper';
  const middle = x + width / 2;
  const label = drawText('tick', name, middle, y + height * 0.42, 'middle');
  const number = drawText('value', tile.text, middle, y + height * 0.8, 'middle');
  const shapes: MarkShape[] = [
    drawRectangle(`tile ${step ?? tile.kind}`, x, y, width, height),
    ...(tile.kind === 'none' ? [hatch(x, y, width, height)] : []),
    { ...label, className: ink },
    ...(fits(tile.text, textSizes.value, width) ? [{ ...number, className: ink }] : []),
  ];
  return { kind: 'link', href: tile.href, words: tile.words, shapes };
}

const listColoured = (tiles: readonly Tile[]): number[] =>
  tiles.flatMap(({ kind, value }) => (kind === 'coloured' && value !== null ? [value] : []));

const swatch = 12;

/** Parts by the least and the most in them; equal steps by their bounds, the first and the last by what there is. */
function nameSteps(values: readonly number[], bounds: readonly number[], { steps, write }: TileMap): string[] {
  const groups = Map.groupBy(
    values.toSorted((a, b) => a - b),
    (value) => stepOf(value, bounds),
  );
  return Array.from({ length: values.length > 0 ? bounds.length + 1 : 0 }, (_, index) => {
    const own = groups.get(index + 1) ?? [];
    const isPart = steps === 'parts';
    const from = (isPart ? undefined : bounds[index - 1]) ?? own[0] ?? 0;
    const to = (isPart ? undefined : bounds[index]) ?? own.at(-1) ?? from;
    return from === to ? write(from) : `${write(from)}–${write(to)}`;
  });
}

/** The steps with their bounds, then what has no colour; only what the map has. */
function drawKey(
  map: TileMap,
  bounds: readonly number[],
  top: number,
  width: number,
): { shapes: Shape[]; bottom: number } {
  const { tiles, key } = map;
  const has = (kind: TileKind): boolean => tiles.some((tile) => tile.kind === kind);
  const values = listColoured(tiles);
  const steps = nameSteps(values, bounds, map);
  const entries = [
    ...steps.map((words, index) => ({ className: `step-${index + 1}`, words })),
    ...(['plain', 'few', 'none'] as const).flatMap((kind) =>
      has(kind) ? [{ className: kind, words: key[kind] }] : [],
    ),
  ];
  const shapes: Shape[] = [];
  let [x, y] = [0, top];
  for (const { className, words } of entries) {
    const room = swatch + 6 + measureText(words, textSizes.note) + 16;
    if (x > 0 && x + room - 16 > width) [x, y] = [0, y + 20];
    shapes.push(drawRectangle(`tile ${className}`, x + 0.5, y, swatch, swatch));
    if (className === 'none') shapes.push(hatch(x, y, swatch, swatch));
    shapes.push(drawText('note', words, x + swatch + 6, y + 10));
    x += room;
  }
  return { shapes, bottom: y + (entries.length > 0 ? 20 : 0) };
}

/** The drawing with its texts. */
export function layoutTileMap(map: TileMap): Scene {
  const { id, language, tiles, width = narrowWidth } = map;
  const grid = layGrid(map);
  const values = listColoured(tiles);
  const bounds = chooseBounds(values, map.steps);
  const key = drawKey(map, bounds, grid.rows * grid.pitch[1] + 10, width);
  const notes = drawNotes(grid.lettered ? [translate(language, 'charts.tileLetters')] : [], 0, key.bottom, width);
  return {
    id,
    language,
    width,
    height: Math.ceil(notes.bottom + 4),
    ...map.text,
    shapes: [...tiles.map((tile, index) => drawTile(tile, index, grid, bounds)), ...key.shapes, ...notes.shapes],
  };
}
