// Pieces of text → one file, written a megabyte at a time.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const chunkSize = 1 << 20;

export class TextFile {
  readonly #handle: number;
  #pieces: string[] = [];
  #length = 0;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#handle = openSync(path, 'w');
  }

  write(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    if (this.#length > chunkSize) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pieces.join(''));
    // A full disk or a signal may take fewer bytes than it was given.
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(this.#handle, bytes, offset);
    this.#pieces = [];
    this.#length = 0;
  }
}
