// A zip file → the parts of it that are asked for, never more than a report can need.
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Refusal } from '../word-reading.ts';

export const MAX_ENTRIES = 5000;
const MAX_PART = 64 * 1024 * 1024;
const MAX_RATIO = 200;
/** Small parts may shrink a lot: a page of equal cells reaches 100. */
const RATIO_FROM = 1024 * 1024;

/** Names in the package, as told by `nameEntry`. */
export function listEntries(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: (entry) => {
      names.push(nameEntry(entry));
      if (names.length > MAX_ENTRIES) throw new Refusal('oversized');
      return false;
    },
  });
  return names;
}

/** Inflates one part; nothing is ever written to disk, so names that climb out of a folder mean nothing here. */
export function unpackPart(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const wanted = nameFold(name);
  let found = 0;
  const parts = unzipSync(bytes, {
    filter: (entry) => {
      if (nameEntry(entry) !== wanted) return false;
      found++;
      if (found > 1) throw new Refusal('doubled');
      checkSize(entry);
      return true;
    },
  });
  return Object.values(parts)[0];
}

/** Some zip tools for Windows write backslashes; part names are told apart without case (ECMA-376-2). */
function nameEntry({ name }: UnzipFileInfo): string {
  return nameFold(name);
}

function nameFold(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** fflate never writes beyond the stated size, so a part that lies about it comes out cut and is refused as damaged. */
function checkSize({ size, originalSize }: UnzipFileInfo): void {
  const isBomb = originalSize > RATIO_FROM && originalSize > size * MAX_RATIO;
  if (isBomb || originalSize > MAX_PART || size > MAX_PART) throw new Refusal('oversized');
}
