// The outcomes of damaged Word and PDF files → what the command prints of them; files with failures are kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damageDocument, type FuzzOutcome } from './fuzz-document.ts';
import { listBinaryBases } from './list-binary-bases.ts';

const folder = '.cache/fuzz';
const mostKept = 40;

export function describeOutcomes(outcomes: readonly FuzzOutcome[]): string {
  const lines = [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, own]) => {
    const read = own.filter(({ rejected }) => !rejected).length;
    const figures = own.reduce((sum, outcome) => sum + outcome.figures, 0);
    const slowest = Math.round(Math.max(...own.map(({ milliseconds }) => milliseconds)));
    return `${kind}: ${own.length} damaged files, ${read} read, ${own.length - read} rejected, ${figures} figures, slowest ${slowest} ms`;
  });
  const failures = outcomes.filter((outcome) => outcome.failures.length > 0).length;
  return [...lines, `failures: ${failures}`].join('\n');
}

/** The path of each file that was kept, with what went wrong in it. */
export function keepFailed(outcomes: readonly FuzzOutcome[], seed: number): string[] {
  const bases = listBinaryBases(process.env.MINGBAI_CORPUS);
  const failed = outcomes.filter(({ failures }) => failures.length > 0).slice(0, mostKept);
  mkdirSync(folder, { recursive: true });
  return failed.map(({ index, failures }) => {
    const { name, kind, bytes } = damageDocument(bases, seed + index);
    const file = join(folder, `${seed}-${index}.${kind}`);
    writeFileSync(file, bytes);
    return [`${file} (from ${name})`, ...failures.map((failure) => `  ${failure}`)].join('\n');
  });
}
