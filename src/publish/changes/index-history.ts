// The last release → for each report the day it came and its later changes.

import type { Snapshot } from '../../store/snapshot.ts';
import type { FindHistory, ReportHistory } from '../feed/list-entries.ts';

/** That a report came is told by when it was added; what is gone has no page to link to. */
export function indexHistory({ releases, reports }: Snapshot): FindHistory {
  const histories = new Map<string, ReportHistory>(
    Object.entries(reports).map(([key, { added }]) => [key, { added, changes: [] }]),
  );
  for (const { date, changes } of releases) {
    for (const change of changes) {
      if (change.reason === 'new_report' || change.reason === 'removed_report') continue;
      histories.get(`${change.agency}/${change.year}`)?.changes.push({ date, change });
    }
  }
  return (key) => histories.get(key) ?? { added: null, changes: [] };
}
