// The wordings of all forms → what the readers may ask of words while they still know no law.
import type { FormWords } from '../read/form-words.ts';
import { lexicons, matchLabel, stripMark } from './lexicon.ts';
import { liftTables } from './lift-tables.ts';
import { squashLabel } from './squash.ts';

const all = Object.values(lexicons);

function isLabel(text: string, role?: 'head' | 'row'): boolean {
  const squashed = squashLabel(text);
  return all.some(({ byWording }) => {
    const labels = byWording.get(squashed) ?? byWording.get(stripMark(squashed)) ?? [];
    return labels.some((label) => role === undefined || label.role === role);
  });
}

function mayNameRow(text: string): boolean {
  const squashed = squashLabel(text);
  return all.some((lexicon) => matchLabel(squashed, lexicon)?.labels.some(({ role }) => role === 'row') ?? false);
}

function countLabels(text: string): number {
  const squashed = squashLabel(text);
  return Math.max(...all.map(({ pattern }) => new Set(squashed.match(pattern)).size));
}

/** Handed to `readDocument`, which knows formats and no law. */
export const formKnowledge: FormWords = { isLabel, mayNameRow, countLabels, liftTables };
