// A packed stream → its bytes part by part, so that nobody need hold them all.
import { Unzlib, unzlibSync } from 'fflate';

export type Take = (part: Uint8Array) => 'go on' | 'stop';

/** Packed bytes at a time; they can become a thousand times as many. */
const step = 4096;
/** A font may have hundreds of streams this small, one a glyph; they are unpacked at once, always into the same place. */
const small = 1000;
const mostTimes = 1040;
const scratch = new Uint8Array(small * mostTimes);

function inflateLarge(packed: Uint8Array, take: Take): boolean {
  let isDone = false;
  const unpacker = new Unzlib((part) => {
    isDone ||= take(part) === 'stop';
  });
  for (let at = 0; at < packed.length && !isDone; at += step) {
    unpacker.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return true;
}

function inflateSmall(packed: Uint8Array, take: Take): boolean {
  try {
    take(unzlibSync(packed, { out: scratch }));
    return true;
  } catch {
    // What comes before the damage is used by the engine all the same.
    return inflateLarge(packed, take);
  }
}

/** Stops where `take` says so. False where the stream is damaged. What `take` is given is only lent. */
export function inflate(packed: Uint8Array, take: Take): boolean {
  try {
    return packed.length <= small ? inflateSmall(packed, take) : inflateLarge(packed, take);
  } catch {
    return false;
  }
}
