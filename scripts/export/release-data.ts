// Content and the last release → content/published.json with a new one: what the next builds compare with.
import { realDisk, replaceFile } from '../../src/pipeline/disk.ts';
import { ChangeFinder } from '../../src/publish/changes/change-finder.ts';
import { SnapshotMaker, writeSnapshot } from '../../src/publish/changes/snapshot-maker.ts';
import type { Store } from '../../src/store/open-store.ts';
import { type ReportChange, readSnapshot } from '../../src/store/snapshot.ts';

/** Returns what the release changes; the file is replaced at once. */
export function releaseData({ bodies }: Pick<Store, 'bodies'>, published: string, date: string): ReportChange[] {
  const last = readSnapshot(published);
  const finder = new ChangeFinder(last);
  const maker = new SnapshotMaker(last, date);
  for (const record of bodies()) {
    for (const state of finder.add(record)) maker.add(state);
  }
  const changes = finder.finish();
  replaceFile(realDisk, published, writeSnapshot(maker.finish(changes)));
  return changes;
}
