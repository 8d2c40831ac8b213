// Records, one after the other → what differs from the last release.
import { readReportPath, reportPath } from '../../report/model/report-key.ts';
import { scopeInKey } from '../../report/model/scopes.ts';
import type { BodyRecord } from '../../store/record.ts';
import type { ChangeReason, ReportChange, SavedReport, Snapshot } from '../../store/snapshot.ts';
import { decodeFigures, listStates, type ReportState } from './report-state.ts';

type ChangedFigure = ReportChange['changed'][number];

function compareFigures(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangedFigure[] {
  const metrics = new Set([...before.keys(), ...after.keys()]);
  return [...metrics]
    .map((metric) => ({ metric, before: before.get(metric) ?? null, after: after.get(metric) ?? null }))
    .filter((pair) => pair.before !== pair.after);
}

/** The same bytes can only read otherwise because the reader does, whether or not its version says so, or because numbers are withheld. */
function findReason(
  saved: SavedReport,
  state: ReportState,
  changed: readonly ChangedFigure[],
  findings: number,
): ChangeReason | null {
  if (saved.sha256 !== state.sha256) return 'new_source';
  if (changed.length > 0) return changed.every(({ after }) => after === 'withheld') ? 'withheld' : 'corrected_reader';
  return findings > 0 ? 'new_finding' : null;
}

/** A report in the last release and now → what changed, and why; null where nothing did. */
export function compareReport(state: ReportState, { metrics, reports }: Snapshot): ReportChange | null {
  const entry = { agency: state.agencyId, year: state.year, ...scopeInKey(state), figures: state.figures.size };
  const saved = reports[reportPath(state)];
  if (!saved) return { ...entry, reason: 'new_report', changed: [], findings: [...state.findings] };
  const changed = compareFigures(decodeFigures(saved.figures, metrics), state.figures);
  const known = new Set(saved.findings);
  const findings = state.findings.filter((key) => !known.has(key));
  const reason = findReason(saved, state, changed, findings.length);
  return reason && { ...entry, reason, changed, findings };
}

/** The reports of the last release that are gone; `present` are the keys of those that are there. */
export function listRemoved({ reports }: Snapshot, present: ReadonlySet<string>): ReportChange[] {
  const gone = Object.keys(reports).filter((key) => !present.has(key));
  return gone.map((key) => {
    const { agencyId: agency, ...of } = readReportPath(key) ?? { agencyId: key, year: 0 };
    return { agency, ...of, reason: 'removed_report', figures: 0, changed: [], findings: [] };
  });
}

export class ChangeFinder {
  readonly #last: Snapshot;
  readonly #present = new Set<string>();
  readonly #changes: ReportChange[] = [];

  constructor(last: Snapshot) {
    this.#last = last;
  }

  /** Returns the states of the body's reports, for whoever remembers them. */
  add(record: BodyRecord): ReportState[] {
    const states = listStates(record);
    for (const state of states) {
      this.#present.add(reportPath(state));
      const change = compareReport(state, this.#last);
      if (change) this.#changes.push(change);
    }
    return states;
  }

  /** Without the reports that are gone. */
  listFound(): readonly ReportChange[] {
    return this.#changes;
  }

  finish(): ReportChange[] {
    return [...this.#changes, ...listRemoved(this.#last, this.#present)];
  }
}
