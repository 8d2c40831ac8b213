// Sources of earlier runs that no longer exist → forgotten, and the outputs that were written from them removed.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { removeOutput } from './remove-output.ts';
import type { RunState } from './run-state.ts';
import type { SourceFile } from './walk-sources.ts';

export function removeStale(state: RunState, root: string, sources: readonly SourceFile[]): void {
  const present = new Set(sources.map(({ file }) => file));
  for (const [file, { written }] of [...state.ledger.entries]) {
    // Not found by the walk is not enough: its folder may only have been locked.
    if (present.has(file) || exists(join(root, file))) continue;
    if (!written || removeOutput(state, written)) state.ledger.forget(file);
  }
  dropDeserted(state);
}

/** Outputs of sources that now speak of another agency or year, and lost there, so that they were not dropped before. */
function dropDeserted(state: RunState): void {
  for (const [file, { outcome, written }] of state.ledger.entries) {
    const deserted = written && 'claim' in outcome && outcome.claim.target !== written.target;
    if (deserted && removeOutput(state, written)) state.ledger.disown(file);
  }
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
  }
}
