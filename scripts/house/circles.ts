// Imports → circles: in each folder, the files and folders in it that know each other by some way round.
import { listImports, type SourceFile } from './source-file.ts';

/** The folder that two files share, and which of its parts each of them is or lies in. */
function part(file: string, target: string): { folder: string; from: string; to: string } {
  const [a, b] = [file.split('/'), target.split('/')];
  const depth = a.findIndex((name, index) => name !== b[index]);
  return { folder: a.slice(0, depth).join('/'), from: a[depth] ?? '', to: b[depth] ?? '' };
}

type Known = Map<string, Set<string>>;

function listFolders(files: readonly SourceFile[]): Map<string, Known> {
  const names = new Set(files.map(({ file }) => file));
  const folders = new Map<string, Known>();
  for (const { file, lines } of files) {
    for (const target of lines.flatMap((line) => listImports(file, line))) {
      if (target === file || !names.has(target)) continue;
      const { folder, from, to } = part(file, target);
      const known: Known = folders.get(folder) ?? new Map();
      folders.set(folder, known.set(from, (known.get(from) ?? new Set()).add(to)));
    }
  }
  return folders;
}

function reachFrom(known: Known, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const next of known.get(name) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

/** Each circle once, as `folder: parts that know each other: a ↔ b`. */
export function findCircles(files: readonly SourceFile[]): string[] {
  return [...listFolders(files)].flatMap(([folder, known]) => {
    const reach = new Map([...known.keys()].map((name) => [name, reachFrom(known, name)]));
    const circles = [...reach].flatMap(([name, reached]) => {
      const circle = [...reached].filter((other) => reach.get(other)?.has(name));
      return circle.length > 0 ? [circle.sort().join(' ↔ ')] : [];
    });
    return [...new Set(circles)].map((circle) => `${folder || '.'}: parts that know each other: ${circle}`);
  });
}
