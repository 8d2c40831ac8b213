// A test → a temporary folder of its own, and the commands run in it as a user would.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'mingbai-'));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Dates a file back, as files that lie in a folder for a while are dated. */
  age(name: string): void {
    utimesSync(this.path(name), new Date('2022-02-01'), new Date('2022-02-01'));
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  exists(name: string): boolean {
    return existsSync(this.path(name));
  }

  /** All files below a folder, sorted. */
  list(name: string): string[] {
    if (!this.exists(name)) return [];
    const entries = readdirSync(this.path(name), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path(name).length + 1))
      .sort();
  }

  /** Runs another command of the project in this folder. */
  run(script: string, ...args: string[]): Promise<Ended> {
    return run(script, args, this.folder);
  }

  parse(...files: string[]): Promise<Ended> {
    return run('mingbai.ts', ['parse', ...files], this.folder);
  }

  /** Runs `normalize` on `sources`, to `out`, with an index of its own. */
  normalize(...more: string[]): Promise<Ended> {
    return run(
      'mingbai.ts',
      ['normalize', '--sources', 'sources', '--out', 'out', '--cache', 'cache', ...more],
      this.folder,
    );
  }
}

export function scriptPath(name: string): string {
  return join(import.meta.dirname, '..', '..', 'scripts', name);
}

function run(script: string, args: string[], cwd: string): Promise<Ended> {
  const child = spawn(process.execPath, [scriptPath(script), ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

/** The parsed JSON lines of an output. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
