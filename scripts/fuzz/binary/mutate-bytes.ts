// Bytes of any file → the same bytes damaged as disks, networks and malice damage them.
import type { Random } from '../random.ts';

type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function span(bytes: Uint8Array, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(random.pick([4, 64, 4096])))];
}

const flipBits: ByteMutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let count = 1 + random.below(20); count > 0; count -= 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
};

const truncate: ByteMutation = (bytes, random) => bytes.slice(0, random.below(bytes.length));

const cut: ByteMutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return join(bytes.subarray(0, from), bytes.subarray(to));
};

const insert: ByteMutation = (bytes, random) => {
  const at = random.below(bytes.length);
  const noise = Uint8Array.from({ length: 1 + random.below(200) }, () => random.below(256));
  return join(bytes.subarray(0, at), noise, bytes.subarray(at));
};

const wipe: ByteMutation = (bytes, random) => bytes.slice().fill(random.pick([0, 255, 32]), ...span(bytes, random));

/** Puts one stretch of the file over another. */
const splice: ByteMutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return bytes.slice().copyWithin(random.below(bytes.length), from, to);
};

const mutations: readonly [ByteMutation, ...ByteMutation[]] = [flipBits, flipBits, truncate, cut, insert, wipe, splice];

/** Applies one to three mutations. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + random.below(3); count > 0; count -= 1) mutated = random.pick(mutations)(mutated, random);
  return mutated;
}
