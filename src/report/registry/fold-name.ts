// A body's name as printed → the spelling that is compared: half-width, simplified, without spaces, brackets and quotes.
import { foldText } from '../text/fold-character.ts';

const spaces = /[\s\u200b-\u200d\ufeff]+/g;
const marks = /["'“”‘’《》<>「」『』*#|_:：;；。.]+/g;
/** A second name plate after the body's own: 市场监督管理局（知识产权局）; shorter brackets belong to the name. */
const plate = /(?<=.{4})[([〔][^)\]〕]{3,30}[)\]〕]$/;
const brackets = /[()[\]〔〕]/g;

/** Folds a printed name; `（区）教育局` becomes `区教育局`. */
export function foldName(printed: string): string {
  const text = foldText(printed.normalize('NFKC')).replace(spaces, '').replace(marks, '');
  return text.replace(plate, '').replace(brackets, '');
}

/** Folds the name of a kind of body; the particles between its subjects go. */
export function foldSector(name: string): string {
  return foldName(name).replace(/[和与及、，,&]/g, '');
}
