// A clause's words → whether they are the form's own: its rows, columns and headings as the catalogue lists them.
import { families, metrics } from '../../../forms/catalogue.ts';
import { blank } from './mask-text.ts';

const gramLength = 3;
/** From this share of known three-letter sequences on, a clause says what the form says. */
const prescribedShare = 0.75;
const notALetter = /[^\p{L}\p{N}□]/gu;

function* listGrams(words: string): Generator<string> {
  for (let index = 0; index + gramLength <= words.length; index += 1) yield words.slice(index, index + gramLength);
}

const labels = [...metrics.map((metric) => metric.zh), ...Object.values(families).map((family) => family.zh)];
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
