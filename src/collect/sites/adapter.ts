// What a family of sites is to the collector: how its list pages are known, what they list, where they go on.
import type { PageLink } from './read-web-page.ts';
import { type PageParts, readWebPage } from './read-web-page.ts';

/** A page of a list as received. */
export interface ListPage {
  url: string;
  /** Decoded. */
  text: string;
  /** The address that the list begins with. */
  start: string;
  /** Parsed when first asked for: some lists are no HTML. */
  parts(): PageParts;
}

export interface ListEntry {
  url: string;
  title: string;
  /** ISO date that the list prints; null where it prints none. */
  date: string | null;
  /** Body that the list names beside the title. */
  publisher?: string;
}

export interface ListReading {
  /** All links that may be entries: which of them are reports is decided for all families alike. */
  entries: ListEntry[];
  /** Addresses of further pages of the same list. */
  next: string[];
  /** How many entries the list says it has. */
  announced?: number;
}

export interface Adapter {
  /** Whether the page is of this family, by what it is and never by its host. */
  recognises(page: ListPage): boolean;
  read(page: ListPage): ListReading;
}

export function openListPage(url: string, text: string, start: string): ListPage {
  let parts: PageParts | undefined;
  return {
    url,
    text,
    start,
    parts: () => {
      parts ??= readWebPage(text, url);
      return parts;
    },
  };
}

const dates = [
  /(?<![\d-])((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)/u,
  /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//u,
  /\/t((?:19|20)\d{2})(\d{2})(\d{2})_/u,
];

/** The first date in a text or an address, as ISO. */
export function findDate(text: string): string | null {
  for (const pattern of dates) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/** The last date beside a link: the title may begin with one of its own. */
function findDateBeside({ text, around, url }: PageLink): string | null {
  return findDate(around.replace(text, ' ')) ?? findDate(url);
}

export const toEntry = (link: PageLink): ListEntry => ({ url: link.url, title: link.text, date: findDateBeside(link) });

/** Links with words, each address once, with the longest words of it. */
export function listLinkEntries(links: readonly PageLink[]): ListEntry[] {
  const byUrl = new Map<string, PageLink>();
  for (const link of links) {
    const known = byUrl.get(link.url);
    if (link.text.length >= 4 && (!known || known.text.length < link.text.length)) byUrl.set(link.url, link);
  }
  return [...byUrl.values()].map(toEntry);
}
