// Files in a folder → the size and SHA-256 of each, read a megabyte at a time.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../../src/publish/describe/data-file.ts';

const buffer = Buffer.alloc(1 << 20);

export function measureFile(folder: string, path: string): DataFile {
  const handle = openSync(join(folder, path), 'r');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(handle);
  }
  return { path, bytes, sha256: hash.digest('hex') };
}
