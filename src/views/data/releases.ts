// What the site remembers of the releases of its data: the newest ones, and each in short.
import type { ChangeReason, Release } from '../../store/snapshot.ts';

export interface ReleaseSummary {
  date: string;
  reasons: readonly { reason: ChangeReason; count: number }[];
  /** Figures that differ from the release before; those of new and removed reports are not counted. */
  figures: number;
}

const reasons: readonly ChangeReason[] = [
  'new_report',
  'removed_report',
  'new_source',
  'corrected_reader',
  'new_finding',
];

/** How many reports changed for each reason, and how many figures. */
export function summarizeRelease({ date, changes }: Release): ReleaseSummary {
  return {
    date,
    reasons: reasons
      .map((reason) => ({ reason, count: changes.filter((change) => change.reason === reason).length }))
      .filter(({ count }) => count > 0),
    figures: changes.reduce((sum, { changed }) => sum + changed.length, 0),
  };
}
