// A served site → a run of the collector over it in folders of its own, at a pace that tests can wait for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAgencies } from '../../scripts/bench/generate/choose-agencies.ts';
import { Random } from '../../scripts/bench/generate/random.ts';
import type { SiteServer } from '../../scripts/bench/province/serve-site.ts';
import { type CollectOptions, collect } from '../../src/collect/collect.ts';
import type { RunFolders, SiteOutcome } from '../../src/collect/collect-site.ts';
import { type SiteEntry, siteEntry } from '../../src/collect/site.ts';
import type { DocumentRecord } from '../../src/store/ledger/record.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

export const registry = loadRegistry();

/** The same bodies for all tests. */
export const agencies = chooseAgencies(registry, new Random('collect')).slice(0, 60);

export interface Workplace extends RunFolders {
  root: string;
  remove(): void;
}

export function makeWorkplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'mingbai-test-collect-'));
  return {
    root,
    ledgers: join(root, 'ledgers'),
    captures: join(root, 'captures'),
    sources: join(root, 'sources'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export const siteOf = (server: SiteServer, list: string, more: Partial<SiteEntry> = {}): SiteEntry =>
  siteEntry.parse({
    id: 'site',
    name: '试验站',
    place: '350000',
    lists: [{ url: `${server.origin}${list}` }],
    ...more,
  });

export const testPause = 15;

export function runSites(
  sites: SiteEntry[],
  servers: SiteServer[],
  place: Workplace,
  more: Partial<CollectOptions> = {},
): Promise<SiteOutcome[]> {
  return collect({
    tasks: sites.map((site) => ({ site })),
    folders: place,
    registry,
    contact: 'tests@example.org',
    version: '0',
    stop: new AbortController().signal,
    allowed: new Set(servers.map(({ host }) => host)),
    pace: { pause: testPause, longestPause: 60 },
    limits: { headTime: 2_000, wholeTime: 3_000 },
    ...more,
  });
}

export async function runSite(
  site: SiteEntry,
  server: SiteServer,
  place: Workplace,
  more: Partial<CollectOptions> = {},
): Promise<SiteOutcome> {
  const [outcome] = await runSites([site], [server], place, more);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

/** Path below the server's origin → record. */
export const byPath = ({ ledger }: SiteOutcome): Map<string, DocumentRecord> =>
  new Map(ledger.documents.map((record) => [record.address.replace(/^https?:\/\/[^/]+/u, ''), record]));

export function countStates({ ledger }: SiteOutcome): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of ledger.documents) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
