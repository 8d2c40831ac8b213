// A report that was taken in → its file below the folder of sources, with the sidecar that says where and when it was received.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realDisk, replaceFile, temporaryPath } from '../../pipeline/disk.ts';
import { readSidecar } from '../../pipeline/sidecar.ts';
import { licences } from '../../report/model/licences.ts';
import type { OriginalState, ReportFile } from '../../report/model/report.ts';
import { reportSlug } from '../../report/model/report-key.ts';
import type { Capture, DocumentRecord } from '../../store/ledger/record.ts';

export interface TakenReport {
  file: ReportFile;
  bytes: Uint8Array;
  /** The one whose bytes these are. */
  capture: Capture;
  url: string;
  publisher?: string | undefined;
  title?: string | undefined;
}

/** What is written of a report; texts and bytes by their ending. */
export interface SourceParts {
  extension: string;
  content: Uint8Array | string;
  /** Lines of YAML, without what the capture says. */
  sidecar: string;
}

/** The original, or a digest of it: what enters the folder of sources is the portal's choice. Undefined where a digest would not say the same. */
export type MakeSource = (taken: TakenReport) => Promise<SourceParts | undefined>;

const extensions: Readonly<Partial<Record<string, string>>> = { text: 'txt', markdown: 'md' };

const licence = licences.original;

const spellFields = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** As received, with the hints that it was read with. */
export const makeOriginal: MakeSource = async ({ file, bytes, url, publisher, title, capture }) => ({
  extension: extensions[file.source.format] ?? file.source.format,
  content: bytes,
  sidecar: spellFields({ publisher, title, url, retrieved: capture.retrieved, licence }),
});

/** What a sidecar keeps of a capture. */
const spellCapture = ({ status, sha256, textSha256, warc, offset, lastModified, via }: Capture): string =>
  spellFields({ capture: { status, sha256, textSha256, warc, offset, lastModified, via } });

/** `<region>/<body>/<year>`, without an ending. */
export const sourceStem = ({ report }: ReportFile): string =>
  `${report.region}/${report.agencyId}/${reportSlug(report)}`;

/** `<stem>.pdf` → the stem. */
export const sourceStemOf = (name: string): string => name.replace(/\.[^./]*$/u, '');

const namesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Files of the stem that are there, by their names below `out`. */
export function listSources(out: string, stem: string): string[] {
  const slug = stem.split('/').at(-1) ?? '';
  const folder = dirname(stem);
  return namesOf(join(out, folder))
    .filter((name) => name.startsWith(`${slug}.`) && !name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`);
}

/** Writes both, the sidecar first: a source without one would be read without its hints. Resolves to the name below `out`; undefined where nothing was made. */
export async function putSource(out: string, taken: TakenReport, make: MakeSource): Promise<string | undefined> {
  const stem = sourceStem(taken.file);
  const made = await make(taken);
  if (!made) return undefined;
  const { extension, content, sidecar } = made;
  const name = `${stem}.${extension}`;
  mkdirSync(dirname(join(out, stem)), { recursive: true });
  const parts: [string, string | Uint8Array][] = [
    [join(out, `${stem}.yml`), sidecar + spellCapture(taken.capture)],
    [join(out, name), content],
  ];
  for (const [path, data] of parts) writeFileSync(temporaryPath(path), data);
  for (const [path] of parts) renameSync(temporaryPath(path), path);
  for (const former of listSources(out, stem)) if (former !== name) rmSync(join(out, former), { force: true });
  return name;
}

/** Undefined where the address leads to the document still, or nobody can say. */
function describeOriginal({ state, movedTo }: DocumentRecord, today: string): OriginalState | undefined {
  if (state === 'gone') return { state, since: today };
  return state === 'moved' && movedTo !== undefined ? { state, since: today, url: movedTo } : undefined;
}

/** Nobody could look: what was said of the original before stands. */
const unseen: ReadonlySet<DocumentRecord['state']> = new Set(['blocked', 'forbidden', 'failed', 'waiting']);

/** Keeps up to date what the sidecar of a collected source says of the original; the day on which it was first found so stays. */
export function noteOriginal(out: string, record: DocumentRecord, today: string): void {
  const path = record.source === undefined ? '' : join(out, `${sourceStemOf(record.source)}.yml`);
  if (unseen.has(record.state) || !existsSync(path)) return;
  const bytes = readFileSync(path);
  const read = readSidecar(path, bytes);
  if ('rejection' in read || !read.value.capture) return;
  const known = read.value.original;
  const original = describeOriginal(record, today);
  if (known?.state === original?.state && known?.url === original?.url) return;
  const rest = bytes.toString('utf8').replace(/^original: .*\n/mu, '');
  replaceFile(realDisk, path, rest + spellFields({ original }));
}
