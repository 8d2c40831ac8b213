// A word → the same word with one typing slip.
import type { Random } from '../generate/random.ts';

export type SlipKind = 'wrong' | 'missing' | 'extra' | 'swapped';

/** Makes the slip at a place drawn from all; `others` are the characters typed by mistake. */
export function makeSlip(text: string, kind: SlipKind, others: readonly string[], random: Random): string {
  const characters = Array.from(text);
  const at = random.int(0, characters.length - (kind === 'swapped' ? 2 : 1));
  const [here = '', next = ''] = characters.slice(at, at + 2);
  const changed = { wrong: random.pick(others), missing: '', extra: here + random.pick(others), swapped: next + here }[
    kind
  ];
  const cut = kind === 'swapped' ? 2 : 1;
  return [...characters.slice(0, at), changed, ...characters.slice(at + cut)].join('');
}
