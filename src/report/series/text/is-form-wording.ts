// A clause's words → whether they are the form's own: its rows, columns and headings as the catalogue lists them.
import { metrics } from '../../model/catalogue/index.ts';
import { families } from '../../model/glossary.ts';
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
  let grams = 0;
  let found = 0;
  for (const gram of listGrams(words.replaceAll(blank, ''))) {
    grams += 1;
    if (known.has(gram)) found += 1;
  }
  return grams > 0 && found >= grams * prescribedShare;
}
