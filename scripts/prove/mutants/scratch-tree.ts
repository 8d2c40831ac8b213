// The files of the project → a copy in which a mutant may be applied; its node_modules are the project's own.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../command/command.ts';
import type { Mutant } from './mutant.ts';

/** The file with the mutant in it; undefined where a text that it replaces does not stand there exactly once. */
export function applyMutant(text: string, { edits }: Mutant): string | undefined {
  const found = edits.map(([before, after]) => ({ at: text.indexOf(before), before, after }));
  if (found.some(({ at, before }) => at < 0 || text.indexOf(before, at + 1) >= 0)) return undefined;
  return found
    .toSorted((a, b) => b.at - a.at)
    .reduce((mutated, { at, before, after }) => mutated.slice(0, at) + after + mutated.slice(at + before.length), text);
}

export class ScratchTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'mingbai-mutants-'));

  constructor() {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: projectFolder,
    });
    for (const file of listed.toString().split('\0').filter(Boolean))
      cpSync(join(projectFolder, file), join(this.folder, file));
    symlinkSync(realpathSync(join(projectFolder, 'node_modules')), join(this.folder, 'node_modules'));
  }

  /** Whether the tests pass; a run that takes more milliseconds does not. */
  runTests(tests: readonly string[], limit?: number): Promise<boolean> {
    const vitest = join(this.folder, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--bail', '1', '--no-isolate', '--reporter', 'dot', '--maxWorkers', '1', ...tests],
      { cwd: this.folder, stdio: 'ignore', ...(limit !== undefined && { timeout: limit }) },
    );
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code === 0));
    });
  }

  /** Whether the tests pass although the mutant is there; undefined where it cannot be applied. */
  async survives(mutant: Mutant, tests: readonly string[], limit: number): Promise<boolean | undefined> {
    const path = join(this.folder, mutant.file);
    const text = readFileSync(path, 'utf8');
    const mutated = applyMutant(text, mutant);
    if (mutated === undefined) return undefined;
    writeFileSync(path, mutated);
    try {
      return await this.runTests(tests, limit);
    } finally {
      writeFileSync(path, text);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
