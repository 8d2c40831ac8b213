// The installed pdfjs-dist package and a clock → what the PDF reader needs from outside.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import type { ReadResources } from '../report/read/read-document.ts';
import { limits } from './limits.ts';

type PdfResources = NonNullable<ReadResources['pdf']>;

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A name that the document chose must not lead out of the package. */
async function loadPackageFile(name: string): Promise<Uint8Array> {
  const path = resolve(join(folder, name));
  if (!path.startsWith(folder + sep)) throw new RangeError(`${name} lies outside the package`);
  return new Uint8Array(await readFile(path));
}

/** Half the time after which the thread would be ended: the reader's own reason says more. */
const most = limits.milliseconds / 2;

/** For one document: its time begins now. */
export function openPdfResources(now: () => number = () => performance.now()): PdfResources {
  const start = now();
  return { load: loadPackageFile, deadline: () => now() - start > most };
}
