// Files of the source → names that two of them export, and folders that lie too deep.
import type { Breach, SourceFile } from './source-file.ts';

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gmu;

const isModule = ({ file }: SourceFile): boolean => file.startsWith('src/') && file.endsWith('.ts');

/** What Astro asks each route for. */
const isRoute = ({ file }: SourceFile): boolean => file.startsWith('src/pages/');

/** Name → the files that export it, where they are two or more. */
export function findSharedNames(files: readonly SourceFile[]): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const source of files.filter((it) => isModule(it) && !isRoute(it))) {
    for (const [, name = ''] of source.lines.join('\n').matchAll(exported)) {
      names.set(name, (names.get(name) ?? new Set()).add(source.file));
    }
  }
  return new Map([...names].filter(([, where]) => where.size > 1).map(([name, where]) => [name, [...where].sort()]));
}

const deepest = 3;

/** Folders of routes are addresses of the site. */
export function findDeepFolders(files: readonly SourceFile[]): Breach[] {
  return files
    .filter((source) => source.file.startsWith('src/') && !isRoute(source))
    .filter(({ file }) => file.split('/').length - 2 > deepest)
    .map(({ file }) => ({ file, what: `lies more than ${deepest} folders below src` }));
}
