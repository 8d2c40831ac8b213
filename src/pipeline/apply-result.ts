// The result of reading one source → the ledger brought up to date, and its report put in place if it leads.
import { makeMessage } from '../report/model/reading-code.ts';
import { errorCode } from './errors.ts';
import type { SourceResult } from './read-source.ts';
import { removeOutput } from './remove-outputs.ts';
import type { RunState } from './run-state.ts';

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
