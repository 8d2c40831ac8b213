// What a picture says and a font → the SVG of 1200 × 630, its text as outlines so that it looks the same everywhere.
import { nameSite } from '../../../config/config.ts';
import { factsOf, type Language } from '../../../i18n/translate.ts';
import type { PictureContent, PictureFigure, PictureYear } from './picture-content.ts';

/** The width of a text at a size; knows the font. */
export type MeasureText = (text: string, size: number) => number;

interface Fit {
  size: number;
  lines: readonly string[];
}

interface Room {
  width: number;
  /** From large to small. */
  sizes: readonly number[];
  mostLines: number;
}

const clinging = /^[\s，。；：、！？）」』”’》,.;:!?)\]%]+$/;

/** Words that a line may be broken between; closing signs stay with what they close. */
function splitWords(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (clinging.test(segment) && words.length > 0) words.push(`${words.pop()}${segment}`);
    else words.push(segment);
  }
  return words;
}

/** The font draws curly quotation marks as wide as a Chinese character. */
const straighten = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

function breakLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && fits((line + word).trimEnd())) lines[lines.length - 1] = line + word;
    else lines.push(word.trimStart());
  }
  return lines.map((line) => line.trim());
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text, a width and sizes → the largest size at which it fits in so many lines, and the lines. */
export function fitText(text: string, language: Language, measure: MeasureText, room: Room): Fit {
  const { width, sizes, mostLines } = room;
  const words = splitWords(factsOf(language).ofReports ? text : straighten(text), language);
  for (const size of sizes) {
    const fits = (line: string) => measure(line, size) <= width;
    const lines = breakLines(words, fits);
    if (lines.length <= mostLines && lines.every(fits)) return { size, lines };
  }
  // Longer than any name that exists: what fits of it is shown, and that something is missing.
  const size = sizes.at(-1) ?? 16;
  const fits = (line: string) => measure(line, size) <= width;
  const lines = breakLines(words, fits);
  const rest = lines.slice(mostLines - 1).join('');
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), rest] : lines;
  return { size, lines: shown.map((line) => (fits(line) ? line : shorten(line, fits))) };
}

/** How wide a text is, and its outlines as SVG paths from a point on the base line. */
export interface Face {
  measure: MeasureText;
  outline(text: string, at: { x: number; y: number; size: number; fill: string }): string;
}

export interface Faces {
  regular: Face;
  bold: Face;
}

/** The light colours of src/styles/tokens.css. */
const colours = {
  paper: '#fbfaf6',
  ink: '#1a1814',
  muted: '#635d53',
  hairline: '#d8d3c6',
  accent: '#a5201a',
} as const;

const left = 80;
const right = 1120;
const width = right - left;

const round = (value: number): number => Math.round(value * 100) / 100;

const drawRect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"/>`;

const cellGap = 6;
const stripWidth = 760;
const widestCell = 84;

function drawBox({ held, current }: PictureYear, x: number, cell: number): string {
  if (held) return drawRect(x, 520, cell, 24, current ? colours.accent : colours.ink);
  const dash = `fill="none" stroke="${colours.muted}" stroke-width="1.5" stroke-dasharray="4 4"`;
  return `<rect x="${round(x + 0.75)}" y="520.75" width="${round(cell - 1.5)}" height="22.5" ${dash}/>`;
}

function drawYear(year: PictureYear, { regular }: Faces, x: number, cell: number): string {
  const label = String(year.year);
  const size = Math.min(20, cell / regular.measure(label, 1) / 1.15);
  const at = { x: x + (cell - regular.measure(label, size)) / 2, y: 570, size, fill: colours.muted };
  return drawBox(year, x, cell) + regular.outline(label, at);
}

/** The years of a picture → a strip of cells: held filled, not held outlined, the one spoken of vermilion. */
function drawStrip({ language, years, caption }: PictureContent, faces: Faces): string {
  const cell = Math.min(widestCell, (stripWidth - cellGap * (years.length - 1)) / Math.max(1, years.length));
  const strip = years.map((year, index) => drawYear(year, faces, left + index * (cell + cellGap), cell));
  const start = left + years.length * (cell + cellGap) + 24;
  const room = { width: right - start, sizes: [24, 22, 20, 18, 16], mostLines: 1 };
  const { size, lines } = fitText(caption, language, faces.regular.measure, room);
  const at = { x: start, y: 532 + size * 0.36, size, fill: colours.muted };
  return strip.join('') + faces.regular.outline(lines[0] ?? '', at);
}

const gap = 40;
const columns = 3;
const room = (width - gap * (columns - 1)) / columns;

function drawFigure(figure: PictureFigure, { language }: PictureContent, { regular, bold }: Faces, x: number): string {
  const face = figure.isNumber ? bold : regular;
  const sizes = figure.isNumber ? [60, 52, 44, 36, 28] : [36, 30, 24, 20];
  const value = fitText(figure.text, language, face.measure, { width: room, sizes, mostLines: 1 });
  const labelRoom = { width: room, sizes: [24, 22, 20, 18, 16], mostLines: 1 };
  const label = fitText(figure.label, language, regular.measure, labelRoom);
  const fill = figure.isNumber ? colours.ink : colours.muted;
  return [
    drawRect(x, 348, room, 1, colours.hairline),
    regular.outline(label.lines[0] ?? '', { x, y: 388, size: label.size, fill: colours.muted }),
    face.outline(value.lines[0] ?? '', { x, y: 454, size: value.size, fill }),
  ].join('');
}

/** The figures of a picture → columns under hairlines, each a label and a large number. */
function drawFigures(content: PictureContent, faces: Faces): string {
  return content.figures
    .slice(0, columns)
    .map((figure, index) => drawFigure(figure, content, faces, left + index * (room + gap)))
    .join('');
}

function drawHead({ language, kicker }: PictureContent, { regular, bold }: Faces): string {
  const site = nameSite(language);
  const room = { width: width - bold.measure(site, 34) - 40, sizes: [28, 24, 20, 16], mostLines: 1 };
  const { size, lines } = fitText(kicker, language, regular.measure, room);
  const [line = ''] = lines;
  return [
    bold.outline(site, { x: left, y: 92, size: 34, fill: colours.accent }),
    regular.outline(line, { x: right - regular.measure(line, size), y: 91, size, fill: colours.muted }),
    drawRect(left, 116, width, 2, colours.ink),
  ].join('');
}

/** One large line, or else two that leave air above and below. */
function fitTitle({ language, title }: PictureContent, { bold }: Faces): Fit {
  const one = fitText(title, language, bold.measure, { width, sizes: [84, 76, 68, 62], mostLines: 1 });
  if (!one.lines[0]?.endsWith('…')) return one;
  return fitText(title, language, bold.measure, { width, sizes: [68, 62, 56, 50, 44, 38, 32], mostLines: 2 });
}

function drawTitle(content: PictureContent, faces: Faces): string {
  const { size, lines } = fitTitle(content, faces);
  const pitch = size * 1.28;
  const first = 234 + size * 0.36 - ((lines.length - 1) * pitch) / 2;
  return lines
    .map((line, index) => faces.bold.outline(line, { x: left, y: first + index * pitch, size, fill: colours.ink }))
    .join('');
}

export function drawPicture(content: PictureContent, faces: Faces): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">',
    drawRect(0, 0, 1200, 630, colours.paper),
    drawRect(0, 0, 1200, 14, colours.accent),
    drawHead(content, faces),
    drawTitle(content, faces),
    drawFigures(content, faces),
    drawStrip(content, faces),
    '</svg>',
  ].join('');
}
