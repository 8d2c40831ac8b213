// Invented reports, normalised → what the real `export` command takes, beside copying the bytes that it writes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import {
  type ExitCode,
  exitCode,
  mingbaiProgram,
  print,
  readArguments,
  readCount,
  runCommand,
} from '../command/command.ts';
import { measureRun } from './normalize/measure-run.ts';
import { writeReports } from './write-reports.ts';

const usage = `Usage: npm run bench:export [-- --count N]

Writes N/10 and then N invented reports into temporary folders, normalises and checks them, and exports each folder.
The folders are removed at the end.

  --count N    size of the large folder   (default 10000)
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage.
`;

const probe = new URL('./normalize/report-usage.ts', import.meta.url).href;
const used = z.object({ processorSeconds: z.number(), peakMegabytes: z.number() });

interface Measured extends z.infer<typeof used> {
  seconds: number;
  copySeconds: number;
  files: number;
  megabytes: number;
}

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: { count: { type: 'string', default: '10000' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const count = readCount('--count', values.count);
  const memory = Math.round(totalmem() / 1024 ** 3);
  await print(`node ${process.version}, ${availableParallelism()} cores, ${memory} GB of memory\n\n`);
  for (const size of [Math.ceil(count / 10), count]) await print(describe(size, await measureSize(size)));
  return exitCode.clean;
}

async function measureSize(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  const at = (name: string) => join(folder, name);
  try {
    writeReports(at('sources'), count, 'bench');
    const content = ['--out', at('content/reports'), '--findings', at('content/findings')];
    await measureRun(['--sources', at('sources'), '--cache', at('cache'), ...content]);
    return { ...(await measureExport(at('content'), at('out'))), ...measureCopy(at('out'), at('copy')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureExport(content: string, out: string): Promise<z.infer<typeof used> & { seconds: number }> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', probe, mingbaiProgram, 'export', '--content', content, '--out', out],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    },
  );
  const ended = once(child, 'close');
  const probed = child.stdio[3];
  if (!probed || !('read' in probed)) throw new Error('the command was started without its pipe');
  const usageOfRun = await text(probed);
  const [code] = await ended;
  if (code !== 0) throw new Error(`export ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, ...used.parse(JSON.parse(usageOfRun)) };
}

/** The floor that no export gets below on this disk: the same files, neither read as data nor made. */
function measureCopy(from: string, to: string) {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const start = performance.now();
  cpSync(from, to, { recursive: true });
  return { copySeconds: (performance.now() - start) / 1000, files: files.length, megabytes: bytes / 1e6 };
}

function describe(count: number, measured: Measured): string {
  const { seconds, processorSeconds, peakMegabytes, copySeconds, files, megabytes } = measured;
  return [
    `${count} reports: ${files} files, ${megabytes.toFixed(0)} MB`,
    `  export   ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(2)} ms a report, ` +
      `${processorSeconds.toFixed(1)} s of processor time, peak memory ${Math.round(peakMegabytes)} MB`,
    `  copy     ${copySeconds.toFixed(1)} s, ${(seconds / copySeconds).toFixed(1)} times as fast\n\n`,
  ].join('\n');
}
