// The files of the search index: what the builder writes and the browser reads.
import type { EntryKind } from './entry.ts';

/** The one file with a fixed name; all others carry a hash of their content in theirs. */
export const manifestPath = 'manifest.json';

/** Which files there are. */
export interface Manifest {
  /** Hash over everything: a new one means that something changed. */
  version: string;
  core: string;
  /** Which agencies there are, by part of the country; the value is the hash in the file's name. */
  combinations: Record<string, string>;
  /** Years and completeness, by prefecture. */
  details: Record<string, string>;
  /** Grams of the irregular names → their numbers. */
  grams: string[];
  /** The irregular entries themselves, so many to a file. */
  blocks: string[];
  blockSize: number;
  /** Readings of characters that are in no name, for names typed by ear; fetched only where nothing else is found. */
  sounds: string;
}

/** Lists are joined by `|`, lists in them by `;`: a third of the size of JSON's quotes after packing. */
export interface Core {
  /** The year that the lowest bit of a mask of years stands for. */
  firstYear: number;
  /** `wei威维位|hai海…`: the usual reading of each character of any name. */
  readings: string;
  /** Traditional and simplified characters in turns: `術术`. */
  traditional: string;
  regions: {
    /** Differences between one code and the next, to base 36. */
    codes: string;
    names: string;
    /** Other names, each as what to change at the end of the name. */
    aliases: string;
    /** English names without the region above, as what to change at the end of the pinyin. */
    english: string;
    /** Pinyin of the names that the usual readings get wrong: `number syllable syllable`. */
    readings: string;
    /** Numbers of the regions that are printed after the one above: 威海市文登区. */
    joined: string;
  };
  sectors: {
    ids: string;
    /** The name first. */
    names: string;
    english: string;
    /** `number;which syllable syllable`. */
    readings: string;
  };
  forms: {
    /** The kind of body of each form, as a number. */
    sectors: string;
    /** `{}` stands for the place, `{-}` for the place without its 省 or 市. */
    zh: string;
    en: string;
  };
  metrics: EntryRow[];
}

/** Regions and, for each, the forms of the agencies that sit there. */
export interface Combinations {
  regions: string;
  forms: string[];
}

/** In the order of `Combinations`: masks of years and completeness in percent, -1 where there is none. */
export interface Details {
  regions: string;
  years: number[][];
  completeness: number[][];
}

/** Gram → numbers of irregular entries, ascending. */
export type GramShard = Record<string, string>;

/** An entry that is kept with its whole names. */
export interface EntryRow {
  kind: EntryKind;
  id: string;
  zh: string[];
  en: string;
  /** Mask of years. */
  years: number;
  completeness: number | null;
  /** Syllables of the first name where the usual readings get it wrong. */
  reading?: string;
  /** As in the entry. */
  behind?: number;
}

/** Part of the country whose combinations a region's are kept with: provinces and cities are one part. */
export function partOf(code: string): string {
  return code.endsWith('00') ? 'top' : code.slice(0, 2);
}

/** Prefecture whose details a region's are kept with. */
export function prefectureOf(code: string): string {
  return code.slice(0, 4);
}

/** The path below the folder of the index. */
export function nameFile(folder: string, key: string, hash: string): string {
  return `${folder}/${key}.${hash}.json`;
}
