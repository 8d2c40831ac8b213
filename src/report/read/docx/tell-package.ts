// The names in a zip file that is no docx → what it is instead.
import type { RefusalReason } from '../word/refusals.ts';

const marks: readonly (readonly [RegExp, RefusalReason])[] = [
  [/^xl\//, 'spreadsheet'],
  [/^ppt\//, 'slides'],
  [/^ofd\.xml$/, 'fixedLayout'],
  [/^meta-inf\/manifest\.xml$/, 'openDocument'],
  // A Word package that lost its main part.
  [/^word\//, 'damaged'],
];

export function tellPackage(names: readonly string[]): RefusalReason {
  return marks.find(([mark]) => names.some((name) => mark.test(name)))?.[1] ?? 'archive';
}
