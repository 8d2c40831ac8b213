// Pages of reports and of bodies → processor time and bytes a page, beside a bare page of Astro of the same bytes.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { loadRenderer } from './pages/load-renderer.ts';
import { describePages, type MeasuredKind, measurePages } from './pages/measure-pages.ts';
import { writeContent } from './site/write-content.ts';

const usage = `Usage: npm run bench:pages [-- --bodies N --years N]

Writes invented reports into a temporary folder, normalises them, and renders the pages of all reports and bodies in
both languages, three times over, in this process; the last time counts. Beside each kind: a page of Astro without any
component that writes the same bytes in as many lines.

  --bodies N   how many              (default 30)
  --years N    reports of each body  (default 12)
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

await runCommand({ usage, run });

async function measure(folder: string, bodies: number, years: number): Promise<MeasuredKind[]> {
  const content = await writeContent(folder, bodies, years);
  const store = join(folder, 'store');
  mkdirSync(store);
  writeStore(content, store, loadRegistry());
  const loaded = await loadRenderer();
  try {
    return await measurePages(await loaded.openRenderer(store));
  } finally {
    await loaded.close();
  }
}

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      bodies: { type: 'string', default: '30' },
      years: { type: 'string', default: '12' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const [bodies, years] = [readCount('--bodies', values.bodies), readCount('--years', values.years)];
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    await print(describePages(await measure(folder, bodies, years)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return exitCode.clean;
}
