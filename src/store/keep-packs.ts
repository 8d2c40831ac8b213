// The packs of an earlier build and the files of a part → the same pack again, where none of them changed.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where packs stay from build to build. */
export interface PackPlace {
  folder: string;
  /** Another text where the program would write other packs from the same files. */
  key: string;
}

const packedPart = z.strictObject({
  part: z.string(),
  /** Name of the file. */
  pack: z.string(),
  bytes: z.int(),
  bodies: z.int(),
  reports: z.int(),
});

/** A part whose pack is written. */
export type PackedPart = z.infer<typeof packedPart>;

const memory = z.strictObject({
  key: z.string(),
  parts: z.record(z.string(), z.strictObject({ stamp: z.string(), packed: packedPart })),
});

type Memory = z.infer<typeof memory>;

const nothing: Memory = { key: '', parts: {} };

/** What is broken is forgotten: then everything is packed again. */
function readMemory({ folder, key }: PackPlace): Memory {
  try {
    const known = memory.parse(JSON.parse(readFileSync(join(folder, 'packs.json'), 'utf8')));
    return known.key === key ? known : nothing;
  } catch {
    return nothing;
  }
}

/** Folders → another text with every file in them that is written, added or removed. */
function stampFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    hash.update(`${folder}\n`);
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const { size, mtimeMs, ctimeMs } = statSync(join(folder, name));
      hash.update(`${name} ${size} ${mtimeMs} ${ctimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** A second name for the same bytes; on another disk, a copy. False where they are gone. */
function share(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    if (existsSync(to)) return true;
    if (!existsSync(from)) return false;
    copyFileSync(from, to);
    return true;
  }
}

/** Packs of one build, taken from an earlier one where that is possible. */
export interface PackKeeper {
  /** `folders` hold all that the pack is made of; `pack` makes it. */
  keep(part: string, folders: readonly string[], pack: () => PackedPart): PackedPart;
  /** Remembers those of this build for the next one, and no others. */
  close(): void;
}

/** Without a place every pack is made anew. */
export function keepPacks(out: string, place: PackPlace | undefined): PackKeeper {
  if (!place) return { keep: (_, __, pack) => pack(), close: () => {} };
  const before = readMemory(place);
  const now: Memory = { key: place.key, parts: {} };
  mkdirSync(place.folder, { recursive: true });
  return {
    keep(part, folders, pack) {
      const stamp = stampFolders(folders);
      const known = before.parts[part];
      const isKept =
        known?.stamp === stamp && share(join(place.folder, known.packed.pack), join(out, known.packed.pack));
      const packed = isKept ? known.packed : pack();
      now.parts[part] = { stamp, packed };
      return packed;
    },
    close() {
      const packs = Object.values(now.parts).map(({ packed }) => packed.pack);
      for (const name of packs) share(join(out, name), join(place.folder, name));
      const fresh = join(place.folder, `packs.json.${process.pid}`);
      writeFileSync(fresh, JSON.stringify(now));
      renameSync(fresh, join(place.folder, 'packs.json'));
      const wanted = new Set([...packs, 'packs.json']);
      for (const name of readdirSync(place.folder)) if (!wanted.has(name)) rmSync(join(place.folder, name));
    },
  };
}
