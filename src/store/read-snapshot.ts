// content/published.json → the last release; an empty one where there was none.
import { existsSync, readFileSync } from 'node:fs';
import { emptySnapshot, type Snapshot, snapshot } from '../publish/changes/snapshot.ts';

export function readSnapshot(path: string): Snapshot {
  if (!existsSync(path)) return emptySnapshot;
  try {
    return snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is not what a release writes`, { cause });
  }
}
