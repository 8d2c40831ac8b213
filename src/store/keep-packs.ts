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
import { openPack, packName } from './pack.ts';
import { type PackedBody, type PackedPart, packedPart, partOfBody } from './part.ts';

/** Where packs stay from build to build. */
export interface PackPlace {
  folder: string;
  /** Another text where the program would write other packs from the same files. */
  key: string;
}

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
export function share(from: string, to: string): boolean {
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

/** Packs that were written elsewhere → the same under the names of a store, in its folder. */
export function adoptPacks(paths: readonly string[], folder: string): PackedPart[] {
  const adopted = paths.map((path): PackedPart => {
    const pack = openPack<PackedBody>(path);
    const { ids } = pack;
    const reports = ids.reduce((sum, id) => sum + pack.names(id).length, 0);
    pack.close();
    const [part, ...others] = new Set(ids.map(partOfBody));
    if (part === undefined || others.length > 0) throw new Error(`${path} is no pack of one part`);
    const file = packName(part, createHash('sha256').update(readFileSync(path)), '.pack');
    share(path, join(folder, file));
    return { part, pack: file, bytes: statSync(path).size, bodies: ids.length, reports };
  });
  const twice = adopted.find(({ part }, index) => adopted.findIndex((other) => other.part === part) !== index);
  if (twice) throw new Error(`there are two packs of the part ${twice.part}`);
  return adopted.sort((a, b) => (a.part < b.part ? -1 : 1));
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
