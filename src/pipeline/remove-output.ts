// An output that nothing stands behind any more → removed, unless somebody else changed it.
import { errorCode } from './read-bytes.ts';
import type { RunState } from './run-state.ts';
import type { Written } from './source-index.ts';

/** True if it is gone, or no longer ours to remove. */
export function removeOutput(state: RunState, written: Written): boolean {
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
