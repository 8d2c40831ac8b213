// A report's document → pictures of its pages, as a printer lays them out, before anything is done to them.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Root } from 'mdast';
import { type Raster, toRaster } from '../../src/report/read/scan/raster.ts';
import { layOutPrint, type PrintedSheet } from './lay-out-print.ts';

const require = createRequire(import.meta.url);
const serif = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));

export const weights = ['300Light', '400Regular', '500Medium', '600SemiBold', '700Bold'] as const;
export type Weight = (typeof weights)[number];

/** The family under which a weight of the font is known to the canvas. */
function useFont(weight: Weight): string {
  const family = `Scan ${weight}`;
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(join(serif, weight, `NotoSerifSC_${weight}.ttf`), family);
  return family;
}

export interface PrintHabits {
  /** Of letters; what it lacks is taken from the serif. */
  weight: Weight;
  /** Of digits, where it is another: an installed family. */
  digits?: string | undefined;
  dpi: number;
}

const sheet = { width: 210, height: 297 };
const inch = 25.4;

function printSheet(context: SKRSContext2D, { texts, rules }: PrintedSheet, scale: number, family: string): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.fillStyle = '#000';
  for (const { x, y, width, height } of rules)
    context.fillRect(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
  for (const { x, y, size, text, advances } of texts) {
    context.font = `${size * scale}px ${family}`;
    let at = x;
    [...text].forEach((letter, index) => {
      context.fillText(letter, at * scale, y * scale);
      at += advances[index] ?? size;
    });
  }
}

export function printScan(root: Root, { weight, digits, dpi }: PrintHabits): Raster[] {
  const serifFamily = `"${useFont(weight)}"`;
  const family = digits ? `"${digits}", ${serifFamily}` : serifFamily;
  const scale = dpi / inch;
  return layOutPrint(root).map((printed) => {
    const canvas = createCanvas(Math.round(sheet.width * scale), Math.round(sheet.height * scale));
    const context = canvas.getContext('2d');
    printSheet(context, printed, scale, family);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return toRaster(data, width, height, 4);
  });
}

function paintRaster({ width, height, grey }: Raster): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  grey.forEach((value, at) => {
    image.data.fill(value, 4 * at, 4 * at + 3);
    image.data[4 * at + 3] = 255;
  });
  context.putImageData(image, 0, 0);
  return canvas;
}

const stampRed = '#d2232a';

/** A round red seal with a star, somewhere over the lower half: ink lets what is under it through. */
function paintStamp(canvas: Canvas, random: () => number): void {
  const context = canvas.getContext('2d');
  const radius = canvas.width * 0.1;
  const [x, y] = [canvas.width * (0.3 + 0.5 * random()), canvas.height * (0.4 + 0.4 * random())];
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = stampRed;
  context.fillStyle = stampRed;
  context.lineWidth = radius * 0.06;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const [reach, angle] = [point % 2 === 0 ? 0.35 : 0.14, (point * Math.PI) / 5 - Math.PI / 2];
    context.lineTo(x + radius * reach * Math.cos(angle), y + radius * reach * Math.sin(angle));
  }
  context.fill();
}

export interface ScanFile {
  /** Of a JPEG; a PNG without it. */
  quality?: number;
  /** Where to put a stamp; none without it. */
  stamp?: () => number;
}

export function encodeScan(raster: Raster, { quality, stamp }: ScanFile = {}): Uint8Array {
  const canvas = paintRaster(raster);
  if (stamp) paintStamp(canvas, stamp);
  return quality === undefined ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', quality);
}
