// A clause's words → whether they are the form's own: its rows, columns and headings as the catalogue lists them.
import { cellOfMetric, familyIds, titleOf } from '../../../forms/catalogue.ts';
import { textFigures } from '../../../forms/text.ts';
import { type Cell, isMain } from '../../../forms/walk.ts';
import { blank } from './mask-text.ts';

const gramLength = 3;
/** From this share of known three-letter sequences on, a clause says what the form says. */
const prescribedShare = 0.75;
const notALetter = /[^\p{L}\p{N}□]/gu;

function* listGrams(words: string): Generator<string> {
  for (let index = 0; index + gramLength <= words.length; index += 1) yield words.slice(index, index + gramLength);
}

/** What is printed beside a figure and above it; a list of indicators prints each row by itself. */
function wordingOf(cell: Cell): string {
  const { table, path, columnPath } = cell;
  const rows = table.unitHead === undefined ? path : path.slice(-1);
  const columns = table.unitHead !== undefined && isMain(cell) ? [] : columnPath;
  return [...rows, ...columns]
    .filter((label) => !('silent' in label && label.silent))
    .map(({ number, term }) => number + term)
    .join('');
}

const labels = [
  ...[...cellOfMetric.values()].map(wordingOf),
  ...textFigures.map(({ term }) => term),
  ...familyIds.map(titleOf),
];
const known: ReadonlySet<string> = new Set(labels.flatMap((label) => [...listGrams(label.replace(notALetter, ''))]));

export function isFormWording(words: string): boolean {
  const letters = words.replaceAll(blank, '');
  const grams = letters.length - gramLength + 1;
  // Nearly every clause is the body's own, and shows it within its first words.
  let allowed = grams * (1 - prescribedShare);
  for (const gram of listGrams(letters)) {
    if (!known.has(gram)) allowed -= 1;
    if (allowed < 0) return false;
  }
  return grams > 0;
}
