// Text → the same text, folded, with numbers, titles and names blanked out; every character keeps its place.
import { foldText } from '../../text/fold-character.ts';

export interface Mask {
  /** Blank out numbers, so that a sentence repeated with new figures is still the same sentence. */
  numbers: boolean;
  /** Names to blank out: the body's own, which a copied sentence replaces. */
  names: readonly string[];
}

/** What stands for a character that was blanked out. */
export const blank = '□';

const NUMBERS = /\d+(?:[.,]\d+)*/g;
/** 《…》 names a law or a notice that many quote. */
const TITLES = /[《<][^《》<>\n]{1,80}[》>]/g;
const SELF =
  /[我本](?=[市县区州省局委厅办镇乡院站])[市县区州省局委厅办镇乡院站]|本(?:单位|机关|部门)|我(?:单位|机关|部门)/g;

const fill = (match: string): string => blank.repeat(match.length);

export function maskText(text: string, { numbers, names }: Mask): string {
  const titled = foldText(text).replace(TITLES, fill).replace(SELF, fill);
  const named = names.reduce((masked, name) => (name === '' ? masked : masked.replaceAll(name, fill)), titled);
  return numbers ? named.replace(NUMBERS, fill) : named;
}
