// The last snapshot, the states now and their changes → the snapshot of a new release.
import type { ReportChange, SavedReport, Snapshot } from '../../store/snapshot.ts';
import { encodeFigures } from './encode-figures.ts';
import { mergeChanges } from './merge-changes.ts';
import { keyOfReport, type ReportState } from './snapshot.ts';

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
    const key = keyOfReport(state);
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
