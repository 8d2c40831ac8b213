// Loaded before a measured program and all that it starts: when a process ends, what it used → a line in a file.
import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const file = process.env.MINGBAI_BENCH_USAGE;

// Worker threads load it too; the process's own figures include theirs.
if (isMainThread && file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const program = basename(process.argv[1] ?? '');
    const line = { program, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  });
}
