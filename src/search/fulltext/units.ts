// Text → the pieces that the full-text index holds: every two neighbouring characters or words, so that what is
// found never depends on where a segmenter would cut a Chinese sentence, at build time or in a browser.
import { simplifyCharacter } from '../../report/text/fold-character.ts';

/** A Han character, or a run of letters and digits. */
const unit = /\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
/** What stands between two such pieces ends a phrase; a space inside a number or between words does not. */
const phrase = /[\p{L}\p{N}]+/gu;

/** One spelling of a character for full and half width (NFKC), upper and lower case, old and new: Ａ → a, ㎡ → m2, 創 → 创. */
const foldCharacter = (character: string): string => simplifyCharacter(character.normalize('NFKC').toLowerCase());

/** Character by character, so that `foldWithPlaces` finds the same. */
export const foldUnits = (text: string): string => Array.from(text, foldCharacter).join('');

/** A folded text with the way back. */
export interface FoldedText {
  text: string;
  /** For each place of the folded text and its end, the place in the text where its character begins. */
  places: number[];
}

/** The folded text with the way back: one character may fold to several. */
export function foldWithPlaces(text: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const own = foldCharacter(character);
    for (let index = 0; index < own.length; index += 1) places.push(at);
    folded += own;
    at += character.length;
  }
  return { text: folded, places: [...places, at] };
}

/** `公开5件` → 公, 开, 5, 件. */
export const cutUnits = (text: string): string[] => text.match(unit) ?? [];

/**
 * 政 → `z96n`: Pagefind cuts Chinese words once more in the browser, as the language of the page bids it, and would
 * not find our pieces. Letters and digits it leaves whole.
 */
export const codePiece = (piece: string): string =>
  piece.replace(/\p{Script=Han}/gu, (character) => `z${(character.codePointAt(0) ?? 0).toString(36)}`);

const pairUp = (units: readonly string[]): string[] =>
  units.slice(1).map((next, index) => `${units[index] ?? ''}${next}`);

/** `公开5件。` → `公开`, `开5`, `5件`. */
export function listUnitPairs(text: string): string[] {
  return (foldUnits(text).match(phrase) ?? []).flatMap((run) => pairUp(cutUnits(run)));
}

/** Words of letters or digits, which are looked for by themselves too. */
export function listUnitWords(text: string): string[] {
  return cutUnits(foldUnits(text)).filter((piece) => !/^\p{Script=Han}/u.test(piece));
}

/** What is indexed of a text: its pairs in order, then each of its words once. */
export function indexText(text: string): string {
  return [...listUnitPairs(text), ...new Set(listUnitWords(text))].map(codePiece).join(' ');
}

/** One thing to look for: the pieces that must follow each other, and what to mark in the text. */
export interface SearchTerm {
  pieces: string[];
  text: string;
}

/** What was typed → its terms; a single Chinese character is too little to look for and is left out. */
export function readTerms(query: string): SearchTerm[] {
  const runs = foldUnits(query).match(phrase) ?? [];
  return runs.flatMap((text) => {
    const units = cutUnits(text);
    if (units.length > 1) return [{ pieces: pairUp(units), text }];
    const [only] = units;
    return only === undefined || /^\p{Script=Han}/u.test(only) ? [] : [{ pieces: [only], text }];
  });
}
