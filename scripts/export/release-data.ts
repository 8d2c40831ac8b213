// Content and the last release → content/published.json with a new one: what the next builds compare with.

import { diskStore, replaceFile } from '../../src/pipeline/file-store.ts';
import { ChangeFinder } from '../../src/publish/changes/change-finder.ts';
import { SnapshotMaker } from '../../src/publish/changes/snapshot-maker.ts';
import { writeSnapshot } from '../../src/publish/changes/write-snapshot.ts';
import type { ReportChange } from '../../src/publish/schema/changes.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import { type ContentPlace, readContent } from '../../src/store/read-content.ts';
import { readSnapshot } from '../../src/store/read-snapshot.ts';

/** Returns what the release changes; the file is replaced at once. */
export function releaseData(
  place: ContentPlace & { published: string },
  registry: Registry,
  date: string,
): ReportChange[] {
  const last = readSnapshot(place.published);
  const finder = new ChangeFinder(last);
  const maker = new SnapshotMaker(last, date);
  for (const record of readContent(place, registry)) {
    for (const state of finder.add(record)) maker.add(state);
  }
  const changes = finder.finish();
  replaceFile(diskStore, place.published, writeSnapshot(maker.finish(changes)));
  return changes;
}
