// Invented reports → how long Pagefind takes to index their pages, and how much it writes.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { withStore } from '../../src/store/with-store.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { writeFulltext } from '../fulltext/write-fulltext.ts';
import { writeContent, yearsOfGenerator } from './site/write-content.ts';

const usage = `Usage: npm run bench:fulltext [-- --count N]

Invents N reports, normalises them, and indexes their text and findings as a build does; before it, half as many.

  --count N    pages to index   (default 12000)
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: { count: { type: 'string', default: '12000' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const bodies = Math.ceil(readCount('--count', values.count) / yearsOfGenerator);
  const half = await measure(Math.ceil(bodies / 2));
  const whole = await measure(bodies);
  const growth = (key: 'seconds' | 'bytes') => (whole[key] / whole.pages / (half[key] / half.pages)).toFixed(2);
  await print(
    `a page of the larger index costs ${growth('seconds')} times the time and ${growth('bytes')} times the bytes\n`,
  );
  return exitCode.clean;
}

/** Bytes and files below a folder. */
function weigh(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
    files: files.length,
  };
}

async function measure(bodies: number): Promise<{ pages: number; seconds: number; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    const content = await writeContent(folder, bodies, yearsOfGenerator);
    const start = performance.now();
    const pages = await withStore(content, loadRegistry(), (store) => writeFulltext(store, join(folder, 'out')));
    const seconds = (performance.now() - start) / 1000;
    const { bytes, files } = weigh(join(folder, 'out', 'pagefind'));
    await print(`${pages} pages: ${seconds.toFixed(1)} s, ${(bytes / 2 ** 20).toFixed(1)} MiB in ${files} files\n`);
    return { pages, seconds, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
