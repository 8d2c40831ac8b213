// An installed package → its pages where Astro builds them: what lies below node_modules it takes for somebody else's.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPackaged, packageFolder, projectFolder } from '../command/command.ts';

/** What a renderer is made of, and what steps of a build read of the project. */
const parts = [
  'src',
  'public',
  'scripts/site',
  'content/registry',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** Written when the package is made: tells it from all others, whatever their version is. */
export const idOfPackage = 'package-id';

/** The folder of the program: a checkout itself; of a package a copy in the cache, made once for each package. */
export function placeProgram(cache: string): string {
  if (!isPackaged) return projectFolder;
  const all = join(cache, 'program');
  const target = join(all, readFileSync(join(projectFolder, idOfPackage), 'utf8').trim());
  if (existsSync(target)) return target;
  mkdirSync(all, { recursive: true });
  const others = readdirSync(all);
  const begun = mkdtempSync(join(all, '.begun-'));
  for (const part of parts) cpSync(join(packageFolder, part), join(begun, part), { recursive: true });
  renameSync(begun, target);
  for (const other of others) rmSync(join(all, other), { recursive: true, force: true });
  return target;
}
