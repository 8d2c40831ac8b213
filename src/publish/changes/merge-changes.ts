// The changes of two releases of one day → those of one, with one entry a report.
import type { ReportChange } from '../../store/snapshot.ts';

type ChangedFigure = ReportChange['changed'][number];

const keyOf = ({ agency, year }: ReportChange): string => `${agency}/${year}`;

/** From what it was before the first to what it is after the second; nothing where that is the same. */
function mergeFigures(earlier: readonly ChangedFigure[], later: readonly ChangedFigure[]): ChangedFigure[] {
  const merged = new Map(earlier.map((figure) => [figure.metric, figure]));
  for (const figure of later) {
    const before = merged.has(figure.metric) ? (merged.get(figure.metric)?.before ?? null) : figure.before;
    merged.set(figure.metric, { ...figure, before });
  }
  return [...merged.values()].filter(({ before, after }) => before !== after);
}

function mergeReport(earlier: ReportChange, later: ReportChange): ReportChange | null {
  const came = earlier.reason === 'new_report';
  if (later.reason === 'removed_report') return came ? null : later;
  if (later.reason === 'new_report') return later;
  const findings = [...new Set([...earlier.findings, ...later.findings])];
  if (came) return { ...later, reason: 'new_report', changed: [], findings };
  const source = earlier.reason === 'new_source' || later.reason === 'new_source';
  const read = earlier.reason === 'corrected_reader' || later.reason === 'corrected_reader';
  const reason = source ? 'new_source' : read ? 'corrected_reader' : 'new_finding';
  return { ...later, reason, changed: mergeFigures(earlier.changed, later.changed), findings };
}

export function mergeChanges(earlier: readonly ReportChange[], later: readonly ReportChange[]): ReportChange[] {
  const merged = new Map(earlier.map((change) => [keyOf(change), change]));
  for (const change of later) {
    const known = merged.get(keyOf(change));
    const both = known ? mergeReport(known, change) : change;
    if (both) merged.set(keyOf(change), both);
    else merged.delete(keyOf(change));
  }
  return [...merged.values()];
}
