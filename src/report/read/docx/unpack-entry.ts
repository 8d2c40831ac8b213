// An entry of a zip file → its bytes, never more of them than a report can need.
import { Inflate } from 'fflate';
import { Refusal } from '../word/word-reading.ts';
import { checksum } from './checksum.ts';
import type { Entry } from './read-directory.ts';

const MAX_SIZE = 64 * 1024 * 1024;
const MAX_RATIO = 200;
/** Small parts may shrink a lot: a page of equal cells reaches 100. */
const RATIO_FROM = 1024 * 1024;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** fflate unpacks what it is given at once; from a piece this long come 16 MB at most. */
const PIECE = 16 * 1024;

export function unpackEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.isDouble) throw new Refusal('doubled');
  if (entry.isEncrypted) throw new Refusal('password');
  const isBomb = entry.fullSize > RATIO_FROM && entry.fullSize > entry.size * MAX_RATIO;
  if (isBomb || entry.fullSize > MAX_SIZE) throw new Refusal('oversized');
  const content = unpack(findPacked(bytes, entry), entry);
  // A flipped bit may turn one digit into another and leave everything else in order.
  if (content.length !== entry.fullSize || checksum(content) !== entry.checksum) throw new Refusal('damaged');
  return content;
}

function findPacked(bytes: Uint8Array, { at, size }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(at, true) !== LOCAL_HEADER) throw new Refusal('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + size > bytes.length) throw new Refusal('damaged');
  return bytes.subarray(from, from + size);
}

function unpack(packed: Uint8Array, { method, fullSize }: Entry): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Refusal('damaged');
  const content = new Uint8Array(fullSize);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // What an entry says of its size may be a lie.
    if (filled + chunk.length > fullSize) throw new Refusal('damaged');
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return content.subarray(0, filled);
}
