// Targets (`<agencyId>/<year>`) ↔ the JSON files in the output folder, written and removed only where that is safe.
import { join } from 'node:path';
import { type Disk, replaceFile } from './disk.ts';
import { hashOf, readBytes, stampOf } from './read-bytes.ts';
import type { WrittenOutput } from './source-index.ts';

export class OutputFolder {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  pathOf(target: string): string {
    return join(this.#folder, `${target}.json`);
  }

  /** Leaves a file alone that already has this text, so that what is built from it need not be built again. */
  write(target: string, text: string): { written: WrittenOutput; changed: boolean } {
    const sha256 = hashOf(text);
    const changed = this.#hashOnDisk(target) !== sha256;
    if (changed) replaceFile(this.#disk, this.pathOf(target), text);
    return { written: { target, sha256, stamp: stampOf(this.pathOf(target)) }, changed };
  }

  /** What was written, with a fresh stamp if it is still there as we wrote it; null if it is gone or was changed. */
  verify(written: WrittenOutput): WrittenOutput | null {
    const stamp = stampOf(this.pathOf(written.target));
    if (stamp === null) return null;
    if (stamp === written.stamp) return written;
    return this.#hashOnDisk(written.target) === written.sha256 ? { ...written, stamp } : null;
  }

  exists(target: string): boolean {
    return stampOf(this.pathOf(target)) !== null;
  }

  remove(target: string): void {
    this.#disk.remove(this.pathOf(target));
  }

  #hashOnDisk(target: string): string | null {
    const read = readBytes(this.pathOf(target), Number.POSITIVE_INFINITY);
    return 'bytes' in read ? hashOf(read.bytes) : null;
  }
}
