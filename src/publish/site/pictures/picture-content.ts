// What a shared picture says, before anything is drawn.
import type { Language } from '../../../i18n/translate.ts';

export interface PictureFigure {
  label: string;
  /** The number, or the word for why there is none. */
  text: string;
  /** False for a word: it is set smaller and dim. */
  isNumber: boolean;
}

/** One year of the strip at the foot. */
export interface PictureYear {
  year: number;
  held: boolean;
  /** The year that the picture is about. */
  current: boolean;
}

export interface PictureContent {
  language: Language;
  /** The line above the name. */
  kicker: string;
  title: string;
  figures: readonly PictureFigure[];
  years: readonly PictureYear[];
  /** What the strip says, in words. */
  caption: string;
}
