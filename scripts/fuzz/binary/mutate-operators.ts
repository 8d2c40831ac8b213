// The drawing operators of a page → the same with lines, numbers and strings damaged.
import type { Random } from '../random.ts';

type OperatorMutation = (lines: string[], random: Random) => string[];

const oddLines = [
  'q',
  'Q',
  'BT',
  'ET',
  '1 0 0 1 0 0 cm',
  '0 1 -1 0 0 0 cm',
  '0 0 0 0 0 0 cm',
  '-1 0 0 1 0 0 cm',
  '1e30 0 0 1e30 0 0 cm',
  '/F1 0 Tf',
  '/Nothing 12 Tf',
  '/Fm0 Do',
  '300 Tz',
  '3 Tr',
  '99999 Tc',
  '0 0 1e9 1e9 re f',
  '(12) Tj',
  'BI /W 1 /H 1 ID x EI',
] as const;

const drop: OperatorMutation = (lines, random) => lines.toSpliced(random.below(lines.length), 1 + random.below(4));

const repeat: OperatorMutation = (lines, random) => {
  const at = random.below(lines.length);
  const part = lines.slice(at, at + 1 + random.below(6));
  const times = random.pick([1, 1, 1, 200]);
  return lines.toSpliced(at, 0, ...Array.from({ length: times }, () => part).flat());
};

const swap: OperatorMutation = (lines, random) => {
  const [one, two] = [random.below(lines.length), random.below(lines.length)];
  return lines.with(one, lines[two] ?? '').with(two, lines[one] ?? '');
};

const insert: OperatorMutation = (lines, random) =>
  lines.toSpliced(random.below(lines.length), 0, random.pick(oddLines));

const changeNumber: OperatorMutation = (lines, random) => {
  const at = random.below(lines.length);
  const value = random.pick(['0', '-1', '1', '12.5', '1e12', '-99999', '.', '--5']);
  return lines.with(at, (lines[at] ?? '').replace(/-?\d*\.?\d+/, value));
};

/** Moves what is printed a little: to the next cell, or between two. */
const nudge: OperatorMutation = (lines, random) => {
  const placed = lines.flatMap((line, at) => (/(?:Tm|Td|cm)\s*$/.test(line) ? [at] : []));
  const at = placed[random.below(placed.length)];
  if (at === undefined) return lines;
  const by = random.below(120) - 60;
  return lines.with(
    at,
    (lines[at] ?? '').replace(/(-?\d*\.?\d+)(?=(?:\s+-?\d*\.?\d+)?\s+\w+\s*$)/, (number) =>
      String(Number(number) + by),
    ),
  );
};

/** Another glyph, or none, or one half of it. */
const changeString: OperatorMutation = (lines, random) => {
  const shown = lines.flatMap((line, at) => (/<[0-9A-Fa-f]+>/.test(line) ? [at] : []));
  const at = shown[random.below(shown.length)];
  if (at === undefined) return lines;
  return lines.with(
    at,
    (lines[at] ?? '').replace(
      /<([0-9A-Fa-f]+)>/,
      (_, hex: string) => `<${random.pick([hex.slice(2), hex + hex, '', `${hex}01`, hex.slice(0, -1)])}>`,
    ),
  );
};

const mutations: readonly [OperatorMutation, ...OperatorMutation[]] = [
  drop,
  drop,
  repeat,
  swap,
  insert,
  changeNumber,
  changeNumber,
  nudge,
  nudge,
  changeString,
];

export function mutateOperators(content: string, random: Random): string {
  let lines = content.split('\n');
  for (let count = 1 + random.below(6); count > 0; count -= 1) lines = random.pick(mutations)(lines, random);
  return lines.join('\n');
}
