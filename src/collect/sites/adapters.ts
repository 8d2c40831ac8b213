// The families of sites, in the order in which a page is tried as one of them: those that need only their addresses told stand here, with how lists go on.
import { type AdapterId, adapterIds } from '../../store/ledger/record.ts';
import { resolveAddress } from '../address.ts';
import { type Adapter, findDate, type ListEntry, type ListPage, listLinkEntries } from './adapter.ts';
import { directory } from './directory.ts';
import { jpage } from './jpage.ts';
import type { PageLink } from './read-web-page.ts';

const words =
  /^[\s<>«»‹›[\]【】]*(?:(?:下一?页|后一?页|上一?页|首页|末页|尾页|最后一页|next|last|\d{1,4})[\s<>«»‹›[\]【】]*)?$/iu;
/** Brackets alone lead nowhere, arrows do. */
const someWord = /[>»›\p{L}\d]/u;

/** Numbers that pages of a list differ in: `index_2.shtml`, `list-2.html`, `?page=2`, `_2.htm`, `/2.htm`, `p2.html`. */
const fileNumber = /(?<=[_\-/p])\d{1,4}(?=\.[a-z]{3,5}$)/iu;
const pageWords =
  /^(?:page|pageno|pagenum|pageindex|pageid|currentpage|curpage|p|pn|offset|start|startrecord|nowpage)$/iu;

/** The address without what counts its pages: equal for all pages of one list. */
function stripPage(address: string): string {
  const url = new URL(address);
  const path = url.pathname
    .replace(fileNumber, '')
    .replace(/(?:index|list|default)?[_\-p]?(?:\.(?:s?html?|jsp|aspx?|php|jhtml))$/iu, '')
    .replace(/(?<![_\-/])[_\-/]+$/u, '');
  const query = [...url.searchParams]
    .filter(([name]) => !pageWords.test(name) && !/^(?:totalpage|total|pagesize|perpage|endrecord|_|t)$/iu.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return `${url.host}${path}?${query}`;
}

/** Drupal and others count days and months in addresses: a calendar has no end. */
const calendar = /[?&](?:date|day|month|year|riqi|rq)=|\/calendar\//iu;

function isFurtherPage({ url, text }: PageLink, page: ListPage): boolean {
  if (calendar.test(url) && !calendar.test(page.start)) return false;
  if (!(words.test(text) && someWord.test(text)) && !/(?:第\s*\d+\s*页|下一?页)/u.test(text)) return false;
  return stripPage(url) === stripPage(page.start);
}

/** `createPageHTML(5, 0, "index", "shtml")`: how many pages, which one, their name, its ending. */
const called =
  /createPageHTML\s*\(\s*(?:["'][^"']*["']\s*,\s*)?(\d{1,4})\s*,\s*(\d{1,4})\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/iu;
const mostPages = 500;

function listCalled({ text, start }: ListPage): string[] {
  const [, count, , name, ending] = called.exec(text) ?? [];
  if (count === undefined || name === undefined || ending === undefined) return [];
  const pages = Math.min(Number(count), mostPages);
  return Array.from(
    { length: Math.max(0, pages - 1) },
    (_, index) => new URL(`${name}_${index + 1}.${ending}`, start).href,
  );
}

const listFurtherPages = (page: ListPage): string[] => [
  ...new Set([
    ...page
      .parts()
      .links.filter((link) => isFurtherPage(link, page))
      .map(({ url }) => url),
    ...listCalled(page),
  ]),
];

/** Any page with links → its entries: the family of those that are of no other. */
const generic: Adapter = {
  recognises: () => true,
  read: (page) => ({ entries: listLinkEntries(page.parts().links), next: listFurtherPages(page) }),
};

const bodaArticle = /\/info\/\d+\/\d+\.s?html?$/iu;

/** `nb.htm` goes on at `nb/3.htm`. */
function listBelow({ parts, start }: ListPage): string[] {
  const folder = new URL(start).pathname.replace(/\.s?html?$/iu, '/');
  return parts()
    .links.map(({ url }) => url)
    .filter((url) => {
      const { pathname, host } = new URL(url);
      return (
        host === new URL(start).host &&
        pathname.startsWith(folder) &&
        /^\d{1,4}\.s?html?$/iu.test(pathname.slice(folder.length))
      );
    });
}

/**
 * 博达: articles are `/info/1234/5678.htm`; the list's further pages count down (`zfxxgknb/5.htm`) beside its first
 * (`zfxxgknb.htm`).
 */
const boda: Adapter = {
  recognises: (page) => page.parts().links.some(({ url }) => bodaArticle.test(url)),
  read(page) {
    const entries = listLinkEntries(page.parts().links);
    return { entries, next: [...new Set([...listFurtherPages(page), ...listBelow(page)])] };
  },
};

const trsArticle = /\/\d{6}\/t\d{8}_\d+\.s?html?$/iu;

/**
 * TRS: `/zfxxgknb/` with `./202401/t20240131_86737.htm`, pages told by a script (`createPageHTML`), attachments
 * beside the page (`./P0….pdf`).
 */
const trs: Adapter = {
  recognises: (page) =>
    /createPageHTML\s*\(/iu.test(page.text) || page.parts().links.some(({ url }) => trsArticle.test(url)),
  read(page) {
    const { links } = page.parts();
    // Articles are known by their address; reports filed as other things (a PDF in the list) by the words of their link.
    const entries = listLinkEntries(links.filter(({ url, isInMenu }) => trsArticle.test(url) || !isInMenu));
    return { entries, next: listFurtherPages(page) };
  },
};

interface AddressLine {
  /** Counted from 1. */
  line: number;
  text: string;
}

/** `# …` is a remark; a tab, a comma or blanks part the address from what it is. */
function readLine(text: string, base: string): ListEntry | undefined {
  const [, href = '', rest = ''] = /^\s*(\S+?)(?:[\t,，\s]+(.*))?$/u.exec(text) ?? [];
  const url = /^https?:\/\//iu.test(href) ? resolveAddress(href, base) : undefined;
  return url === undefined ? undefined : { url, title: rest.trim(), date: findDate(rest) };
}

const isWritten = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

/** The lines that hold no address are told apart, so that nobody believes them collected. */
export function readAddressLines(text: string): { entries: ListEntry[]; broken: AddressLine[] } {
  const entries: ListEntry[] = [];
  const broken: AddressLine[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (!isWritten(line)) continue;
    const entry = readLine(line, 'http://localhost/');
    if (entry) entries.push(entry);
    else broken.push({ line: index + 1, text: line.trim() });
  }
  return { entries, broken };
}

const addresses: Adapter = {
  recognises: ({ text }) => {
    const lines = text.split(/\r?\n/u).filter(isWritten);
    return lines.length > 0 && lines.every((line) => /^\s*https?:\/\/\S+/iu.test(line));
  },
  read: ({ text }) => ({ entries: readAddressLines(text).entries, next: [] }),
};

/** A new family is a line here. */
const adapters: Readonly<Record<AdapterId, Adapter>> = { addresses, directory, jpage, trs, boda, generic };

export const adapterOf = (id: AdapterId): Adapter => adapters[id];

/** The family that a page is of; the last one takes any. */
export const recogniseAdapter = (page: ListPage): AdapterId =>
  adapterIds.find((id) => adapters[id].recognises(page)) ?? 'generic';
