// A folder of content → a store of it that lasts as long as it is used: for commands that run without a build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Registry } from '../report/registry/registry.ts';
import { openStore, type Store } from './open-store.ts';
import { writeStore } from './write-store.ts';

/** What `use` gives; the store is gone afterwards. */
export async function withStore<Result>(
  content: string,
  registry: Registry,
  use: (store: Store) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-store-'));
  try {
    writeStore(content, folder, registry);
    const store = openStore(folder, registry);
    try {
      return await use(store);
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
