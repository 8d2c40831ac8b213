// Generated and real reports → how fast they are read, beside how fast their parser libraries alone are.

import { availableParallelism } from 'node:os';
import { openPdfResources } from '../../src/pipeline/core.ts';
import type { SourceFormat } from '../../src/report/model/report.ts';
import { readDocument } from '../../src/report/read/read-document.ts';
import { formKnowledge } from '../../src/report/read-report.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { printDigest } from '../documents/print-digest.ts';
import { listBinaryBases } from '../fuzz/binary/list-binary-bases.ts';
import { createGenerator, type Layout, layouts } from './generate-report.ts';
import { compareFormat, type Effort } from './read/compare-format.ts';
import { describeComparison } from './read/describe-comparison.ts';
import { listCorpus } from './read/list-corpus.ts';
import type { NamedBytes } from './read/time-stages.ts';

const usage = `Usage: npm run bench:read [-- --count N --rounds N]

Measures how fast reports are read, and how fast the parser library of their format alone is.
No PDF is generated: those of tests/fixtures and content/sources are measured instead.
Real reports are measured too where MINGBAI_CORPUS names a folder of them.

  --count N    generated reports of each format but PDF   (default 60)
  --rounds N   rounds, peer and reader in turns   (default 15)
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

const formats = ['text', 'html', 'markdown', 'docx', 'pdf'] as const satisfies readonly SourceFormat[];

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      count: { type: 'string', default: '60' },
      rounds: { type: 'string', default: '15' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const registry = loadRegistry();
  const rounds = readCount('--rounds', values.rounds);
  const effort: Effort = { rounds, warmups: Math.min(4, rounds) };
  await print(`node ${process.version}, ${availableParallelism()} cores, ${effort.rounds} rounds\n\n`);
  const generated = await generate(registry, readCount('--count', values.count));
  await compareAll('generated', await sortByFormat(generated), registry, effort);
  await compareAll('kept', await sortByFormat(listKeptPdfs()), registry, effort);
  await compareAll('real', await sortByFormat(listCorpus(process.env.MINGBAI_CORPUS)), registry, effort);
  return exitCode.clean;
}

function listLayouts(format: SourceFormat): Layout[] {
  return layouts.filter((layout) =>
    format === 'text' ? layout !== 'html' && layout !== 'markdown' : layout === format,
  );
}

/** As many reports of each format; those of plain text in all its layouts. */
async function generate(registry: Registry, count: number): Promise<NamedBytes[]> {
  const make = createGenerator(registry, 'bench');
  const reports = (['text', 'html', 'markdown'] as const).flatMap((format) => {
    const own = listLayouts(format);
    return Array.from({ length: count }, (_, index) => make(index, { layout: own[index % own.length] ?? 'html' }));
  });
  const pages = reports.filter(({ layout }) => layout === 'html');
  return [...reports, ...(await Promise.all(pages.map(printPage)))];
}

/** The same report as a Word document, with the spans that the page has. */
async function printPage({ bytes, fileName }: NamedBytes): Promise<NamedBytes> {
  return { fileName: fileName.replace(/html$/, 'docx'), bytes: await printDigest(bytes, fileName) };
}

function listKeptPdfs(): NamedBytes[] {
  const kept = listBinaryBases().filter(({ kind }) => kind === 'pdf');
  return kept.map(({ name, bytes }) => ({ fileName: name, bytes }));
}

/** The name does not tell: pages are saved as .txt, and Markdown too. */
async function sortByFormat(files: readonly NamedBytes[]): Promise<Map<SourceFormat, NamedBytes[]>> {
  const sorted = new Map<SourceFormat, NamedBytes[]>();
  for (const file of files) {
    const reading = await readDocument(file.bytes, formKnowledge, { fileName: file.fileName, pdf: openPdfResources() });
    if (!reading.ok) continue;
    sorted.set(reading.document.format, [...(sorted.get(reading.document.format) ?? []), file]);
  }
  return sorted;
}

async function compareAll(
  origin: string,
  files: ReadonlyMap<SourceFormat, NamedBytes[]>,
  registry: Registry,
  effort: Effort,
): Promise<void> {
  for (const format of formats) {
    const comparison = await compareFormat(format, files.get(format) ?? [], registry, effort);
    if (comparison) await print(`${describeComparison(`${origin} ${format}`, comparison)}\n`);
  }
}
