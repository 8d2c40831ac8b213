// Reports whose figures are known, printed, spoiled and read as scans → how many of their figures are right, by kind.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { openPdfResources } from '../../../src/pipeline/core.ts';
import { openPictureReaders } from '../../../src/pipeline/open-picture-readers.ts';
import type { Figure } from '../../../src/report/model/figure.ts';
import { readDocument } from '../../../src/report/read/read-document.ts';
import { formKnowledge, readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { defineCommand, exitCode, projectFolder, readCount } from '../../command/command.ts';
import { encodeScan, printScan } from '../../documents/print-scan.ts';
import { writeScanPdf } from '../../documents/write-scan-pdf.ts';
import { mulberry32 } from '../../fuzz/random.ts';
import { judgeScan, type ScanJudgement } from './judge-scan.ts';
import { planScan, type ScanPlan } from './list-scans.ts';
import { spoilers } from './spoil-scan.ts';

const usage = `Usage: npm run prove -- scans [--count N] [--from N] [--file FILE] [--fresh]

Prints reports whose figures are known, spoils the pictures, and reads them. What was read is kept in FILE, so that a run
that was ended goes on where it was.

  --count N    scans to read             (default 150, some 600 pages)
  --from N     number of the first       (default 0)
  --file FILE  where results are kept    (default .cache/scans.jsonl)
  --fresh      forget what is kept
  -h, --help   print this help

Exit code: 0 no wrong figure, 1 some, 2 wrong usage.
`;

/** Digests of the forms of 2019 and 2021, with merged cells and without. */
const bases = [
  '350128/350128-gwh/2021.html',
  '370300/370300-kjj/2021.docx',
  '350128/350128-gwh/2023.md',
  '350128/350128-gwh/2019.html',
] as const;

interface Base {
  root: Root;
  figures: readonly Figure[];
}

interface ScanResult extends ScanJudgement {
  plan: ScanPlan;
  pages: number;
  seconds: number;
  rejection?: string;
}

const registry = loadRegistry();

async function openBase(name: string): Promise<Base> {
  const bytes = new Uint8Array(await readFile(join(projectFolder, 'content', 'sources', name)));
  const [document, report] = [
    await readDocument(bytes, formKnowledge, { fileName: name }),
    await readReport(bytes, registry, { fileName: name }),
  ];
  if (!document.ok || report.status !== 'ok') throw new Error(`${name} is not read`);
  return { root: document.document.root, figures: report.report.figures };
}

async function readScan(plan: ScanPlan, { root, figures }: Base): Promise<ScanResult> {
  const random = mulberry32(plan.index + 1);
  const spoiled = printScan(root, plan).map((page) => spoilers[plan.kind](page, random));
  const isStamped = plan.kind === 'stamped';
  const pages = spoiled.map((page) => ({
    ...page,
    jpeg: encodeScan(page, { quality: plan.quality, ...(isStamped && { stamp: random }) }),
    isColour: true,
  }));
  const start = process.cpuUsage();
  const { deadline: _, ...pdf } = openPdfResources();
  const outcome = await readReport(writeScanPdf(pages, plan.dpi), registry, {
    pdf,
    scan: { open: openPictureReaders },
  });
  const { user, system } = process.cpuUsage(start);
  const read = outcome.status === 'ok' ? outcome.report.figures : (outcome.figures ?? []);
  return {
    plan,
    pages: pages.length,
    seconds: (user + system) / 1e6,
    ...judgeScan(figures, read),
    ...(outcome.status === 'rejected' && { rejection: outcome.rejection.message.code }),
  };
}

function loadKept(file: string): Map<number, ScanResult> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as ScanResult).map((result) => [result.plan.index, result]));
}

function printTable(results: readonly ScanResult[]): string {
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const sum = (of: readonly ScanResult[], count: (result: ScanResult) => number): number =>
    of.reduce((total, result) => total + count(result), 0);
  const rows = [...Map.groupBy(results, ({ plan }) => plan.kind)].map(([kind, own]) => {
    const all = sum(own, ({ figures }) => figures);
    const cells = [
      kind,
      sum(own, ({ pages }) => pages),
      percent(
        sum(own, ({ right }) => right),
        all,
      ),
      percent(
        sum(own, ({ unreadable }) => unreadable),
        all,
      ),
      percent(
        sum(own, ({ absent }) => absent),
        all,
      ),
      sum(own, ({ wrong }) => wrong.length),
      (sum(own, ({ seconds }) => seconds) / sum(own, ({ pages }) => pages)).toFixed(1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| kind | pages | right | unreadable | absent | wrong | s a page |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

export const command = defineCommand({
  usage,
  options: {
    count: { type: 'string', default: '150' },
    from: { type: 'string', default: '0' },
    file: { type: 'string', default: join(projectFolder, '.cache', 'scans.jsonl') },
    fresh: { type: 'boolean', default: false },
  },
  async run({ values, effects }) {
    const [count, from] = [readCount('--count', values.count), Number(values.from)];
    if (values.fresh) rmSync(values.file, { force: true });
    mkdirSync(dirname(values.file), { recursive: true });
    const kept = loadKept(values.file);
    const opened = await Promise.all(bases.map(openBase));
    for (let index = from; index < from + count; index += 1) {
      if (kept.has(index)) continue;
      const plan = planScan(index);
      const base = opened[plan.base % opened.length];
      if (!base) continue;
      const result = await readScan(plan, base);
      appendFileSync(values.file, `${JSON.stringify(result)}\n`);
      kept.set(index, result);
      for (const metric of result.wrong) await effects.print(`wrong: ${index} ${plan.kind} ${metric}\n`);
    }
    await effects.print(printTable([...kept.values()]));
    return [...kept.values()].some(({ wrong }) => wrong.length > 0) ? exitCode.findings : exitCode.clean;
  },
});
