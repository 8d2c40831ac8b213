// The list of government sites → what they publish, taken in politely, with a record of each capture and of all that cannot be had.
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressKey, hostOf, resolveAddress } from '../../src/collect/address.ts';
import { type CollectOptions, collect, type SiteTask } from '../../src/collect/collect.ts';
import type { RunFolders, SiteOutcome } from '../../src/collect/collect-site.ts';
import { holdCaptures, readOwnLedger } from '../../src/collect/ledger-writer.ts';
import { readAllowed } from '../../src/collect/net/guard-address.ts';
import { readSaved } from '../../src/collect/saved/read-saved.ts';
import { SavedVisits } from '../../src/collect/saved/saved-visits.ts';
import { isWithinYears, readSites, readYears, type SiteEntry } from '../../src/collect/site.ts';
import type { ListEntry } from '../../src/collect/sites/adapter.ts';
import { readAddressLines } from '../../src/collect/sites/adapters.ts';
import { listSources, type MakeSource, makeOriginal } from '../../src/collect/take/put-source.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { isWithin } from '../../src/report/registry/locality.ts';
import { listLedgers } from '../../src/store/ledger/read-ledgers.ts';
import type { SiteLedger } from '../../src/store/ledger/record.ts';
import { findDue, type LedgerSummary, summariseLedgers } from '../../src/store/ledger/summary.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { describeLedgers, describeOutcome, describePlan } from '../collect/describe-run.ts';
import { makeDigest } from '../collect/make-digest.ts';
import { openStorage, putAway } from '../collect/store-captures.ts';
import { defineCommand, type Effects, exitCode, readVersion } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { onStop } from '../command/on-stop.ts';

const usage = `Usage: mingbai collect [--site ID … --place CODE --years 2019-2025] [--dry-run]
       mingbai collect --url ADDRESS … | --from-list FILE
       mingbai collect --from FILE [--url ADDRESS]
       mingbai collect --report

Asks the sites of content/registry/sites.yml for their annual reports, one request at a time a host, as robots.txt allows.
Each answer goes into a WARC file below captures/; a report that can be read goes into the folder of sources; all that
became of it stands in the ledger of its site. A run that was stopped is gone on with by the next one.
Nothing is asked before mingbai.config.ts names a contact (contact, or collect: { contact }): it stands in every request.
Where it names a storage (collect: { storage }), captures are put there too.

  --site ID          only this site; may be repeated
  --place CODE       only sites of this place and of those within it, such as 350000
  --years SPAN       only reports on these years, such as 2021 or 2014-2025
  --url ADDRESS      only this page; may be repeated
  --from-list FILE   only the pages named in a file, one address a line, a title behind it if there is one
  --from FILE        nothing is asked: takes in what a person saved (HTML complete, MHTML, WARC, WACZ)
  --dry-run          reads the lists, prints what would be asked for, writes nothing
  --report           asks nothing: prints what the ledgers say
  --publish KIND     digests: sources are digests of what was received; text: the originals
                     (default: what mingbai.config.ts says, else digests)
  --out DIR          folder of sources                    (default content/sources)
  --ledger DIR       folder of ledgers                    (default content/ledger)
  --captures DIR     folder of captures, never committed  (default captures)
  --sites FILE       list of sites                        (default content/registry/sites.yml)
  --config FILE      settings of the portal               (default mingbai.config.ts, here or in the folder of the project)
  --requests N       at most so many requests in all      (default 20000)
  --allow-local LIST host:port,… of this network that may be asked; no other local address ever is
  -q, --quiet        prints the summary only
  -h, --help         print this help

Exit code: 0 all is as it was or taken in, 1 something is missing, blocked, refused or left for the next run; 2 wrong usage.
`;

const options = {
  site: { type: 'string', multiple: true },
  place: { type: 'string' },
  years: { type: 'string' },
  url: { type: 'string', multiple: true },
  'from-list': { type: 'string' },
  from: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'boolean', default: false },
  publish: { type: 'string' },
  out: { type: 'string', default: 'content/sources' },
  ledger: { type: 'string', default: 'content/ledger' },
  captures: { type: 'string', default: 'captures' },
  sites: { type: 'string', default: 'content/registry/sites.yml' },
  requests: { type: 'string' },
  'allow-local': { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  ...configOption,
} as const;

interface Values {
  site?: string[] | undefined;
  place?: string | undefined;
  url?: string[] | undefined;
  'from-list'?: string | undefined;
  from?: string | undefined;
  out: string;
  ledger: string;
  captures: string;
  sites: string;
}

export const command = defineCommand({
  usage,
  options,
  async run({ values, effects }) {
    const folders = {
      sources: resolve(values.out),
      ledgers: resolve(values.ledger),
      captures: resolve(values.captures),
    };
    if (values.report) return reportLedgers(folders, effects);
    const { contact, collect: own } = await loadConfig(values.config);
    const reach = own.contact ?? contact;
    const make = readPublish(values.publish ?? own.publish ?? 'digests');
    const years = values.years === undefined ? undefined : readYears(values.years);
    const allowed = values['allow-local'] === undefined ? undefined : readAllowed(values['allow-local']);
    const saved =
      values.from === undefined
        ? undefined
        : new SavedVisits(await readSaved(values.from, values.url?.[0]), new Date().toISOString());
    if (reach === undefined && !saved)
      throw new UsageError(
        "mingbai.config.ts names no contact, and nobody is asked without one: write contact: 'opendata@example.org', or collect: { contact: '…' }.",
      );
    const tasks = saved ? planSaved(saved, values) : planTasks(values);
    if (!values['dry-run']) for (const folder of Object.values(folders)) makeWritable(folder);
    const storage = values['dry-run'] ? undefined : await openStorage(own.storage, effects.env);
    const stop = new AbortController();
    const letGo = values['dry-run'] ? undefined : holdCaptures(folders.captures);
    const release = onStop(() => stop.abort());
    try {
      const outcomes = await collect({
        tasks,
        saved,
        folders,
        registry: loadRegistry(),
        contact: reach ?? '',
        version: readVersion(),
        stop: stop.signal,
        years,
        allowed,
        make,
        storage,
        isDry: values['dry-run'],
        runLimits: readRequests(values.requests),
        ...(!values.quiet && {
          onDocument: (site, record) => effects.warn(`${site.id} ${record.state} ${record.address}\n`),
        }),
      });
      const isMissing = (year: number): boolean =>
        tasks.every(({ only }) => only === undefined) && isWithinYears(year, years);
      const code = await finish(
        outcomes,
        { isDry: values['dry-run'], isStopped: stop.signal.aborted, isMissing, sources: folders.sources },
        effects,
      );
      if (storage) await putAway(folders.captures, storage, effects);
      return code;
    } finally {
      release();
      letGo?.();
    }
  },
});

interface Ending {
  isDry: boolean;
  isStopped: boolean;
  /** Whether the run was to find reports on that year: who asks for one page misses no other. */
  isMissing(year: number): boolean;
  /** Folder of sources. */
  sources: string;
}

async function finish(
  outcomes: SiteOutcome[],
  { isDry, isStopped, isMissing, sources }: Ending,
  effects: Effects,
): Promise<0 | 1> {
  if (isDry) {
    await effects.print(outcomes.map(describePlan).join(''));
    return outcomes.some(({ ledger }) => ledger.lists.some(({ why }) => why)) ? exitCode.findings : exitCode.clean;
  }
  const whole = summarise(
    outcomes.map(({ ledger }) => ledger),
    sources,
  );
  const summary = { ...whole, missing: whole.missing.filter(({ year }) => isMissing(year)) };
  await effects.print(outcomes.map(describeOutcome).join('') + describeLedgers(summary));
  if (isStopped) effects.warn('stopped: run the same command again to go on\n');
  return isStopped || needsLook(summary) ? exitCode.findings : exitCode.clean;
}

/** A report that is there as somebody's source is not missing. */
function summarise(ledgers: readonly SiteLedger[], sources: string): LedgerSummary {
  const whole = summariseLedgers(ledgers, new Date().toISOString().slice(0, 10), findDue);
  const missing = whole.missing.filter(
    ({ body: { region, agencyId }, year }) => listSources(sources, `${region}/${agencyId}/${year}`).length === 0,
  );
  return { ...whole, missing };
}

const needsLook = ({ alarms, refused, missing, partial }: LedgerSummary): boolean =>
  alarms.length + refused.length + missing.length + partial.length > 0;

async function reportLedgers({ ledgers, sources }: RunFolders, effects: Effects): Promise<0 | 1> {
  const names = listLedgers(ledgers);
  if (names.length === 0) throw new UsageError(`There is no ledger in ${ledgers}: nothing has been collected yet.`);
  const summary = summarise(
    names.map((name) => readOwnLedger(ledgers, name)),
    sources,
  );
  await effects.print(describeLedgers(summary));
  return needsLook(summary) ? exitCode.findings : exitCode.clean;
}

function readPublish(kind: string): MakeSource {
  if (kind === 'digests') return makeDigest;
  if (kind === 'text') return makeOriginal;
  throw new UsageError(`--publish ${kind}: write digests or text.`);
}

function readRequests(text: string | undefined): CollectOptions['runLimits'] {
  if (text === undefined) return undefined;
  const requests = Number(text);
  if (!Number.isSafeInteger(requests) || requests < 1)
    throw new UsageError(`--requests ${text}: give a whole number above 0.`);
  return { requests };
}

/** Before anything is asked: what was received must have a place to go. */
function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${folder} cannot be written to: ${reason}`, { cause });
  }
}

function planTasks(values: Values): SiteTask[] {
  const sites = readSites(values.sites);
  const named = listNamed(values);
  if (named) return taskByHost(named, sites);
  const chosen = chooseSites(sites, values);
  const asked = chosen.filter(({ skip }) => skip === undefined);
  if (asked.length === 0) throw new UsageError('No site is left to ask: see --site, --place and the list of sites.');
  return asked.map((site) => ({ site }));
}

function chooseSites(sites: readonly SiteEntry[], { site: ids, place }: Values): SiteEntry[] {
  const unknown = ids?.find((id) => !sites.some((site) => site.id === id));
  if (unknown !== undefined) throw new UsageError(`--site ${unknown}: the list of sites has none of this id.`);
  if (place !== undefined && !loadRegistry().regions.has(place))
    throw new UsageError(`--place ${place}: there is no such place; give its six digits, such as 350000.`);
  return sites.filter(
    ({ id, place: own }) => (ids?.includes(id) ?? true) && (place === undefined || isWithin(own, place)),
  );
}

/** What is named on the command line or in a file; undefined where it is all of a site. */
function listNamed({ url, 'from-list': file }: Values): ListEntry[] | undefined {
  const typed = url?.map((address) => {
    const whole = /^https?:/u.test(address) ? resolveAddress(address, address) : undefined;
    if (whole === undefined)
      throw new UsageError(`--url ${address}: give a whole address, such as https://www.example.gov.cn/nb/1.html.`);
    return { url: whole, title: '', date: null };
  });
  return file === undefined ? typed : [...(typed ?? []), ...readList(file)];
}

function readList(file: string): ListEntry[] {
  if (!existsSync(file)) throw new UsageError(`--from-list ${file}: there is no such file.`);
  const { entries, broken } = readAddressLines(readFileSync(file, 'utf8'));
  const [first] = broken;
  if (first) throw new UsageError(`--from-list ${file}:${first.line}: ${first.text} is no address.`);
  if (entries.length === 0) throw new UsageError(`--from-list ${file} names no address.`);
  return entries;
}

/** Pages belong to the site that has a list at their host, or to one of their own; a site of two hosts is one task. */
function taskByHost(entries: readonly ListEntry[], sites: readonly SiteEntry[]): SiteTask[] {
  const withoutWww = (address: string): string => hostOf(address).replace(/^www\./u, '');
  const siteAt = (host: string): SiteEntry =>
    sites.find(({ lists, pages }) =>
      [...lists.map(({ url }) => url), ...pages].some((url) => withoutWww(url) === host),
    ) ?? { id: host.replace(/[^a-z0-9.-]+/gu, '-'), name: host, place: '100000', lists: [], pages: [] };
  const unique = new Map(entries.map((entry) => [addressKey(entry.url), entry]));
  const bySite = new Map<string, { site: SiteEntry; only: ListEntry[] }>();
  for (const entry of unique.values()) {
    const site = siteAt(withoutWww(entry.url));
    const task = bySite.get(site.id) ?? { site, only: [] };
    task.only.push(entry);
    bySite.set(site.id, task);
  }
  return [...bySite.values()];
}

function planSaved(saved: SavedVisits, values: Values): SiteTask[] {
  const entries = saved.listEntries(loadRegistry());
  if (entries.length === 0) throw new UsageError(`--from ${values.from}: there is no page and no document in it.`);
  return taskByHost(entries, existsSync(values.sites) ? readSites(values.sites) : []);
}
