// Loaded before a measured program and all that it starts: when a step of a build or a process ends, what it used → a line in a file.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const file = process.env.MINGBAI_BENCH_USAGE;
const [status, references] = ['/proc/self/status', '/proc/self/clear_refs'];

/** The most memory since the last step ended, of this process; where the system does not say that, since it began. */
function readPeak(): number {
  const kilobytes = existsSync(status) && /^VmHWM:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) / 1024;
}

const note = (line: object): void => {
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
};

/** `store: 1800 reports in 200 parts (4.1 s)`. */
const endOfStep = /^([\w -]+): .* \(\d+\.\d s\)\n$/s;

function noteStep(text: string): void {
  const step = endOfStep.exec(text)?.[1];
  if (step === undefined) return;
  note({ step, peakMegabytes: readPeak() });
  // 5: the peak begins anew.
  if (existsSync(references)) writeFileSync(references, '5');
}

// Worker threads load it too; the process's own figures include theirs.
if (isMainThread && file) {
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  stderr.write = ((chunk: string | Uint8Array, ...rest: []) => {
    if (typeof chunk === 'string') noteStep(chunk);
    return write(chunk, ...rest);
  }) as typeof stderr.write;
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const program = basename(process.argv[1] ?? '');
    note({ program, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: readPeak() });
  });
}
