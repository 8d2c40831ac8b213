// The bytes of a zip file → the format whose package it is, or the one report in it, unpacked.
import { type Rejection, rejectReading } from '../../model/rejection.ts';
import type { SourceFormat } from '../../model/report.ts';
import { explainRefusal } from '../refusal.ts';
import { openZip, type ZipFile } from './open-zip.ts';

/** `archive`: files that somebody put together. */
type PackageKind = 'docx' | 'xlsx' | 'ofd' | 'slides' | 'openDocument' | 'archive';

const marks: readonly (readonly [RegExp, PackageKind])[] = [
  [/^ofd\.xml$/i, 'ofd'],
  // A sheet within a Word file lies deeper.
  [/^word\//i, 'docx'],
  [/^xl\//i, 'xlsx'],
  [/^ppt\//i, 'slides'],
  [/^meta-inf\/manifest\.xml$/i, 'openDocument'],
  [/^\[content_types\]\.xml$/i, 'docx'],
];

/** The names in a zip file → what kind of file it is. */
function detectPackage(names: readonly string[]): PackageKind {
  const paths = names.map((name) => name.replaceAll('\\', '/').replace(/^\/+/, ''));
  return marks.find(([mark]) => paths.some((path) => mark.test(path)))?.[1] ?? 'archive';
}

export type ArchiveOpening =
  | { ok: true; kind: Extract<SourceFormat, 'docx' | 'xlsx' | 'ofd'> }
  | { ok: true; kind: 'archive'; name: string; bytes: Uint8Array }
  | { ok: false; rejection: Rejection };

const otherPackages = {
  slides: 'rejections.unsupported_format.slides',
  openDocument: 'rejections.unsupported_format.open_document',
} as const;

export function openArchive(bytes: Uint8Array): ArchiveOpening {
  try {
    const zip = openZip(bytes);
    const kind = detectPackage(zip.names);
    if (kind === 'slides' || kind === 'openDocument') return rejectReading(otherPackages[kind]);
    return kind === 'archive' ? takeReport(zip) : { ok: true, kind };
  } catch (error) {
    return explainRefusal(error, 'ZIP');
  }
}

/** What a report may be published as. */
const document = /\.(?:docx?|docm|wps|pdf|ofd|xlsx?|xlsm|et|csv|html?|shtml|mht|mhtml|txt|md|rtf|zip|rar|7z)$/iu;
const report = /年\s*(?:度\s*)?报|工作报告/u;
/** What systems put beside files, and what a page was saved with. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.(?![./])|~\$|[^/]*(?:_files|\.files)\/)/u;
const mostNamed = 8;

const bareName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function takeReport(zip: ZipFile): ArchiveOpening {
  const files = zip.names
    .map((name) => ({ name, path: name.replaceAll('\\', '/') }))
    .filter(({ path }) => !path.endsWith('/') && !litter.test(path));
  const readable = files.filter(({ path }) => document.test(path));
  const titled = readable.filter(({ path }) => report.test(bareName(path)));
  const [only, another] = titled.length === 1 ? titled : readable;
  if (!only) {
    const names = nameFiles(files);
    return names === ''
      ? rejectReading('rejections.empty.archive')
      : rejectReading('rejections.unsupported_format.archive_foreign', { names });
  }
  if (another)
    return rejectReading('rejections.unsupported_format.archive_several', {
      count: readable.length,
      names: nameFiles(readable),
    });
  const bytes = zip.read(only.name);
  if (!bytes) throw new Error('An entry that the directory lists is there');
  return { ok: true, kind: 'archive', name: bareName(only.path), bytes };
}

const nameFiles = (files: readonly { path: string }[]): string =>
  files
    .slice(0, mostNamed)
    .map(({ path }) => bareName(path).slice(0, 80))
    .join('、');
