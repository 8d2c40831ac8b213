// The bytes of a Word file → the same with one of its parts damaged inside, zipped again so that only the part is wrong.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateMarkup } from './mutate-markup.ts';

export const mainPart = 'word/document.xml';

function mutatePart(parts: Record<string, Uint8Array>, random: Random): Record<string, Uint8Array> {
  const name =
    random.below(8) === 0 ? (Object.keys(parts)[random.below(Object.keys(parts).length)] ?? mainPart) : mainPart;
  const part = parts[name] ?? new Uint8Array(0);
  const isWhole = random.below(12) > 0;
  return { ...parts, [name]: isWhole ? strToU8(mutateMarkup(strFromU8(part), random)) : mutateBytes(part, random) };
}

/** One in five is damaged as a file, the others inside. */
export function mutateDocx(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(5) === 0) return mutateBytes(bytes, random);
  return zipSync(mutatePart(unzipSync(bytes), random), { level: 1, mtime: '2024-01-31T00:00:00' });
}
