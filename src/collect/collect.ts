// Sites → each collected, some at the same time but one request at a time a host, and what came of all of them.
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import type { Registry } from '../report/registry/registry.ts';
import { listLedgers } from '../store/ledger/read-ledgers.ts';
import { type CollectContext, type RunFolders, SiteCollector, type SiteOutcome } from './collect-site.ts';
import { readOwnLedger } from './ledger-writer.ts';
import type { AskLimits, AskResult } from './net/ask.ts';
import { usualLimits } from './net/ask.ts';
import { type BudgetLimits, RequestBudget } from './net/budget.ts';
import { type Resolve, resolveBySystem } from './net/guard-address.ts';
import { type Clock, realClock } from './net/host-turns.ts';
import { type PaceRules, usualPace } from './net/pace.ts';
import { Visitor } from './net/visitor.ts';
import type { SavedVisits } from './saved/saved-visits.ts';
import type { SiteEntry, YearSpan } from './site.ts';
import type { ListEntry } from './sites/adapter.ts';
import { type MakeSource, makeOriginal, sourceStemOf } from './take/put-source.ts';
import { DocumentReader } from './take/read-document.ts';
import type { SourceOwners } from './take/take-page.ts';
import type { ObjectStorage } from './warc/object-storage.ts';

/** A site, and what of it is asked for where it is not all. */
export interface SiteTask {
  site: SiteEntry;
  only?: readonly ListEntry[] | undefined;
}

export interface CollectOptions {
  tasks: readonly SiteTask[];
  /** What somebody saved, in the place of the network. */
  saved?: SavedVisits | undefined;
  folders: RunFolders;
  registry: Registry;
  /** Whom a site may write to: without it nothing is asked. */
  contact: string;
  version: string;
  stop: AbortSignal;
  years?: YearSpan | undefined;
  allowed?: ReadonlySet<string> | undefined;
  isDry?: boolean | undefined;
  make?: MakeSource | undefined;
  storage?: ObjectStorage | undefined;
  /** What tests and measurements set otherwise. */
  resolve?: Resolve | undefined;
  clock?: Clock | undefined;
  pace?: Partial<PaceRules> | undefined;
  limits?: Partial<AskLimits> | undefined;
  runLimits?: Partial<BudgetLimits> | undefined;
  siteLimits?: Partial<BudgetLimits> | undefined;
  mostPages?: number | undefined;
  sitesAtOnce?: number | undefined;
  onAnswer?(address: string, result: AskResult): void;
  onDocument?: CollectContext['onDocument'];
}

/** The word that robots.txt may name us by. */
export const robotName = 'MingbaiCollector';

export const spellUserAgent = (version: string, contact: string): string =>
  `${robotName}/${version} (annual reports on government information disclosure; +${contact})`;

const runBudget: BudgetLimits = { requests: 20_000, bytes: 8 * 1024 ** 3 };
const siteBudget: BudgetLimits = { requests: 3_000, bytes: 1024 ** 3 };

/** Which source file is of which document, over all ledgers that there are. */
function listOwners(ledgers: string): SourceOwners {
  const records = listLedgers(ledgers).flatMap((site) => readOwnLedger(ledgers, site).documents);
  return new Map(
    records.flatMap((record) => (record.source === undefined ? [] : [[sourceStemOf(record.source), record]])),
  );
}

export async function collect(options: CollectOptions): Promise<SiteOutcome[]> {
  const { folders, registry, contact, version, stop, clock = realClock } = options;
  const visitor = new Visitor({
    userAgent: spellUserAgent(version, contact),
    product: robotName,
    resolve: options.resolve ?? resolveBySystem,
    allowed: options.allowed ?? new Set(),
    limits: { ...usualLimits, ...options.limits },
    clock,
    pace: { ...usualPace, ...options.pace },
    stop,
    ...(options.onAnswer && { onAnswer: options.onAnswer }),
  });
  // More would read faster than hosts may be asked.
  const reader = new DocumentReader(Math.min(availableParallelism(), options.tasks.length, 4) || 1);
  const context: CollectContext = {
    folders,
    registry,
    visitor: options.saved ?? visitor,
    reader,
    clock,
    stop,
    make: options.make ?? makeOriginal,
    owners: listOwners(folders.ledgers),
    budget: new RequestBudget({ ...runBudget, ...options.runLimits }),
    siteLimits: { ...siteBudget, ...options.siteLimits },
    years: options.years,
    mostPages: options.mostPages ?? 300,
    software: `Mingbai ${version}`,
    storage: options.storage,
    isDry: options.isDry,
    ...(options.onDocument && { onDocument: options.onDocument }),
  };
  const queue = new PQueue({ concurrency: options.sitesAtOnce ?? 8 });
  try {
    return await queue.addAll(
      options.tasks.map(
        ({ site, only }) =>
          () =>
            new SiteCollector(site, context, only).run(),
      ),
    );
  } finally {
    await visitor.close();
    await reader.close();
  }
}
