// The files of the source, and what is still let pass → breaches of the rules of the house, each on a line with its place.
import type { Debts } from './debts.ts';
import { findAgainstLayers, findCircles, findOutsideUse } from './layers.ts';
import { findIds, findLanguageBranches } from './literals.ts';
import { findDeepFolders, findSharedNames } from './shape.ts';
import type { Breach, SourceFile } from './source-file.ts';

const show = ({ file, line, what }: Breach): string => `${file}${line === undefined ? '' : `:${line}`} ${what}`;

/** A circle that has become smaller is still the same debt. */
const isWithin = (circle: string, debt: string): boolean =>
  circle.split(' ↔ ').every((room) => debt.split(' ↔ ').includes(room));

/** All of them where they are more than are let pass. */
const beyond = (breaches: readonly Breach[], most: number): string[] =>
  breaches.length > most ? breaches.map(show) : [];

export function listBreaches(files: readonly SourceFile[], allowed: Debts): string[] {
  const shared = [...findSharedNames(files)].filter(([name]) => !allowed.sharedNames.includes(name));
  return [
    ...[...findIds(files), ...findOutsideUse(files)].map(show),
    ...findAgainstLayers(files)
      .filter(({ pair }) => !allowed.layers.includes(pair))
      .map(show),
    ...findCircles(files)
      .filter((circle) => !allowed.circles.some((debt) => isWithin(circle, debt)))
      .map((circle) => `src: rooms that know each other: ${circle}`),
    ...beyond(findLanguageBranches(files), allowed.languageBranches),
    ...beyond(findDeepFolders(files), allowed.deepFiles),
    ...shared.map(([name, where]) => `${where[0]} exports ${name}, and so does ${where.slice(1).join(', ')}`),
  ].sort();
}

/** Entries of the list that nothing needs any more: it has become shorter than it says. */
export function listPaidDebts(files: readonly SourceFile[], allowed: Debts): string[] {
  const names = findSharedNames(files);
  const pairs = new Set(findAgainstLayers(files).map(({ pair }) => pair));
  const circles = findCircles(files);
  const [branches, deep] = [findLanguageBranches(files).length, findDeepFolders(files).length];
  return [
    ...allowed.sharedNames.filter((name) => !names.has(name)),
    ...allowed.layers.filter((pair) => !pairs.has(pair)),
    ...allowed.circles.filter((debt) => !circles.some((circle) => isWithin(circle, debt))),
    ...(branches < allowed.languageBranches ? [`languageBranches: ${branches} now`] : []),
    ...(deep < allowed.deepFiles ? [`deepFiles: ${deep} now`] : []),
  ];
}
