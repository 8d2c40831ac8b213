// An output that nothing stands behind any more → removed, unless somebody else changed it.

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { RunState } from './apply-result.ts';
import { errorCode } from './errors.ts';
import type { WrittenOutput } from './source-index.ts';
import type { SourceFile } from './walk-sources.ts';

/** True if it is gone, or no longer ours to remove. */
export function removeOutput(state: RunState, written: WrittenOutput): boolean {
  if (!state.output.exists(written.target)) return true;
  if (!state.output.verify(written)) {
    state.warnings.push({
      zh: `${written.target}.json 已没有来源，但曾被改动，未删除；请自行决定是否删除`,
      en: `${written.target}.json has no source any more, but was changed by somebody: not removed; remove it if it is not wanted`,
    });
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
    const code = errorCode(error);
    state.warnings.push({
      zh: `${target}.json 已没有来源，但无法删除（${code}）；请检查权限后重新运行`,
      en: `${target}.json has no source any more, but could not be removed (${code}); check permissions and run again`,
    });
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
