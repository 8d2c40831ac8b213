// What was typed as `--out` → the folder that a build may put in place of what is there, or a `UsageError` that says why not.
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';

/** Folders of this project that hold anything but builds. */
const kept = ['content', 'src', 'scripts', 'public', 'tests', 'docs', 'node_modules', '.git'];

function checkProject(out: string, folder: string, root: string): void {
  const inside = relative(folder, root);
  if (inside === '' || !inside.startsWith('..')) {
    throw new UsageError(`--out ${out} holds this project itself, and the build replaces that folder.`);
  }
  const owner = kept.find((name) => `${folder}${sep}`.startsWith(join(root, name) + sep));
  if (owner) throw new UsageError(`--out ${out} lies in ${owner}/, and the build replaces that folder.`);
}

/** Linux lists its mounts, also those of a folder on the same disk; spaces in their names are written as `\040`. */
export function listMounts(table: string): string[] {
  const readName = (path: string): string =>
    path.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)));
  return table.split('\n').flatMap((line) => readName(line.split(' ')[4] ?? '') || []);
}

function isMount(folder: string, { dev }: Stats): boolean {
  if (statSync(dirname(folder)).dev !== dev) return true;
  const table = '/proc/self/mountinfo';
  return existsSync(table) && listMounts(readFileSync(table, 'utf8')).includes(folder);
}

/** `export` writes its part without the rest of the site. */
const isOurs = (folder: string): boolean =>
  existsSync(join(folder, 'site.webmanifest')) || existsSync(join(folder, 'api', 'v1'));

/** The old folder is renamed: a link or a mount would be left behind or could not be moved, and nobody's files be lost. */
function checkFolder(out: string, folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isSymbolicLink()) {
    const target = resolve(dirname(folder), readlinkSync(folder));
    throw new UsageError(
      `--out ${out} is a link, which a build would replace: name ${target} itself, or remove the link.`,
    );
  }
  if (!found.isDirectory()) throw new UsageError(`--out ${out} is a file: name a folder, or remove the file.`);
  if (isMount(folder, found)) {
    throw new UsageError(
      `--out ${out} is a mount point, which cannot be exchanged for a new build: name a folder in it, like ${join(out, 'site')}.`,
    );
  }
  if (readdirSync(folder).length > 0 && !isOurs(folder)) {
    throw new UsageError(
      `--out ${out} holds files but no site that was built here, and the build replaces that folder: empty it, or name another.`,
    );
  }
}

export function checkOut(out: string, root: string): string {
  const folder = resolve(root, out);
  checkProject(out, folder, root);
  checkFolder(out, folder);
  return folder;
}
