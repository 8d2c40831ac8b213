// Invented agencies → how fast and how light the search is in a real browser, beside plain fuse.js and MiniSearch.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { SearchIndex } from '../../src/search/build/build-index.ts';
import type { SearchEntry } from '../../src/search/format/entry.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { launchBrowser } from '../browser/find-browser.ts';
import { type ExitCode, exitCode, print, readArguments, readCount, runCommand } from '../command/command.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { Random } from './generate/random.ts';
import { bundlePages } from './search/bundle-pages.ts';
import { drawQueries } from './search/draw-queries.ts';
import { generateEntries } from './search/generate-entries.ts';
import { measureOurs, measurePeers, type OurTimes, type PeerTimes } from './search/measure-pages.ts';
import { NameOracle, spell } from './search/name-oracle.ts';
import { quantile } from './search/quantile.ts';
import { type FolderServer, serveFolder } from './search/serve-folder.ts';

const usage = `Usage: npm run bench:search [-- --each N --fresh N --peers N --only N]

Types queries of every kind, letter by letter, into the search over 1,000, 10,000 and 120,000 agencies in a
headless Chromium, and into plain fuse.js and MiniSearch over the same names.

  --each N    queries of each kind   (default 3)
  --fresh N   fresh starts, of which the bytes of the first and the next query are counted   (default 12)
  --peers N   keystrokes that the peers are asked   (default 12)
  --only N    agencies: one size alone, without the building times
  -h, --help  print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

const allSizes = [1_000, 10_000, 120_000];
const aims = { p95: 16, firstKilobytes: 150, timesFuse: 100, growth: 1.5 };

interface Effort {
  each: number;
  fresh: number;
  peers: number;
}

interface Built {
  count: number;
  seconds: number;
  kilobytes: number;
}

const kilobytes = (bytes: number): number => bytes / 1024;
const met = (reached: boolean): string => (reached ? 'met' : 'missed');

function describeTimes(name: string, times: readonly number[]): string {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return `  ${name.padEnd(26)}p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms a keystroke (${times.length} keystrokes)`;
}

function describeBytes(name: string, bytes: readonly number[]): string {
  const [middle, most] = [quantile(bytes, 0.5), Math.max(...bytes)];
  return `  ${name.padEnd(26)}median ${kilobytes(middle).toFixed(1)} KB, most ${kilobytes(most).toFixed(1)} KB gzip`;
}

function describeSize(ours: OurTimes, peers: PeerTimes): string {
  const ratio = quantile(peers.fuse, 0.5) / quantile(ours.keystrokes, 0.5);
  return [
    describeTimes('ours', ours.keystrokes),
    describeTimes('ours, files at hand', ours.repeated),
    describeTimes('plain fuse.js', peers.fuse),
    describeTimes('MiniSearch', peers.mini),
    `  times faster than fuse.js ${ratio.toFixed(0)} (p50 by p50)`,
    `  first answer, cold        median ${quantile(ours.starts, 0.5).toFixed(0)} ms with fetching and building`,
    describeBytes('first query', ours.firstBytes),
    describeBytes('next query', ours.nextBytes),
    `  scripts, once             ${kilobytes(ours.scriptBytes).toFixed(1)} KB gzip`,
    `  the peers' list of names  ${kilobytes(peers.bytes).toFixed(1)} KB gzip, index built in ${peers.fuseIndex.toFixed(0)} ms (fuse.js), ${peers.miniIndex.toFixed(0)} ms (MiniSearch)`,
    '',
  ].join('\n');
}

function describeAims(ours: OurTimes, peers: PeerTimes): string {
  const p95 = quantile(ours.keystrokes, 0.95);
  const most = kilobytes(Math.max(...ours.firstBytes));
  const ratio = quantile(peers.fuse, 0.5) / quantile(ours.keystrokes, 0.5);
  return [
    `  p95 of a keystroke at most ${aims.p95} ms: ${met(p95 <= aims.p95)}`,
    `  first query at most ${aims.firstKilobytes} KB: ${met(most <= aims.firstKilobytes)}`,
    `  at least ${aims.timesFuse} times faster than plain fuse.js: ${met(ratio >= aims.timesFuse)}`,
    '',
  ].join('\n');
}

function describeGrowth(built: readonly Built[]): string {
  const rows = built.map(
    ({ count, seconds, kilobytes: size }) =>
      `  ${`${count} agencies`.padEnd(26)}${seconds.toFixed(2)} s, ${size.toFixed(0)} KB gzip, ${((seconds * 1e6) / count).toFixed(1)} µs and ${((size * 1024) / count).toFixed(1)} bytes an agency`,
  );
  const [half, whole] = built.slice(-2);
  const growth = half && whole ? whole.seconds / whole.count / (half.seconds / half.count) : Number.NaN;
  return [
    'index built',
    ...rows,
    `  time an agency at ${whole?.count} beside ${half?.count}: ${growth.toFixed(2)}, aim at most ${aims.growth}: ${met(growth <= aims.growth)}`,
    '',
  ].join('\n');
}

function buildTimed(
  entries: readonly SearchEntry[],
  count: number,
  folder: string,
): { index: SearchIndex; built: Built } {
  const start = performance.now();
  const index = writeSearchIndex(entries, folder);
  const seconds = (performance.now() - start) / 1000;
  const bytes = index.files.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  return { index, built: { count, seconds, kilobytes: kilobytes(bytes) } };
}

function writeNames(entries: readonly SearchEntry[], file: string): void {
  const agencies = entries.filter(({ kind }) => kind === 'agency');
  const rows = agencies.map(({ names }) => [names.zh[0], spell(names.zh[0] ?? '', 'pinyin'), names.en]);
  writeFileSync(file, JSON.stringify(rows));
}

interface Place {
  browser: Browser;
  server: FolderServer;
  folder: string;
}

async function measureSize(count: number, effort: Effort, { browser, server, folder }: Place): Promise<Built> {
  const entries = generateEntries(loadRegistry(), count);
  const { index, built } = buildTimed(entries, count, join(folder, `index-${count}`));
  writeNames(entries, join(folder, `names-${count}.json`));
  const queries = drawQueries(new NameOracle(entries), effort.each);
  const texts = new Random('order').shuffle(queries.map(({ text }) => text));
  await print(`${count} agencies, ${index.irregular} of them irregular; ${texts.length} queries\n`);
  const ours = await measureOurs(browser, server, `index-${count}`, texts, effort.fresh);
  const peers = await measurePeers(browser, server, `names-${count}.json`, texts, effort.peers);
  await print(`${describeSize(ours, peers)}\n`);
  if (count === allSizes.at(-1)) await print(`aims at ${count} agencies\n${describeAims(ours, peers)}\n`);
  return built;
}

/** Times on a busy machine are those of its other work. */
const describeMachine = (): string => `${availableParallelism()} cores, ${loadavg()[0]?.toFixed(1)} processes at work`;

async function measureAll(sizes: readonly number[], effort: Effort, folder: string): Promise<void> {
  await bundlePages(folder);
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    await print(`node ${process.version}, Chromium ${browser.version()}, ${describeMachine()}\n\n`);
    for (const count of sizes) await measureSize(count, effort, { browser, server, folder });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A second round in one process, so that no size is the one that warms the compiler up. */
function measureBuilds(folder: string): Built[] {
  const registry = loadRegistry();
  const counts = [30_000, 60_000, 120_000];
  return counts.map((count) => {
    const entries = generateEntries(registry, count);
    const rounds = [1, 2, 3].map(() => buildTimed(entries, count, join(folder, 'built')).built);
    return rounds.reduce((best, next) => (next.seconds < best.seconds ? next : best));
  });
}

async function run(args: string[]): Promise<ExitCode> {
  const { values } = readArguments({
    args,
    options: {
      each: { type: 'string', default: '3' },
      fresh: { type: 'string', default: '12' },
      peers: { type: 'string', default: '12' },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const effort = {
    each: readCount('--each', values.each),
    fresh: readCount('--fresh', values.fresh),
    peers: readCount('--peers', values.peers),
  };
  const only = values.only === undefined ? undefined : readCount('--only', values.only);
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    await measureAll(only ? [only] : allSizes, effort, folder);
    if (!only) await print(describeGrowth(measureBuilds(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return exitCode.clean;
}

await runCommand({ usage, run });
