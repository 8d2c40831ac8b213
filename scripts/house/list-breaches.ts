// The files of the source → breaches of the rules of the house, each on a line with its place.
import { findCircles } from './circles.ts';
import { findAgainstLayers, findOutsideUse } from './layers.ts';
import { findIds, findLanguageBranches } from './literals.ts';
import { findDeepFolders, findSharedNames } from './shape.ts';
import type { Breach, SourceFile } from './source-file.ts';

const show = ({ file, line, what }: Breach): string => `${file}${line === undefined ? '' : `:${line}`} ${what}`;

export function listBreaches(files: readonly SourceFile[]): string[] {
  return [
    ...[
      ...findIds(files),
      ...findOutsideUse(files),
      ...findAgainstLayers(files),
      ...findLanguageBranches(files),
      ...findDeepFolders(files),
    ].map(show),
    ...findCircles(files),
    ...[...findSharedNames(files)].map(
      ([name, where]) => `${where[0]} exports ${name}, and so does ${where.slice(1).join(', ')}`,
    ),
  ].sort();
}
