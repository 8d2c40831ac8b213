// The reading core, the registry and what reading PDF needs from outside → the one function that the pipeline calls.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadResources } from '../report/read/read-document.ts';
import { type ReadResult, readerVersion, readReport } from '../report/read-report.ts';
import { loadRegistry } from '../store/load-registry.ts';
import { UsageError } from './errors.ts';
import { namePictureReaders, openPictureReaders } from './open-picture-readers.ts';
import { hashOf } from './read-bytes.ts';
import { limits, rejectCrash } from './reject.ts';

export type ReadHints = NonNullable<Parameters<typeof readReport>[2]>;

export interface ReadingCore {
  reader: string;
  /** Equal keys: the same bytes get the same answer. */
  key: string;
  read(bytes: Uint8Array, hints: ReadHints): Promise<ReadResult>;
}

/**
 * Loads the registry too: a registry that cannot be used is no fault of any document, and throws. `beginPicture` is called
 * before each page that is read from a picture.
 */
export function loadCore(beginPicture: () => void = () => {}): ReadingCore {
  const registry = openRegistry();
  const key = hashOf(readerVersion, fingerprintReader(), namePictureReaders(), JSON.stringify(registry, spellMaps));
  const read: ReadingCore['read'] = (bytes, hints) =>
    readReport(bytes, registry, {
      pdf: openPdfResources(),
      scan: { open: openPictureReaders, begin: beginPicture },
      ...hints,
    });
  return { reader: readerVersion, key, read };
}

/** Bytes of one document → the core's outcome; a crash of the core rejects only this document. */
export async function readSafely(core: ReadingCore, bytes: Uint8Array, hints: ReadHints): Promise<ReadResult> {
  try {
    return await core.read(bytes, hints);
  } catch (error) {
    return { status: 'rejected', rejection: rejectCrash(error) };
  }
}

/** JSON would write a map as `{}`. */
function spellMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function openRegistry(): ReturnType<typeof loadRegistry> {
  try {
    return loadRegistry();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The registry in content/registry cannot be used: ${reason}`, { cause: error });
  }
}

/** What decides how a document is read: the core and the forms. */
const readingRooms = ['forms', 'report'];

const source = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files that reading depends on, in `root` → one hash: a rule or a form changed without a new version number must
 * not leave old figures behind.
 */
export const fingerprintReader = (root: string = source): string => fingerprintRooms(readingRooms, root);

/** The program's files in folders of `root` → one hash. */
export function fingerprintRooms(rooms: readonly string[], root: string = source): string {
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      // Compiled, they end in `.js`.
      .filter((name) => /\.(?:ts|js|json)$/.test(name))
      .map((name) => join(room, name))
      .sort(),
  );
  return hashOf(...files.flatMap((name) => [name, readFileSync(join(root, name))]));
}

type PdfResources = NonNullable<ReadResources['pdf']>;

const pdfPackage = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A name that the document chose must not lead out of the package. */
async function loadPackageFile(name: string): Promise<Uint8Array> {
  const path = resolve(join(pdfPackage, name));
  if (!path.startsWith(pdfPackage + sep)) throw new RangeError(`${name} lies outside the package`);
  return new Uint8Array(await readFile(path));
}

/** Milliseconds that this thread has worked itself: on a busy machine the clock counts the others too. Node before 23.9 has only the clock. */
export function measureThread(): number {
  if (!('threadCpuUsage' in process)) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Half the time after which the thread would be ended: the reader's own reason says more. */
const most = limits.milliseconds / 2;

/** For one document: its time begins now. */
export function openPdfResources(): PdfResources {
  const start = measureThread();
  return { load: loadPackageFile, deadline: () => measureThread() - start > most };
}

/**
 * pdf.js reads several parts of a damaged file at once, finds one broken, reads the file again another way and leaves the
 * other parts' errors to nobody; Node would end the thread over them. What we wait for ourselves still throws.
 */
export function outliveStrayRejections(): void {
  process.on('unhandledRejection', () => {});
}
