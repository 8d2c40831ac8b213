// The address of a list → all its entries, page by page, whatever ends it: the last page, a page that brings nothing new, a limit, a trouble.
import { decodeText } from '../report/read/decode-text.ts';
import type { AdapterId, ListRecord } from '../store/ledger/record.ts';
import type { Trouble } from '../store/ledger/trouble.ts';
import { makeTrouble, stateOfTrouble } from '../store/ledger/trouble.ts';
import { addressKey } from './address.ts';
import { recogniseBarrier } from './net/recognise-barrier.ts';
import type { VisitResult } from './net/visitor.ts';
import type { SiteEntry, SiteList } from './site.ts';
import { type ListEntry, openListPage } from './sites/adapter.ts';
import { adapterOf, recogniseAdapter } from './sites/adapters.ts';

export interface WalkedList {
  adapter: AdapterId | null;
  /** Pages read. */
  pages: number;
  /** Each address once, in the order of the list. */
  entries: ListEntry[];
  /** How many entries the list says it has. */
  announced?: number;
  /** What kept a page from being read; entries of the other pages count all the same. */
  trouble?: Trouble;
}

export interface WalkOptions {
  /** Where the site says of which family it is. */
  adapter?: AdapterId | undefined;
  mostPages: number;
  visit(address: string): Promise<VisitResult>;
}

/** No site has more; a list that has is made by a program that never ends. */
const mostEntries = 20_000;

/** So many pages in a row without a new entry, and the list has no end of its own. */
const mostBarren = 2;

export async function walkList(start: string, options: WalkOptions): Promise<WalkedList> {
  const found = new Map<string, ListEntry>();
  const seen = new Set([addressKey(start)]);
  const waiting = [start];
  const walked: WalkedList = { adapter: options.adapter ?? null, pages: 0, entries: [] };
  let barren = 0;
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (walked.pages >= options.mostPages || barren >= mostBarren) break;
    const result = await options.visit(address);
    const page = result.kind === 'page' ? openPage(result, start) : undefined;
    const trouble =
      result.kind === 'trouble' ? result.trouble : page === undefined ? makeTrouble('failed.unreadable') : page.trouble;
    if (trouble || !page) {
      walked.trouble ??= trouble ?? makeTrouble('failed.unreadable');
      // A further page that is not there ends the list; any other trouble is told.
      if (walked.pages > 0 && trouble?.code.startsWith('gone.')) delete walked.trouble;
      if (walked.pages > 0 && trouble?.code.startsWith('gone.')) barren += 1;
      if (walked.pages === 0) break;
      continue;
    }
    walked.pages += 1;
    const adapter = adapterOf(options.adapter ?? recogniseAdapter(page.list));
    walked.adapter ??= recogniseAdapter(page.list);
    const { entries, next, announced } = adapter.read(page.list);
    if (announced !== undefined) walked.announced = announced;
    const before = found.size;
    for (const entry of entries) {
      const key = addressKey(entry.url);
      if (found.has(key)) continue;
      if (found.size >= mostEntries) {
        walked.trouble ??= makeTrouble('failed.too_many', mostEntries);
        break;
      }
      found.set(key, entry);
    }
    if (found.size >= mostEntries) break;
    barren = found.size > before || walked.pages === 1 ? 0 : barren + 1;
    for (const url of next) {
      const key = addressKey(url);
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(url);
    }
  }
  walked.entries = [...found.values()];
  return walked;
}

function openPage(visit: Extract<VisitResult, { kind: 'page' }>, start: string) {
  const decoded = decodeText(visit.body);
  if (!decoded.ok) return undefined;
  const trouble = recogniseBarrier({ status: visit.status, html: decoded.text });
  return { list: openListPage(visit.url, decoded.text, start), trouble };
}

/** What the ledger says of a list that was walked. `former`: what it said before. */
export function describeList(
  list: SiteList,
  walked: WalkedList,
  reports: number,
  former: ListRecord | undefined,
): ListRecord {
  const { adapter, pages, entries, announced, trouble } = walked;
  const before = former?.state === 'read' || former?.state === 'fewer' ? former.reports : former?.before;
  const { expected } = list;
  const trouble_ = trouble && stateOfTrouble(trouble);
  const least = Math.max(expected ?? 0, 0);
  const state: ListRecord['state'] =
    trouble_ ??
    (reports === 0
      ? (before ?? 0) > 0
        ? 'emptied'
        : 'nothing'
      : reports < least || reports < (before ?? 0) / 2
        ? 'fewer'
        : 'read');
  return {
    address: list.url,
    adapter,
    state,
    ...(trouble && { why: trouble }),
    pages,
    reports,
    entries: entries.length,
    ...(announced !== undefined && { announced }),
    ...(expected !== undefined && { expected }),
    ...(before !== undefined && { before }),
  };
}

/** Lists that the site's entry no longer names are gone from the ledger too; their documents stay. */
export function mergeLists(
  former: readonly ListRecord[],
  walked: readonly ListRecord[],
  site: SiteEntry,
): ListRecord[] {
  const named = new Set(site.lists.map(({ url }) => url));
  const byAddress = new Map([...former, ...walked].map((each) => [each.address, each]));
  return [...byAddress.values()].filter(({ address }) => named.has(address));
}
