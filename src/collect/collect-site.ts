// A site and its ledger → its lists read whole, each report looked at, and the ledger brought up to date, one document at a time.
import type { Agency } from '../report/model/agency.ts';
import { identifyAgency } from '../report/registry/identify-agency.ts';
import type { Registry } from '../report/registry/registry.ts';
import type { DocumentRecord, LedgerBody, ListRecord, SiteLedger } from '../store/ledger/record.ts';
import { addressKey, hostOf } from './address.ts';
import { LedgerWriter } from './ledger-writer.ts';
import { type BudgetLimits, RequestBudget } from './net/budget.ts';
import type { Clock } from './net/host-turns.ts';
import type { Validators, Visitor, VisitResult } from './net/visitor.ts';
import { isWithinYears, type SiteEntry, type SiteList, type YearSpan } from './site.ts';
import type { ListEntry } from './sites/adapter.ts';
import { type EntryTitle, readEntryTitle } from './sites/is-report-title.ts';
import { type MakeSource, sourceStemOf } from './take/put-source.ts';
import type { DocumentReader } from './take/read-document.ts';
import { type Asked, Receiver } from './take/receive.ts';
import { PageTaker, type SourceOwners } from './take/take-page.ts';
import { describeList, mergeLists, walkList } from './walk-list.ts';
import type { ObjectStorage } from './warc/object-storage.ts';
import { replayCapture } from './warc/read-warc.ts';
import { cutWarc, WarcFile } from './warc/write-warc.ts';

export interface RunFolders {
  /** Ledgers, one a site. */
  ledgers: string;
  captures: string;
  sources: string;
}

/** Who gives pages: a visitor of sites, or a file that somebody saved. */
export interface Visits {
  visit(address: string, budget: RequestBudget, validators?: Validators): Promise<VisitResult>;
  /** Where there are hosts to be gentle with. */
  turns?: Visitor['turns'];
}

export interface CollectContext {
  folders: RunFolders;
  registry: Registry;
  visitor: Visits;
  reader: DocumentReader;
  make: MakeSource;
  owners: SourceOwners;
  clock: Clock;
  stop: AbortSignal;
  /** Of the whole run. */
  budget: RequestBudget;
  siteLimits: BudgetLimits;
  years?: YearSpan | undefined;
  mostPages: number;
  /** Named in WARC files. */
  software: string;
  /** Where captures lie that are not here any more. */
  storage?: ObjectStorage | undefined;
  /** Lists are read and nothing else; nothing is written. */
  isDry?: boolean | undefined;
  onDocument?(site: SiteEntry, record: DocumentRecord): void;
}

/** What is to be asked, and what a list said of it. */
export interface PlannedDocument extends Asked {
  year: number | undefined;
}

export interface SiteOutcome {
  site: SiteEntry;
  ledger: SiteLedger;
  /** What a dry run would have asked. */
  planned: PlannedDocument[];
  requests: number;
  bytes: number;
  /** Milliseconds. */
  took: number;
}

/** A run that was stopped this long ago is gone on with. */
const freshFor = 24 * 3_600_000;

interface ListWalk {
  record: ListRecord;
  planned: PlannedDocument[];
}

export class SiteCollector {
  readonly #site: SiteEntry;
  readonly #context: CollectContext;
  readonly #budget: RequestBudget;
  readonly #writer: LedgerWriter;
  readonly #only: readonly ListEntry[] | undefined;

  /** `only`: these pages are asked for, and no list. */
  constructor(site: SiteEntry, context: CollectContext, only?: readonly ListEntry[]) {
    this.#site = site;
    this.#context = context;
    this.#only = only;
    const { requests = context.siteLimits.requests } = site;
    this.#budget = new RequestBudget({ ...context.siteLimits, requests }, context.budget);
    this.#writer = new LedgerWriter(context.folders.ledgers, context.folders.captures, site.id);
  }

  async run(): Promise<SiteOutcome> {
    const { clock, folders, isDry, stop } = this.#context;
    const start = clock.now();
    this.#setPace();
    const { ledger, done, warc: noted, isFresh } = isDry ? this.#writer.look() : this.#writer.open(start, freshFor);
    if (noted) cutWarc(folders.captures, noted);
    const walks = this.#only ? [] : await this.#walkLists(ledger);
    const planned = this.#only ? this.#only.map((entry) => this.#planPage(entry)) : this.#plan(walks, ledger);
    if (isDry) return this.#finish({ ...ledger, lists: walks.map(({ record }) => record) }, planned, start);
    const warc = this.#openWarc(start, isFresh ? noted?.name : undefined);
    this.#writer.begin(start, warc.end);
    for (const { record } of walks) this.#writer.noteList(record);
    const known = new Map(ledger.documents.map((each) => [addressKey(each.address), each]));
    for (const record of known.values())
      if (record.source !== undefined) this.#context.owners.set(sourceStemOf(record.source), record);
    const taker = this.#openTaker(known, warc);
    const taken = new Set<string>();
    const left: PlannedDocument[] = [];
    for (const asked of orderPlanned(planned, known, ledger.next)) {
      if (stop.aborted) break;
      if (done.has(asked.address) || taken.has(addressKey(asked.address))) continue;
      if (this.#budget.isSpent) {
        left.push(asked);
        continue;
      }
      // A file that a page links is taken with its page, and may stand in the list too.
      for (const { address } of await taker.take(asked)) taken.add(addressKey(address));
    }
    for (const asked of left) if (!known.has(addressKey(asked.address))) taker.leave(asked);
    const next = left.find(({ address }) => isAsked(known.get(addressKey(address))))?.address;
    const lists = this.#only
      ? ledger.lists
      : mergeLists(
          ledger.lists,
          walks.map(({ record }) => record),
          this.#site,
        );
    const documents = [...known.values()];
    const isPartial = stop.aborted || next !== undefined || documents.some(({ state }) => state === 'waiting');
    const ended: SiteLedger = {
      site: this.#site.id,
      seen: new Date(clock.now()).toISOString(),
      isPartial,
      ...(next !== undefined && { next }),
      lists,
      documents,
    };
    // A run that was stopped leaves its journal: the next one goes on from it.
    if (!stop.aborted) this.#writer.end(ended);
    return this.#finish(ended, planned, start);
  }

  #finish(ledger: SiteLedger, planned: PlannedDocument[], start: number): SiteOutcome {
    const { requests, bytes } = this.#budget;
    return { site: this.#site, ledger, planned, requests, bytes, took: this.#context.clock.now() - start };
  }

  #setPace(): void {
    const { pause, lists, pages } = this.#site;
    if (pause === undefined) return;
    for (const url of [...lists.map((list) => list.url), ...pages])
      this.#context.visitor.turns?.setRules(hostOf(url), { pause: pause * 1_000 });
  }

  /** A file a run, which nobody adds to later. `open`: that of the run that is gone on with. */
  #openWarc(start: number, open: string | undefined): WarcFile {
    const { folders, software } = this.#context;
    const moment = new Date(start).toISOString().replace(/[-:.]/gu, '');
    return new WarcFile(folders.captures, open ?? `${this.#site.id}/${moment}.warc.gz`, software);
  }

  #openTaker(known: Map<string, DocumentRecord>, warc: WarcFile): PageTaker {
    const { folders, reader, make, owners, storage, clock, onDocument } = this.#context;
    const receiver = new Receiver({
      visit: (address, validators) => this.#visit(address, validators),
      reader,
      warc,
      replay: (capture) => replayCapture(folders.captures, capture, storage),
      known,
    });
    const note = (group: DocumentRecord[]): void => {
      this.#writer.noteGroup(group, warc.end);
      for (const record of group) onDocument?.(this.#site, record);
    };
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    return new PageTaker({ receiver, known, owners, out: folders.sources, make, readerKey: reader.key, today, note });
  }

  /** By http where https fails, if the site's entry says that it may. */
  async #visit(address: string, validators?: Validators): Promise<VisitResult> {
    const { visitor } = this.#context;
    const result = await visitor.visit(address, this.#budget, validators);
    const mayPass = result.kind === 'trouble' && /^failed\.(?:tls|connect)$/u.test(result.trouble.code);
    if (!mayPass || !this.#site.http || !address.startsWith('https:')) return result;
    return visitor.visit(address.replace(/^https:/u, 'http:'), this.#budget, validators);
  }

  async #walkLists(ledger: SiteLedger): Promise<ListWalk[]> {
    const walks: ListWalk[] = [];
    for (const list of this.#site.lists) {
      if (this.#context.stop.aborted) break;
      walks.push(
        await this.#walkList(
          list,
          ledger.lists.find(({ address }) => address === list.url),
        ),
      );
    }
    return walks;
  }

  async #walkList(list: SiteList, before: ListRecord | undefined): Promise<ListWalk> {
    const { mostPages } = this.#context;
    const visit = (address: string) => this.#visit(address);
    const walked = await walkList(list.url, { adapter: list.adapter, mostPages, visit });
    const planned = walked.entries.flatMap((entry) => this.#planEntry(entry, list) ?? []);
    return { record: describeList(list, walked, planned.length, before), planned };
  }

  #planEntry(entry: ListEntry, list: SiteList): PlannedDocument | undefined {
    const title = readEntryTitle(entry.title, this.#context.registry);
    return title && this.#planTitled(entry, title, entry.publisher ?? list.body);
  }

  /** Somebody named it: it is asked for whatever its title. */
  #planPage(entry: ListEntry): PlannedDocument {
    const title = readEntryTitle(entry.title, this.#context.registry) ?? { year: undefined, agency: '' };
    return this.#planTitled(entry, title, entry.publisher);
  }

  #planTitled(entry: ListEntry, title: EntryTitle, publisher: string | undefined): PlannedDocument {
    const { registry } = this.#context;
    const name = title.agency || publisher;
    const found = name ? identifyAgency(name, registry, publisher ? { publisher } : {}) : undefined;
    return {
      address: entry.url,
      kind: 'page',
      title: entry.title,
      listed: entry.date,
      isListed: true,
      year: title.year,
      publisher,
      guess: { body: found?.ok ? toBody(found.agency) : null, year: title.year ?? null },
    };
  }

  /** What the lists have, pages that the site's entry names, and what the ledger knows and no list has any more. */
  #plan(walks: readonly ListWalk[], ledger: SiteLedger): PlannedDocument[] {
    const { years } = this.#context;
    const byKey = new Map<string, PlannedDocument>();
    const add = (planned: PlannedDocument): void => {
      const key = addressKey(planned.address);
      if (!byKey.has(key)) byKey.set(key, planned);
    };
    for (const { planned } of walks) for (const each of planned) if (isWanted(each.year, years)) add(each);
    for (const address of this.#site.pages)
      add({ address, kind: 'page', title: '', listed: null, isListed: true, year: undefined });
    const isUnread = walks.some(({ record }) => record.why !== undefined);
    for (const record of ledger.documents) {
      if (record.page !== undefined || !isWanted(record.year ?? undefined, years)) continue;
      const { address, title, listed } = record;
      const isListed = isUnread && record.isListed;
      add({ address, kind: 'page', title, listed, isListed, year: record.year ?? undefined });
    }
    return [...byKey.values()];
  }
}

/** What nobody has asked for yet comes first, then what the last run had no requests left for. */
function orderPlanned(
  planned: readonly PlannedDocument[],
  known: ReadonlyMap<string, DocumentRecord>,
  next: string | undefined,
): PlannedDocument[] {
  const former = planned.filter(({ address }) => isAsked(known.get(addressKey(address))));
  const from = former.findIndex(({ address }) => address === next);
  const fresh = planned.filter(({ address }) => !isAsked(known.get(addressKey(address))));
  return from < 0 ? [...fresh, ...former] : [...fresh, ...former.slice(from), ...former.slice(0, from)];
}

const isAsked = (record: DocumentRecord | undefined): boolean =>
  record !== undefined && (record.captures.length > 0 || record.state !== 'waiting');

const toBody = ({ id, name, region, sector, scope }: Agency): LedgerBody => ({
  agencyId: id,
  agency: name,
  region,
  sector,
  scope,
});

const isWanted = (year: number | undefined, years: YearSpan | undefined): boolean =>
  year === undefined || isWithinYears(year, years);
