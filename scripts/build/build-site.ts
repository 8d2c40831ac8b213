// A plan → the site in its `--out`: built beside the old one and exchanged for it; whatever happens, the old one is whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { exitCode, workFolder } from '../command/command.ts';
import { onStop, type StopSignal } from '../command/on-stop.ts';
import type { PlannedRun } from './build-plan.ts';
import { exchangeSite, makeWorkFolder, sweepBuilds, undoCutExchange } from './exchange.ts';
import { sweepRenderers } from './find-renderer.ts';
import { endGroup } from './run-node.ts';
import type { BuildResult } from './run-steps.ts';

const runPlan = fileURLToPath(new URL('./run-plan.ts', import.meta.url));
const failed: BuildResult = { built: false, code: exitCode.findings };
const say = (text: string): unknown => process.stderr.write(`${text}\n`);

interface Caught {
  /** Aborted by the first signal. */
  signal: AbortSignal;
  /** Signals have their usual effect again, and one that came has it now. */
  release(): void;
}

function catchSignals(): Caught {
  const abort = new AbortController();
  let came: StopSignal | undefined;
  const release = onStop((name) => {
    came ??= name;
    abort.abort();
  });
  return {
    signal: abort.signal,
    release() {
      release();
      if (came) process.kill(process.pid, came);
    },
  };
}

const isResult = (message: unknown): message is BuildResult =>
  typeof message === 'object' && message !== null && 'built' in message && 'code' in message;

/** Steps that calculate for minutes would not see a signal: they run apart, in a group that is ended as one. */
async function runApart(run: PlannedRun, signal: AbortSignal, program: string): Promise<BuildResult> {
  const child = spawn(process.execPath, [program, JSON.stringify(run)], {
    cwd: workFolder,
    detached: true,
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  });
  let result = failed;
  child.on('message', (message) => {
    if (isResult(message)) result = message;
  });
  const end = (): void => void (child.pid && endGroup(child.pid));
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  // What it said last may be read after its end is known.
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  return signal.aborted ? failed : result;
}

interface Outcome extends BuildResult {
  /** Why the old site is still there. */
  note?: string;
}

async function buildBeside(run: PlannedRun, signal: AbortSignal, program: string): Promise<Outcome> {
  const { out } = run.plan;
  const fresh = makeWorkFolder(out);
  const store = makeWorkFolder(run.plan.store);
  const result = await runApart({ ...run, plan: { ...run.plan, out: fresh, store } }, signal, program);
  if (!result.built) return { ...result, note: `${signal.aborted ? 'stopped' : 'not built'}: ${out} is as it was` };
  try {
    exchangeSite(fresh, out);
    return result;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { ...failed, note: `not put in place: ${error.message}` };
  }
}

async function buildCleanly(run: PlannedRun, signal: AbortSignal, program: string): Promise<Outcome> {
  const sweep = async (): Promise<void> => {
    for (const place of [run.plan.out, run.plan.store]) await sweepBuilds(place);
    await sweepRenderers(run.plan.cache);
  };
  await sweep();
  try {
    return await buildBeside(run, signal, program);
  } finally {
    await sweep();
  }
}

/** `program` runs the plan; tests have one that is quicker than a whole site. */
export async function buildSite(run: PlannedRun, program = runPlan): Promise<BuildResult> {
  const { signal, release } = catchSignals();
  try {
    const { out } = run.plan;
    if (await undoCutExchange(out)) say(`${out}: the site is back that a build had moved when it was killed`);
    const { note, ...result } = await buildCleanly(run, signal, program);
    // After the cleaning: who reads this may be gone, and then writing it ends us.
    if (note) say(note);
    return result;
  } finally {
    release();
  }
}
