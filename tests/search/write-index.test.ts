import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSearchIndex } from '../../scripts/search/write-index.ts';
import type { Manifest } from '../../src/search/format/index-format.ts';
import { sampleEntries } from './sample-entries.ts';

it('writes the files and takes away those of an earlier build, nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  try {
    mkdirSync(join(folder, 'core'));
    for (const file of ['core/all.old.json', 'robots.txt']) writeFileSync(join(folder, file), '');
    const { files } = writeSearchIndex(sampleEntries, folder);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    expect(existsSync(join(folder, `core/all.${manifest.core}.json`))).toBe(true);
    expect(files.every(({ path }) => existsSync(join(folder, path)))).toBe(true);
    expect(existsSync(join(folder, 'core/all.old.json'))).toBe(false);
    expect(existsSync(join(folder, 'robots.txt'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
