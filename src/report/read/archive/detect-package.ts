// The names in a zip file → what kind of file it is.

/** `archive`: files that somebody put together. */
export type PackageKind = 'docx' | 'xlsx' | 'ofd' | 'slides' | 'openDocument' | 'archive';

const marks: readonly (readonly [RegExp, PackageKind])[] = [
  [/^ofd\.xml$/i, 'ofd'],
  // A sheet within a Word file lies deeper.
  [/^word\//i, 'docx'],
  [/^xl\//i, 'xlsx'],
  [/^ppt\//i, 'slides'],
  [/^meta-inf\/manifest\.xml$/i, 'openDocument'],
  [/^\[content_types\]\.xml$/i, 'docx'],
];

export function detectPackage(names: readonly string[]): PackageKind {
  const paths = names.map((name) => name.replaceAll('\\', '/').replace(/^\/+/, ''));
  return marks.find(([mark]) => paths.some((path) => mark.test(path)))?.[1] ?? 'archive';
}
