// The text items of a page and its glyphs, both in the order of the page's operators → how each character is painted.
import type { Glyph, TextInk } from './ink-walk.ts';

interface Unit {
  unit: string;
  /** Index of the item or glyph, and of the character in it. */
  at: number;
  character: number;
}

/** So many characters in a row are the same on both sides where one has lost some. */
const least = 5;
/** How far ahead they are looked for. */
const reach = 3000;

/** Signs that are written in several ways are compared in one. */
function listUnits(texts: readonly string[]): Unit[] {
  return texts.flatMap((text, at) =>
    [...text].flatMap((letter, character) =>
      letter.trim() === ''
        ? []
        : [...letter.normalize('NFKC').replace(/\s/gu, '')].map((unit) => ({ unit, at, character })),
    ),
  );
}

const join = (units: readonly Unit[], from: number, length: number): string =>
  units
    .slice(from, from + length)
    .map(({ unit }) => unit)
    .join('');

/** By item and character; undefined for spaces and for what is on one side only. */
export function alignInk(items: readonly string[], glyphs: readonly Glyph[]): (TextInk | undefined)[][] {
  const wanted = listUnits(items);
  const printed = listUnits(glyphs.map(({ text }) => text));
  const inks: (TextInk | undefined)[][] = items.map(() => []);
  let next = 0;
  wanted.forEach(({ unit, at, character }, index) => {
    if (printed[next]?.unit !== unit) next = findAgain(wanted, index, printed, next);
    if (printed[next]?.unit !== unit) return;
    const own = inks[at];
    if (own) own[character] = glyphs[printed[next]?.at ?? -1]?.ink;
    next += 1;
  });
  return inks;
}

/** The engine leaves out what stands beyond the page. */
function findAgain(wanted: readonly Unit[], index: number, printed: readonly Unit[], next: number): number {
  const key = join(wanted, index, least);
  const found = join(printed, next, reach).indexOf(key);
  if (found < 0) return next;
  // Signs outside the basic plane take two places of a text.
  return next + [...join(printed, next, reach).slice(0, found)].length;
}
