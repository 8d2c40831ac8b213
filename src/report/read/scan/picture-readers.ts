// What recognises characters in pictures: two independent readers, made outside the core of packages that may be absent.
import type { Raster } from './raster.ts';

/** Pictures of one height, side by side → how likely each letter is at each step from left to right. */
export interface LetterChances {
  data: Float32Array;
  /** Steps a picture. */
  steps: number;
  /** Letters a step; the first stands for none. */
  classes: number;
}

export interface DigitReading {
  text: string;
  /** 0 to 1. */
  confidence: number;
}

export interface PictureReaders {
  letters: readonly string[];
  /** `count` pictures of three planes, each `lineHeight` high and `width` wide, from -1 (black) to 1. */
  recognise: (planes: Float32Array, count: number, width: number) => Promise<LetterChances>;
  readDigits: (picture: Raster) => DigitReading;
}

/** What reading pictures needs from outside. */
export interface ScanResources {
  /** Gives undefined where they are not installed: a scan is rejected then. */
  open: () => Promise<PictureReaders | undefined>;
  /** Called before each page that is read from a picture, which takes as long as a thousand others. */
  begin?: (page: number) => void;
}

/** What the recogniser was trained on. */
export const lineHeight = 48;
