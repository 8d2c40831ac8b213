// A built site → how long choices on the page of comparisons take, for 12 bodies × 15 years in a browser slowed four times.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { UsageError } from '../../src/pipeline/errors.ts';
import { packBody } from '../../src/views/compare/compare-point.ts';
import { views } from '../../src/views/compare/compare-state.ts';
import { countMeasures } from '../../src/views/compare/measures.ts';
import { launchBrowser } from '../browser/find-browser.ts';
import { type ExitCode, exitCode, print, readArguments, runCommand } from '../command/command.ts';
import { findBase } from '../serve/find-base.ts';
import { startServer } from '../serve/start-server.ts';
import { makeBenchBody, makeBenchEntries } from './compare/make-bench-body.ts';

const usage = `Usage: npm run bench:compare [-- DIR]

Times the choices on the page of comparisons of a built site, with invented figures, in a browser slowed four times.

  DIR          the built folder, built for the root of a host   (default dist)
  -h, --help   print this help

Exit code: 0 within the limits, 1 not, 2 wrong usage.
`;

const limit = { interaction: 50, script: 60 * 1024 };
const slowdown = 4;
const rounds = 5;

const entries = makeBenchEntries();

/** The site's own pages and scripts with invented figures: none of them is ever published. */
async function serveInvented(page: Page): Promise<void> {
  const filed = entries.map((entry, file) => ({ ...entry, file }));
  const files = entries.map((entry) => ({ [entry.id]: packBody(makeBenchBody(entry)) }));
  await page.route('**/compare-data/*.json', (route) => {
    const name = /([^/]+)\.json$/.exec(route.request().url())?.[1] ?? '';
    const json = name === 'bodies' ? filed : files[Number(name)];
    return json ? route.fulfill({ json }) : route.abort();
  });
}

interface Interaction {
  name: string;
  /** Milliseconds until the choice is answered, the layout included; the longest task until all is drawn; all of it. */
  answered: number[];
  longest: number[];
  drawn: number[];
}

interface Timing {
  answered: number;
  longest: number;
  drawn: number;
}

/** Runs in the page: the choice, then every task until the last figure is there. */
async function act({ name, value }: { name: string; value: string }): Promise<Timing> {
  const place = document.querySelector('[data-figures]');
  const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(
    name === 'view' ? `input[value="${value}"]` : `select[name="${name}"]`,
  );
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  if (control instanceof HTMLInputElement) control.click();
  else if (control) {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  document.body.getBoundingClientRect();
  const answered = performance.now() - start;
  while (place?.getAttribute('aria-busy') !== 'false') await new Promise((resolve) => setTimeout(resolve, 1));
  const drawn = performance.now() - start;
  // Entries of the last task come after it.
  await new Promise((resolve) => setTimeout(resolve, 150));
  observer.disconnect();
  return { answered, longest, drawn };
}

async function measure(page: Page, name: string, values: readonly string[]): Promise<Interaction[]> {
  const measured = values.map(
    (value): Interaction => ({ name: `${name} ${value}`, answered: [], longest: [], drawn: [] }),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, value] of values.entries()) {
      const { answered, longest, drawn } = await page.evaluate(act, { name, value });
      measured[index]?.answered.push(answered);
      measured[index]?.longest.push(longest);
      measured[index]?.drawn.push(drawn);
    }
  }
  return measured;
}

async function weighScripts(page: Page, folder: string): Promise<number> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (/\.js$/.test(name) ? [new URL(name).pathname] : [])),
  );
  return [...new Set(addresses)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}

async function measureAll(url: string, folder: string): Promise<boolean> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await serveInvented(page);
  await page.goto(`${url}compare/?of=${entries.map(({ id }) => id).join(',')}&x=rate.granted`);
  await page.locator('[data-figures] figure').nth(1).waitFor();
  const script = await weighScripts(page, folder);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const interactions = [
    ...(await measure(page, 'view', [...views.filter((view) => view !== 'lines'), 'lines'])),
    ...(await measure(
      page,
      'measure',
      [...countMeasures.slice(2, 4), ...countMeasures.slice(0, 1)].map(({ id }) => id),
    )),
    ...(await measure(page, 'from', [2012, 2015, 2008].map(String))),
  ];
  await browser.close();
  return report(interactions, script);
}

const middleOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const write = (time: number): string => `${time.toFixed(1).padStart(6)} ms`;

/** The browser lists tasks from 50 ms up only. */
const writeLongest = (time: number): string => (time === 0 ? '     under 50 ms' : `longest ${write(time)}`);

function report(interactions: readonly Interaction[], script: number): boolean {
  const verdict = (holds: boolean) => (holds ? 'ok' : 'TOO MUCH');
  for (const { name, answered, longest, drawn } of interactions) {
    const times = [`answered ${write(middleOf(answered))}`, `tasks ${writeLongest(middleOf(longest))}`];
    console.log(`${name.padEnd(30)} ${times.join(', ')}, all drawn ${write(middleOf(drawn))}`);
  }
  const slowest = Math.max(
    ...interactions.map(({ answered, longest }) => Math.max(middleOf(answered), middleOf(longest))),
  );
  const isQuick = slowest <= limit.interaction;
  const isLight = script <= limit.script;
  console.log(`slowest task, median of ${rounds}: ${write(slowest)} of ${limit.interaction} ms: ${verdict(isQuick)}`);
  console.log(`script ${(script / 1024).toFixed(1)} KB gzip of ${limit.script / 1024} KB: ${verdict(isLight)}`);
  return isQuick && isLight;
}

async function run(args: string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const folder = positionals[0] ?? 'dist';
  const base = findBase(folder);
  if (base !== '/') throw new UsageError(`${folder} is built for ${base}; build it without --base.`);
  const server = await startServer({ folder, base, port: 4_750 });
  try {
    return (await measureAll(server.url, folder)) ? exitCode.clean : exitCode.findings;
  } finally {
    await server.close();
  }
}

await runCommand({ usage, run });
