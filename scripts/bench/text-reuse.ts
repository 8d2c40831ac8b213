// Invented reports of 4,000 characters → time and memory of finding the text they share, at two sizes.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { edition2021 } from '../../src/forms/editions.ts';
import { findReusedText, indexClauses } from '../../src/report/analysis/text/find-reused-text.ts';
import type { Report } from '../../src/report/model/report.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { Random } from './generate/random.ts';

const usage = `Usage: node scripts/bench/text-reuse.ts [--count N]

Writes N/10 and then N invented reports of 4,000 characters into memory and finds the passages they share,
each size in a process of its own.

  --count N    reports of the large size   (default 10000)
  --only       measure this size alone and print it as JSON
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

const reportLength = 4_000;
/** Ten times the reports may take this many times the work for each. */
const growthAim = 1.5;
const years = 10;
const firstYear = 2014;

/** One report in this many repeats a third of its last year's text, and one a sixth of another body's. */
const repeatsItself = 0.3;
const repeatsOther = 0.1;

/** Enough words that two clauses are equal by chance as seldom as in real reports. */
const vocabularySize = 600;
const characters =
  '信息发布政策解读公文审核网站栏目留言保密查目录编制平台运维逐项对重新梳理按季通报集中整改及时更分级落实专人负责统一归档任清单办账流程环节属性场所热线记考指标市区窗口沿海乡镇开园农村社学校医院交站点科研商贸场';
/** What every office writes. */
const commonplaces = ['坚持以公开为常态、不公开为例外。', '进一步增强工作的主动性和自觉性，不断提高服务水平。'];

interface Writing {
  body: number;
  year: number;
  sentences: string[];
}

const measurement = z.object({
  count: z.number(),
  seconds: z.number(),
  comparisons: z.number(),
  pairs: z.number(),
  peakMegabytes: z.number(),
  inputMegabytes: z.number(),
});
type Measurement = z.infer<typeof measurement>;

const vocabulary = writeVocabulary(new Random('words'));

function writeVocabulary(random: Random): string[] {
  const pool = [...new Set(characters)];
  return Array.from({ length: vocabularySize }, () => random.pick(pool) + random.pick(pool));
}

function writeSentence(random: Random): string {
  const clause = (): string => Array.from({ length: random.int(3, 7) }, () => random.pick(vocabulary)).join('');
  return `${Array.from({ length: random.int(1, 3) }, clause).join('，')}${random.int(2, 400)}项。`;
}

function writeSentences(random: Random, borrowed: readonly string[]): string[] {
  const sentences = [...commonplaces, ...borrowed];
  let length = sentences.join('').length;
  while (length < reportLength) {
    const sentence = writeSentence(random);
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences;
}

function borrow(random: Random, written: readonly Writing[], body: number, year: number): string[] {
  const last = written.at(-1);
  if (last?.body === body && last.year === year - 1 && random.chance(repeatsItself)) {
    return last.sentences.slice(0, Math.floor(last.sentences.length / 3));
  }
  if (written.length === 0 || !random.chance(repeatsOther)) return [];
  const { sentences } = random.pick(written);
  return sentences.slice(0, Math.floor(sentences.length / 6));
}

function toReport({ body, year, sentences }: Writing): Report {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, index) =>
    sentences.slice(index * 5, index * 5 + 5).join(''),
  );
  return {
    agencyId: `${100_000 + body}-bench`,
    agency: `第${body}号测量单位`,
    region: '100000',
    sector: 'bench',
    scope: 'agency',
    year,
    template: edition2021.id,
    title: `${body}/${year}`,
    published: null,
    period: null,
    sections: [{ id: 'overview', heading: '一、总体情况', blocks: paragraphs.map((text) => ({ type: 'text', text })) }],
    tables: [],
    figures: [],
    notes: [],
  };
}

function writeReports(count: number): Report[] {
  const random = new Random('text-reuse');
  const written: Writing[] = [];
  for (let index = 0; index < count; index += 1) {
    const body = Math.floor(index / years);
    const year = firstYear + (index % years);
    written.push({ body, year, sentences: writeSentences(random, borrow(random, written, body, year)) });
  }
  return written.map(toReport);
}

const megabytes = (bytes: number): number => bytes / 1024 ** 2;

function measure(count: number): Measurement {
  const reports = writeReports(count);
  const inputMegabytes = megabytes(process.memoryUsage().rss);
  const start = performance.now();
  const { pairs, comparisons } = findReusedText(indexClauses(reports));
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { count, seconds, comparisons, pairs: pairs.length, peakMegabytes, inputMegabytes };
}

function measureApart(count: number): Measurement {
  const script = process.argv[1] ?? import.meta.filename;
  const { stdout, status } = spawnSync(process.execPath, [script, '--only', '--count', `${count}`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`measuring ${count} reports ended with ${status}`);
  return measurement.parse(JSON.parse(stdout));
}

function describe({ count, seconds, comparisons, pairs, peakMegabytes, inputMegabytes }: Measurement): string {
  const each = (value: number): string => (value / count).toFixed(2);
  return [
    `${count} reports`,
    `  time         ${seconds.toFixed(2)} s, ${each(seconds * 1000)} ms a report`,
    `  comparisons  ${comparisons}, ${each(comparisons)} a report (all pairs would be ${(count * (count - 1)) / 2} reports)`,
    `  pairs found  ${pairs}`,
    `  peak memory  ${peakMegabytes.toFixed(0)} MB, before the search ${inputMegabytes.toFixed(0)} MB`,
    '',
  ].join('\n');
}

function describeGrowth(small: Measurement, large: Measurement): string {
  const ratio = (value: (size: Measurement) => number): number =>
    value(large) / large.count / (value(small) / small.count);
  const line = (name: string, growth: number): string =>
    `  ${name.padEnd(24)}${growth.toFixed(2)}, aim at most ${growthAim}: ${growth <= growthAim ? 'met' : 'missed'}`;
  return [
    `${large.count} reports beside ${small.count}`,
    line(
      'time a report',
      ratio(({ seconds }) => seconds),
    ),
    line(
      'comparisons a report',
      ratio(({ comparisons }) => comparisons),
    ),
    line(
      'memory a report',
      ratio(({ peakMegabytes, inputMegabytes }) => peakMegabytes - inputMegabytes),
    ),
    '',
  ].join('\n');
}

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      count: { type: 'string', default: '10000' },
      only: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const count = readCount('--count', values.count);
  if (values.help) await print(usage);
  else if (values.only) await print(`${JSON.stringify(measure(count))}\n`);
  else {
    await print(`node ${process.version}, ${availableParallelism()} cores\n\n`);
    const small = measureApart(Math.ceil(count / 10));
    await print(describe(small));
    const large = measureApart(count);
    await print(`${describe(large)}\n${describeGrowth(small, large)}`);
  }
  return exitCode.clean;
}

await runCommand({ usage, run });
