// The last snapshot, the states now and their changes → the snapshot of a new release, and its text.
import { reportPath } from '../../report/model/report-key.ts';
import { keyOfChange, type ReportChange, type SavedReport, type Snapshot } from '../../store/snapshot.ts';
import { encodeFigures, type ReportState } from './report-state.ts';

type ChangedFigure = ReportChange['changed'][number];

const keyOf = (change: ReportChange): string => reportPath(keyOfChange(change));

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
  const withheld = earlier.reason === 'withheld' || later.reason === 'withheld';
  const reason = source ? 'new_source' : read ? 'corrected_reader' : withheld ? 'withheld' : 'new_finding';
  return { ...later, reason, changed: mergeFigures(earlier.changed, later.changed), findings };
}

/** The changes of two releases of one day → those of one, with one entry a report. */
function mergeChanges(earlier: readonly ReportChange[], later: readonly ReportChange[]): ReportChange[] {
  const merged = new Map(earlier.map((change) => [keyOf(change), change]));
  for (const change of later) {
    const known = merged.get(keyOf(change));
    const both = known ? mergeReport(known, change) : change;
    if (both) merged.set(keyOf(change), both);
    else merged.delete(keyOf(change));
  }
  return [...merged.values()];
}

export class SnapshotMaker {
  readonly #last: Snapshot;
  readonly #date: string;
  readonly #indexes: Map<string, number>;
  readonly #reports: [key: string, report: SavedReport][] = [];

  constructor(last: Snapshot, date: string) {
    this.#last = last;
    this.#date = date;
    this.#indexes = new Map(last.metrics.map((metric, index) => [metric, index]));
  }

  add(state: ReportState): void {
    const key = reportPath(state);
    const added = this.#last.reports[key]?.added ?? this.#date;
    const figures = encodeFigures(state.figures, this.#indexes);
    const { sha256, reader, findings } = state;
    this.#reports.push([key, { added, sha256, reader, figures, findings: [...findings] }]);
  }

  /** Two releases of one day become one. */
  finish(changes: readonly ReportChange[]): Snapshot {
    const [newest, ...older] = this.#last.releases;
    const today = newest?.date === this.#date;
    const all = today ? mergeChanges(newest.changes, changes) : [...changes];
    const before = today ? older : this.#last.releases;
    return {
      releases: all.length === 0 ? [...before] : [{ date: this.#date, changes: all }, ...before],
      metrics: [...this.#indexes.keys()],
      reports: Object.fromEntries(this.#reports),
    };
  }
}

function writeList(lines: readonly string[], open: string, close: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`;
}

/** A snapshot → JSON text with one line a report, so that a difference in git shows which reports it touches. */
export function writeSnapshot({ releases, metrics, reports }: Snapshot): string {
  const changes = releases.map(
    ({ date, changes: list }) =>
      `{ "date": ${JSON.stringify(date)}, "changes": ${writeList(
        list.map((change) => JSON.stringify(change)),
        '[',
        ']',
      )} }`,
  );
  const lines = Object.entries(reports).map(([key, report]) => `${JSON.stringify(key)}: ${JSON.stringify(report)}`);
  return [
    `{\n"releases": ${writeList(changes, '[', ']')},`,
    `"metrics": ${JSON.stringify(metrics)},`,
    `"reports": ${writeList(lines, '{', '}')}\n}\n`,
  ].join('\n');
}
