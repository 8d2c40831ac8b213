// A folder → its source files in a fixed order, each with its sidecar, and what in it could not be used.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Message } from '../report/model/message.ts';
import { makeMessage } from '../report/model/reading-code.ts';
import { errorCode } from './errors.ts';
import { hasLostBytes, rejectUnreadable } from './reject.ts';

export interface SourceFile {
  /** Path below the sources folder, with `/`. */
  file: string;
  path: string;
  /** Path of `<same name>.yml`, if there is one. */
  sidecar: string | null;
  /** Path of `<same name>.withhold.yml`. */
  withhold?: string;
  /** Path of `<same name>.statement.yml`. */
  statement?: string;
}

export interface Walk {
  sources: SourceFile[];
  /** Folders that could not be listed, and files that stand beside no source. */
  failures: Map<string, Message>;
  warnings: Message[];
}

/** `only`: these files below the folder, with what stands beside them. */
export function walkSources(root: string, only?: ReadonlySet<string>): Walk {
  const walk: Walk = { sources: [], failures: new Map(), warnings: [] };
  walkFolder(walk, { root, realRoot: realpathSync(root), visited: new Set() }, root);
  walk.sources.sort((a, b) => (a.file < b.file ? -1 : 1));
  return only ? chooseSources(walk, only) : walk;
}

/** A file that was asked for and is not there failed; what is wrong elsewhere is the matter of others. */
function chooseSources({ sources, failures, warnings }: Walk, only: ReadonlySet<string>): Walk {
  const chosen = sources.filter(({ file }) => only.has(file));
  const found = new Set(chosen.map(({ file }) => file));
  const missing = [...only].filter((file) => !found.has(file)).sort();
  return {
    sources: chosen,
    failures: new Map([
      ...[...failures].filter(([file]) => only.has(file)),
      ...missing.map((file) => [file, makeMessage('rejections.unreadable_file.missing')] as const),
    ]),
    warnings,
  };
}

interface Place {
  root: string;
  realRoot: string;
  /** Real paths of the folders reached by links, so that a circle of links ends. */
  visited: Set<string>;
}

function walkFolder(walk: Walk, place: Place, folder: string): void {
  const names: string[] = [];
  for (const entry of listFolder(walk, place, folder)) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory() || (entry.isSymbolicLink() && leadsToNewFolder(walk, place, path))) {
      walkFolder(walk, place, path);
    } else if (!isLinkToFolder(entry, path)) {
      names.push(entry.name);
    }
  }
  addFiles(walk, place, folder, names);
}

function listFolder(walk: Walk, place: Place, folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = errorCode(error);
    walk.failures.set(nameOf(place, folder) || '.', describeFailure(code, folder));
    return [];
  }
}

function describeFailure(code: string, folder: string): Message {
  if (code === 'ENOENT' && hasLostBytes(folder)) return rejectUnreadable(code, folder).message;
  return makeMessage('rejections.unreadable_file.folder_unlisted', { error: code });
}

function addFiles(walk: Walk, place: Place, folder: string, names: string[]): void {
  const sidecars = new Set(names.filter(isSidecar));
  const orphans = new Set(sidecars);
  for (const name of names.filter((name) => !isSidecar(name))) {
    const path = join(folder, name);
    const find = (beside: string): string | null => {
      orphans.delete(beside);
      return sidecars.has(beside) ? join(folder, beside) : null;
    };
    const sidecar = find(sidecarName(name));
    const withhold = find(sidecarName(name, 'withhold.yml'));
    const statement = find(sidecarName(name, 'statement.yml'));
    walk.sources.push({
      file: nameOf(place, path),
      path,
      sidecar,
      ...(withhold !== null && { withhold }),
      ...(statement !== null && { statement }),
    });
  }
  for (const name of orphans) noteOrphan(walk, nameOf(place, join(folder, name)));
}

/** Without its source a file that was to withhold a number, or to show an answer, does nothing: that must not pass. */
function noteOrphan({ warnings, failures }: Walk, name: string): void {
  if (/\.(?:withhold|statement)\.yml$/.test(name))
    failures.set(name, makeMessage('rejections.unreadable_file.without_source'));
  else warnings.push(makeMessage('runs.orphan_sidecar', { name }));
}

function leadsToNewFolder(walk: Walk, place: Place, link: string): boolean {
  if (!isFolder(link)) return false;
  const real = realpathSync(link);
  // What lies inside the sources folder is read at its own place.
  const inside =
    real === place.realRoot || real.startsWith(place.realRoot + sep) || place.realRoot.startsWith(real + sep);
  if (inside || place.visited.has(real)) {
    walk.warnings.push(makeMessage('runs.link_to_read', { name: nameOf(place, link) }));
    return false;
  }
  place.visited.add(real);
  return true;
}

function isLinkToFolder(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() && isFolder(path);
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // A link that leads nowhere, or in a circle: reading it as a file says so.
    return false;
  }
}

/** `~$2021.docx` is the lock file of an open Word document. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^readme(\.|$)/i.test(name);
}

function isSidecar(name: string): boolean {
  return name.endsWith('.yml');
}

/** `2021.html` → `2021.yml`, whether it is there or not. */
export function sidecarName(source: string, ending = 'yml'): string {
  return source.replace(/\.[^.]*$/, '').concat(`.${ending}`);
}

function nameOf(place: Place, path: string): string {
  return relative(place.root, path).split(sep).join('/');
}
