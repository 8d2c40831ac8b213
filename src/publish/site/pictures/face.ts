// A font as pictures need it, and the measures that all their parts share.
import type { Measure } from './fit-text.ts';

/** How wide a text is, and its outlines as SVG paths from a point on the base line. */
export interface Face {
  measure: Measure;
  outline(text: string, at: { x: number; y: number; size: number; fill: string }): string;
}

export interface Faces {
  regular: Face;
  bold: Face;
}

/** The light colours of src/styles/tokens.css. */
export const colours = {
  paper: '#fbfaf6',
  ink: '#1a1814',
  muted: '#635d53',
  hairline: '#d8d3c6',
  accent: '#a5201a',
} as const;

export const left = 80;
export const right = 1120;
export const width = right - left;

export const round = (value: number): number => Math.round(value * 100) / 100;

export const drawRect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"/>`;
