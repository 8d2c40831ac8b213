// The files of the source → their code without comments, line by line, and what they import of each other.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

export interface SourceFile {
  /** From the project's folder, with `/`. */
  file: string;
  /** Comments are gone; lines keep their numbers. */
  lines: string[];
}

/** One thing that is not as the house wants it. */
export interface Breach {
  file: string;
  line?: number;
  what: string;
}

const dropComments = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|[\s;{(])\/\/[^\n]*/gu, '$1');

export async function readSourceFiles(root: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const path of glob(['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'astro.config.mjs'], { cwd: root })) {
    const lines = dropComments(readFileSync(join(root, path), 'utf8')).split('\n');
    files.push({ file: path.split(sep).join('/'), lines });
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Each thing found in a line, with its place. */
export const findInLines = ({ file, lines }: SourceFile, find: (line: string) => readonly string[]): Breach[] =>
  lines.flatMap((line, index) => find(line).map((what) => ({ file, line: index + 1, what })));

const imported = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu;

/** What a line imports: files of the project by their path, packages by their name. */
export function listImports(file: string, line: string): string[] {
  return [...line.matchAll(imported)].map(([, name = '']) =>
    name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), name)) : name,
  );
}
