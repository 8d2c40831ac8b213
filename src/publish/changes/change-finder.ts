// Records, one after the other → what differs from the last release.
import type { BodyRecord } from '../../store/record.ts';
import type { ReportChange, Snapshot } from '../../store/snapshot.ts';
import { compareReport, listRemoved } from './compare-report.ts';
import { listStates } from './list-states.ts';
import { keyOfReport, type ReportState } from './snapshot.ts';

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
      this.#present.add(keyOfReport(state));
      const change = compareReport(state, this.#last);
      if (change) this.#changes.push(change);
    }
    return states;
  }

  finish(): ReportChange[] {
    return [...this.#changes, ...listRemoved(this.#last, this.#present)];
  }
}
