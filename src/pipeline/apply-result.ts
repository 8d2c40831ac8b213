// The result of reading one source → the ledger brought up to date, its report put in place if it leads, and what nothing stands behind any more removed.

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeMessage } from '../report/model/reading-code.ts';
import { errorCode } from './errors.ts';
import type { SourceResult } from './read-source.ts';
import type { RunState } from './run-state.ts';
import type { WrittenOutput } from './source-index.ts';
import type { SourceFile } from './walk-sources.ts';

type ReadResult = Extract<SourceResult, { kind: 'read' }>;

export function applyResult(state: RunState, result: SourceResult): void {
  const { ledger, core } = state;
  const stamp = state.stamps.get(result.file) ?? null;
  if (result.kind === 'same') {
    applyUnchanged(state, result.file, stamp);
  } else if (result.kind === 'rejected') {
    // Its earlier output, if any, stays as it is and stays noted.
    ledger.record(result.file, { key: core.key, hash: result.hash, stamp, outcome: { rejection: result.rejection } });
  } else {
    ledger.record(result.file, { key: core.key, hash: result.hash, stamp, outcome: { claim: result.claim } });
    dropFormerOutput(state, result);
    if (ledger.leads(result.file, result.claim.target)) publish(state, result);
  }
}

/** A source whose content is what it was: what came of it last time counts again. */
export function applyUnchanged({ ledger }: RunState, file: string, stamp: string | null): void {
  const entry = ledger.entries.get(file);
  if (entry) ledger.record(file, { key: entry.key, hash: entry.hash, stamp, outcome: entry.outcome });
}

/** A source that turned out to win after its report had been let go: read once more, and put in place. */
export function applyOwed(state: RunState, result: SourceResult): void {
  const entry = state.ledger.entries.get(result.file);
  if (result.kind === 'read' && result.hash === entry?.hash) {
    publish(state, result);
    return;
  }
  fail(state, result.file, makeMessage('runs.source_changed'));
}

function publish(state: RunState, { file, claim, text }: ReadResult): void {
  try {
    const { written, changed } = state.output.write(claim.target, text);
    state.ledger.own(file, written);
    if (changed) state.written.add(claim.target);
  } catch (error) {
    fail(state, file, makeMessage('runs.output_not_written', { target: claim.target, error: errorCode(error) }));
  }
}

function fail(state: RunState, file: string, message: RunState['warnings'][number]): void {
  state.failures.set(file, message);
  const entry = state.ledger.entries.get(file);
  if (entry) entry.hash = null;
}

/** A source that was taken for another agency or year before: nothing stands behind that output any more. */
function dropFormerOutput(state: RunState, { file, claim }: ReadResult): void {
  const former = state.ledger.entries.get(file)?.written;
  if (former && former.target !== claim.target && removeOutput(state, former)) state.ledger.disown(file);
}

/** True if it is gone, or no longer ours to remove. */
function removeOutput(state: RunState, written: WrittenOutput): boolean {
  if (!state.output.exists(written.target)) return true;
  if (!state.output.verify(written)) {
    state.warnings.push(makeMessage('runs.output_changed', { target: written.target }));
    return true;
  }
  return tryRemoving(state, written.target);
}

function tryRemoving(state: RunState, target: string): boolean {
  try {
    state.output.remove(target);
    state.removed.push(target);
    return true;
  } catch (error) {
    state.warnings.push(makeMessage('runs.output_not_removed', { target, error: errorCode(error) }));
    return false;
  }
}

/**
 * Sources of earlier runs that no longer exist → forgotten, and the outputs that were written from them removed.
 */
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
