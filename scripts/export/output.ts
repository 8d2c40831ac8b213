// Paths below the output folder → files there, each remembered.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export class Output {
  readonly folder: string;
  /** How many small files were written. */
  written = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  writeText(name: string, text: string): void {
    this.writeBytes(name, text);
  }

  writeBytes(name: string, content: string | Uint8Array): void {
    const path = this.pathOf(name);
    mkdirSync(dirname(path), { recursive: true });
    // It may share its bytes with a file that is kept for the next run.
    rmSync(path, { force: true });
    writeFileSync(path, content);
    this.written += 1;
  }

  writeJson(name: string, value: unknown): void {
    this.writeText(name, `${JSON.stringify(value)}\n`);
  }
}
