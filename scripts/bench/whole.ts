// Invented reports of three sizes → what the whole build takes, and the build again after one report changed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import type { ReportFile } from '../../src/report/model/report.ts';
import { defineCommand, exitCode, print, readCount, runCommand } from '../command/command.ts';
import { measureBarePages } from './whole/bare-pages.ts';
import { describeGrowth, describeSize, type SizeMeasured } from './whole/describe-whole.ts';
import { inventContent } from './whole/invent-content.ts';
import { measureSite, measureWhole } from './whole/measure-whole.ts';

const usage = `Usage: npm run bench:whole [-- --sizes 300x6,1667x6,4167x12]

Writes normalised invented reports of so many bodies and years into temporary folders, builds the whole site from each,
changes one number of one report and builds again. Beside it: what a bare Astro project takes a page for the same bytes.
Sixty bodies are really read; the others are these under other names.

  --sizes LIST   bodies x years of each size, the smallest first   (default 300x6,1667x6,4167x12)
  --quick        60x6 only
  -h, --help     print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

interface Size {
  bodies: number;
  years: number;
}

function readSizes(text: string): Size[] {
  return text.split(',').map((size) => {
    const [bodies, years, ...more] = size.split('x');
    if (bodies === undefined || years === undefined || more.length > 0)
      throw new UsageError(`--sizes ${text}: write bodies x years of each size, such as 300x6.`);
    return { bodies: readCount('--sizes', bodies), years: readCount('--sizes', years) };
  });
}

/** One more request received in one report: a number of its pages changes, and its checks are not made again. */
function changeReport(path: string): void {
  const file: ReportFile = JSON.parse(readFileSync(path, 'utf8'));
  const figure = file.report.figures.find(({ status, value }) => status === 'reported' && value !== null && value > 0);
  if (!figure || figure.value === null) throw new Error(`${path} has no number to change`);
  figure.value += 1;
  figure.raw = String(figure.value);
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}

const findReport = (content: string): string => {
  const folder = join(content, 'reports');
  const body = readdirSync(folder).sort()[0] ?? '';
  return join(folder, body, readdirSync(join(folder, body)).sort()[0] ?? '');
};

async function measureSize({ bodies, years }: Size): Promise<SizeMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-whole-'));
  try {
    const content = await inventContent(folder, bodies, years);
    const [out, notes] = [join(folder, 'site'), join(folder, 'usage')];
    const build = await measureWhole(content, out, notes);
    const site = measureSite(out);
    const bare = await measureBarePages(out, notes);
    changeReport(findReport(content));
    const again = await measureWhole(content, out, notes);
    return { bodies, reports: bodies * years, build, site, bare, again };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(
  defineCommand({
    usage,
    options: {
      sizes: { type: 'string', default: '300x6,1667x6,4167x12' },
      quick: { type: 'boolean', default: false },
    },
    async run({ values }) {
      const sizes = readSizes(values.quick ? '60x6' : values.sizes);
      const memory = Math.round(totalmem() / 1024 ** 3);
      await print(`node ${process.version}, ${availableParallelism()} cores, ${memory} GB of memory\n\n`);
      const results: SizeMeasured[] = [];
      for (const size of sizes) {
        const measured = await measureSize(size);
        results.push(measured);
        await print(describeSize(measured));
      }
      await print(describeGrowth(results));
      return exitCode.clean;
    },
  }),
);
