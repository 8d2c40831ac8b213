// A finished site beside the old one → in its place, by two renames; and what a run that was killed left of that → mended.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../src/pipeline/disk.ts';
import { errorCode, UsageError } from '../../src/pipeline/errors.ts';

/**
 * Beside `dist`, so that renaming never copies: `.dist.<process>.0.new` is under way, `.dist.<process>.<number>.old` is
 * the old site between the renames, `.dist.<process>.<number>.gone` is on its way out and may no longer be whole.
 */
const leftover = /^(\d+)\.\d+\.(new|old|gone)$/;

interface Leftover {
  path: string;
  writer: number;
  isOld: boolean;
}

const prefixOf = (out: string): string => `.${basename(out)}.`;

const pathOf = (out: string, end: string): string => join(dirname(out), `${prefixOf(out)}${process.pid}.${end}`);

function listLeftovers(out: string): Leftover[] {
  const [folder, prefix] = [dirname(out), prefixOf(out)];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const [, writer, state] = leftover.exec(name.slice(prefix.length)) ?? [];
      return writer ? { path: join(folder, name), writer: Number(writer), isOld: state === 'old' } : [];
    });
}

/** The latest renamed first. */
function listOld(out: string): Leftover[] {
  const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
  return listLeftovers(out)
    .filter(({ isOld }) => isOld)
    .sort((a, b) => changed(b.path) - changed(a.path));
}

/** How long two renames may take on a slow disk. */
const patience = 2000;

/** An exchange that was cut between its renames is undone: the old site is whole, and surely on the disk. */
export async function undoCutExchange(out: string): Promise<boolean> {
  // Another build may be at it right now.
  for (let waited = 0; waited < patience && !existsSync(out); waited += 50) {
    if (!listOld(out).some(({ writer }) => isRunning(writer))) break;
    await sleep(50);
  }
  const [old] = listOld(out);
  if (existsSync(out) || !old) return false;
  renameSync(old.path, out);
  return true;
}

/** Never leaves half a site under a name that stands for a whole one. */
async function removeLeftover(path: string): Promise<void> {
  const gone = path.replace(/\.old$/, '.gone');
  try {
    if (gone !== path) renameSync(path, gone);
    // A program that was just ended may still be writing its last file.
    await rm(gone, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch (error) {
    process.stderr.write(`${gone} could not be removed (${errorCode(error)}): the next build tries again\n`);
  }
}

/** What this run and killed ones left, and only theirs: other builds may be under way. */
export async function sweepBuilds(out: string): Promise<void> {
  for (const { path, writer } of listLeftovers(out)) {
    if (writer === process.pid || !isRunning(writer)) await removeLeftover(path);
  }
}

/** An empty folder beside `out`, for a build and what it needs on the way. */
export function makeWorkFolder(out: string): string {
  const folder = pathOf(out, '0.new');
  try {
    // In /proc, `recursive` never ends.
    if (!existsSync(dirname(out))) mkdirSync(dirname(out), { recursive: true });
    mkdirSync(folder);
    return folder;
  } catch (error) {
    const reason = `${dirname(out)} cannot be written to (${errorCode(error)})`;
    throw new UsageError(`${reason}, and the new site is built beside the old one: mend that, or name another --out.`, {
      cause: error,
    });
  }
}

function tryRenaming(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes(errorCode(error))) return false;
    throw error;
  }
}

/** Leaves the old site to be swept: until then each moment has a whole one, in place or to be put back. */
export function exchangeSite(fresh: string, out: string): void {
  for (let number = 0, placed = false; !placed; number += 1) {
    const old = pathOf(out, `${number}.old`);
    const moved = tryRenaming(out, old, ['ENOENT']);
    try {
      // Not empty: another build was quicker, and its site is the old one now.
      placed = tryRenaming(fresh, out, ['ENOTEMPTY', 'EEXIST']);
    } catch (error) {
      if (moved) renameSync(old, out);
      throw error;
    }
  }
}
