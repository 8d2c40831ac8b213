// A province of invented sites on loopback → collected, normalised and built; then 3 % of it changed and collected again. Prints what it took.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../../src/collect/collect.ts';
import type { SiteOutcome } from '../../../src/collect/collect-site.ts';
import { siteEntry } from '../../../src/collect/site.ts';
import { hashOf } from '../../../src/pipeline/read-bytes.ts';
import { reportFile } from '../../../src/report/model/report.ts';
import type { Registry } from '../../../src/report/registry/registry.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { defineCommand, exitCode, mingbaiProgram, projectFolder, readCount } from '../../command/command.ts';
import { chooseAgencies } from '../generate/choose-agencies.ts';
import { Random } from '../generate/random.ts';
import { type FamilyId, families } from './families.ts';
import { type InventedReport, inventReport, inventReports } from './invent-site.ts';
import { type Fault, type SiteServer, serveSite } from './serve-site.ts';

const usage = `Usage: npm run prove -- province [--sites N --bodies N --years N --no-build]

Serves invented sites of all families on loopback, faults sprinkled in, collects them, normalises what was taken in and
builds the site; then changes 3 % of the reports and collects again. Fails where a report that is to be had was not taken
in, a figure is not the one that was invented, an unchanged report was sent again in full, or a change is not named.

  --sites N    how many sites             (default 30)
  --bodies N   bodies of each             (default 40)
  --years N    years of each body         (default 5)
  --pause N    milliseconds between two requests to a host (default 20)
  --no-build   stop before the site is built
  -h, --help   print this help

Exit code: 0 proved, 1 not, 2 wrong usage.
`;

interface ServedSite {
  id: string;
  family: FamilyId;
  server: SiteServer;
  reports: InventedReport[];
  /** Paths that give nothing. */
  lost: Set<string>;
}

const faults: readonly Fault[] = [
  (_, response) => void response.writeHead(404).end('<title>404</title>') === undefined,
  (_, response) => void response.writeHead(412).end('<script>1</script>') === undefined,
  (_, response) => void response.writeHead(500).end() === undefined,
  (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end() === undefined,
];

async function openSites(
  registry: Registry,
  counts: { sites: number; bodies: number; years: number },
): Promise<ServedSite[]> {
  const agencies = chooseAgencies(registry, new Random('province'));
  const years = Array.from({ length: counts.years }, (_, index) => 2024 - index);
  const ids = Object.keys(families) as FamilyId[];
  const sites: ServedSite[] = [];
  for (let at = 0; at < counts.sites; at += 1) {
    const family = ids[at % ids.length] ?? 'generic';
    const own = agencies.slice(at * counts.bodies, (at + 1) * counts.bodies);
    const reports = inventReports(own, years, `province/${at}`);
    const server = await serveSite(families[family].serve(reports));
    // Every fourth site says nothing of what it has sent before.
    server.hasValidators = at % 4 !== 3;
    const random = new Random(`faults/${at}`);
    const lost = new Set(
      random
        .shuffle([...reports])
        .slice(0, Math.ceil(reports.length / 100))
        .map(families[family].addressOf),
    );
    for (const path of lost) server.faults.set(path, random.pick(faults));
    sites.push({ id: `site-${String(at + 1).padStart(2, '0')}`, family, server, reports, lost });
  }
  return sites;
}

class Findings {
  readonly all: string[] = [];
  expect(isSo: boolean, what: string): void {
    if (!isSo) this.all.push(what);
  }
}

const stemOf = ({ agency, year }: InventedReport): string => `${agency.id}/${year}`;

/** Name of a report → hash of what `normalize` made of it, once its figures were those that were invented. */
type Proved = Map<string, string>;

/** Each report that is to be had against what `normalize` made of it; what is byte for byte as it was needs no second look. */
function checkReports(sites: readonly ServedSite[], folder: string, findings: Findings, proved: Proved): number {
  let figures = 0;
  for (const { family, reports, lost } of sites)
    for (const report of reports) {
      if (lost.has(families[family].addressOf(report))) continue;
      const path = join(folder, `${stemOf(report)}.json`);
      if (!existsSync(path)) {
        findings.expect(false, `${stemOf(report)} is not there`);
        continue;
      }
      const text = readFileSync(path, 'utf8');
      const key = `${stemOf(report)}/${report.edition}`;
      const hash = hashOf(text);
      if (proved.get(key) === hash) continue;
      proved.set(key, hash);
      const { report: read } = reportFile.parse(JSON.parse(text));
      const values = new Map<string, number | null>(read.figures.map(({ metric, value }) => [metric, value]));
      for (const [metric, expected] of Object.entries(report.figures)) {
        figures += 1;
        findings.expect(
          values.get(metric) === expected,
          `${stemOf(report)} ${metric}: ${values.get(metric)} for ${expected}`,
        );
      }
    }
  return figures;
}

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

function weighFolder(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.reduce(
    (all, entry) => all + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  );
}

const runVerb = (...args: string[]): number =>
  spawnSync(process.execPath, [mingbaiProgram, ...args], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] })
    .status ?? 1;

function describeRun(title: string, outcomes: readonly SiteOutcome[], took: number): string {
  const sum = (of: (outcome: SiteOutcome) => number): number => outcomes.reduce((all, each) => all + of(each), 0);
  const longest = outcomes.toSorted((a, b) => b.took - a.took)[0];
  const states: Record<string, number> = {};
  for (const { state } of outcomes.flatMap(({ ledger }) => ledger.documents)) states[state] = (states[state] ?? 0) + 1;
  return [
    title,
    `  requests ${sum(({ requests }) => requests)}, ${mebibytes(sum(({ bytes }) => bytes))}, ${(took / 1000).toFixed(0)} s; longest site ${((longest?.took ?? 0) / 1000).toFixed(0)} s`,
    ...outcomes.map(
      ({ site, requests, bytes, took: own }) =>
        `  ${site.id} ${site.name}: ${requests} requests, ${mebibytes(bytes)}, ${(own / 1000).toFixed(1)} s`,
    ),
    `  ${Object.entries(states)
      .map(([state, count]) => `${state} ${count}`)
      .join(', ')}`,
    `  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, with the servers`,
    '',
  ].join('\n');
}

/** Three in a hundred with other numbers. */
function changeReports(sites: readonly ServedSite[]): Set<string> {
  const changed = new Set<string>();
  for (const site of sites) {
    const family = families[site.family];
    const chosen = new Random(`change/${site.id}`)
      .shuffle(site.reports.filter((report) => !site.lost.has(family.addressOf(report))))
      .slice(0, Math.ceil(site.reports.length * 0.03));
    for (const report of chosen) {
      const at = site.reports.indexOf(report);
      const later = inventReport(report.agency, report.year, report.number, `province/${site.id}`, 1);
      site.reports[at] = later;
      site.server.pages.set(family.addressOf(later), { type: 'text/html; charset=utf-8', body: () => later.html });
      changed.add(site.server.origin + family.addressOf(later));
    }
  }
  return changed;
}

export const command = defineCommand({
  usage,
  options: {
    sites: { type: 'string', default: '30' },
    bodies: { type: 'string', default: '40' },
    years: { type: 'string', default: '5' },
    pause: { type: 'string', default: '20' },
    'no-build': { type: 'boolean', default: false },
  },
  async run({ values, effects }) {
    const counts = {
      sites: readCount('--sites', values.sites),
      bodies: readCount('--bodies', values.bodies),
      years: readCount('--years', values.years),
    };
    const pause = readCount('--pause', values.pause);
    const registry = loadRegistry();
    const root = mkdtempSync(join(tmpdir(), 'mingbai-province-'));
    const content = join(root, 'content');
    const folders = {
      sources: join(content, 'sources'),
      ledgers: join(content, 'ledger'),
      captures: join(root, 'captures'),
    };
    for (const folder of [...Object.values(folders), join(content, 'reports'), join(content, 'findings')])
      mkdirSync(folder, { recursive: true });
    const sites = await openSites(registry, counts);
    const findings = new Findings();
    const run = async (title: string): Promise<SiteOutcome[]> => {
      const start = performance.now();
      const outcomes = await collect({
        tasks: sites.map(({ id, family, server }) => ({
          site: siteEntry.parse({
            id,
            name: family,
            place: '350000',
            lists: [{ url: server.origin + families[family].list }],
          }),
        })),
        folders,
        registry,
        contact: 'opendata@example.org',
        version: '0',
        stop: new AbortController().signal,
        allowed: new Set(sites.map(({ server }) => server.host)),
        // The servers share our processor: that they are slow is no sign of a site at work.
        pace: { pause, longestPause: 2 * pause },
        limits: { headTime: 20_000, wholeTime: 60_000 },
        sitesAtOnce: 16,
      });
      const [captures, sources, ledgers] = [folders.captures, folders.sources, folders.ledgers].map(weighFolder);
      await effects.print(
        `${describeRun(title, outcomes, performance.now() - start)}  on the disk now: captures ${mebibytes(captures ?? 0)}, sources ${mebibytes(sources ?? 0)}, ledgers ${mebibytes(ledgers ?? 0)}\n`,
      );
      return outcomes;
    };
    const normalize = (): number =>
      runVerb(
        'normalize',
        '--quiet',
        '--sources',
        folders.sources,
        '--out',
        join(content, 'reports'),
        '--findings',
        join(content, 'findings'),
        '--cache',
        join(root, 'cache'),
      );
    try {
      await run('first run');
      for (const { server } of sites) server.log.length = 0;
      const proved: Proved = new Map();
      const readAll = performance.now();
      findings.expect(normalize() === 0, 'normalize rejected something');
      const figures = checkReports(sites, join(content, 'reports'), findings, proved);
      await effects.print(
        `normalize: ${figures} figures compared with those that were invented, ${findings.all.length} faults, ${((performance.now() - readAll) / 1000).toFixed(0)} s\n`,
      );
      const changed = changeReports(sites);
      const second = await run(`second run, ${changed.size} reports changed`);
      checkSecond(sites, second, changed, findings);
      findings.expect(normalize() === 0, 'normalize rejected something after the change');
      const again = checkReports(sites, join(content, 'reports'), findings, proved);
      await effects.print(`normalize: ${again} figures compared of reports that are not byte for byte as they were\n`);
      if (!values['no-build']) {
        const start = performance.now();
        const code = runVerb('build', '--content', content, '--no-normalize', '--out', join(root, 'dist'));
        findings.expect(code === 0, 'the site was not built');
        const pages =
          code === 0
            ? readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
                name.endsWith('.html'),
              ).length
            : 0;
        await effects.print(`build: ${pages} pages in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
      }
    } finally {
      for (const { server } of sites) await server.close();
      rmSync(root, { recursive: true, force: true });
    }
    await effects.print(
      findings.all.length === 0
        ? 'proved\n'
        : `${findings.all.length} faults\n${findings.all
            .slice(0, 30)
            .map((what) => `  ${what}\n`)
            .join('')}`,
    );
    return findings.all.length === 0 ? exitCode.clean : exitCode.findings;
  },
});

/** What was not changed is not sent again by those that can say so; what was changed is named with its figures. */
function checkSecond(
  sites: readonly ServedSite[],
  outcomes: readonly SiteOutcome[],
  changed: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const { family, server, reports, lost } of sites) {
    if (!server.hasValidators) continue;
    const inFull = new Set(server.log.filter(({ status }) => status === 200).map(({ path }) => server.origin + path));
    for (const report of reports) {
      const path = families[family].addressOf(report);
      if (!lost.has(path))
        findings.expect(
          inFull.has(server.origin + path) === changed.has(server.origin + path),
          `${path} of ${server.host} was ${changed.has(server.origin + path) ? 'not ' : ''}sent in full`,
        );
    }
  }
  const records = outcomes.flatMap(({ ledger }) => ledger.documents);
  for (const address of changed) {
    const record = records.find((each) => each.address === address);
    findings.expect(record?.state === 'changed', `${address} is ${record?.state}, not changed`);
    findings.expect((record?.changes.at(-1)?.figures.length ?? 0) > 0, `${address} changed and no figure is named`);
  }
  const others = records.filter(({ state, address }) => state === 'changed' && !changed.has(address));
  findings.expect(others.length === 0, `${others.length} documents are called changed and are not`);
}
