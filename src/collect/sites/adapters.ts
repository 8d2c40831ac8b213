// The families of sites, in the order in which a page is tried as one of them: those that need only their addresses told stand here, with how lists go on.
import { type AdapterId, adapterIds } from '../../store/ledger/record.ts';
import { resolveAddress } from '../address.ts';
import { type Adapter, findDate, type ListEntry, type ListPage, listLinkEntries } from './adapter.ts';
import { directory } from './directory.ts';
import { type PageLink, readWebPage } from './read-web-page.ts';

const record = /<record>\s*<!\[CDATA\[/iu;
const nextGroup = /<nextgroup>\s*<!\[CDATA\[/iu;
const totalPages = /<totalpage>\s*(\d{1,5})\s*<\/totalpage>/iu;
const totalRecords = /<totalrecord>\s*(\d{1,7})\s*<\/totalrecord>|totalRecord\s*:\s*(\d{1,7})/iu;
const perPage = /perPage\s*:\s*(\d{1,4})/iu;

/** What the page tells its script to ask with. */
const parameters = [
  ...['col', 'appid', 'webid', 'path', 'columnid'],
  ...['sourceContentType', 'unitid', 'webname', 'permissiontype'],
].map((name) => [name, new RegExp(`${name}["']?\\s*[:=]\\s*["']?([\\w./%-]+)`, 'iu')] as const);

const isProxy = (url: string): boolean => /\/dataproxy\.jsp$/iu.test(new URL(url).pathname);

/** Scripts hold the XML escaped where the page is delivered as XHTML. */
const unescapeData = (text: string): string =>
  text.includes('&lt;record&gt;')
    ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    : text;

/** What stands behind each opening, up to its own end. */
const readData = (text: string, opening: RegExp): string[] =>
  text
    .split(opening)
    .slice(1)
    .flatMap((rest) => (rest.includes(']]>') ? rest.split(']]>', 1) : []));

function readRecords(text: string, url: string): ListEntry[] {
  return readData(text, record).flatMap((html) => listLinkEntries(readWebPage(`<ul><li>${html}</li></ul>`, url).links));
}

/** Nothing else of the address is spelled anew: servers of this family compare it as text. */
const withPage = (address: string, page: number): string => address.replace(/([?&]page=)\d+/iu, `$1${page}`);

/** The address of the next group that the data names; its pages are counted from there to the last. */
function listGroups(text: string, page: ListPage): string[] {
  const href = /href\s*=\s*["']([^"']+)["']/iu.exec(readData(text, nextGroup)[0] ?? '')?.[1]?.replaceAll('&amp;', '&');
  const next = href === undefined ? undefined : resolveAddress(href, page.url);
  if (next === undefined) return isProxy(page.url) ? [] : listByRecords(text, page);
  const said = totalPages.exec(text)?.[1];
  const first = Number(new URL(next).searchParams.get('page') ?? 1);
  const last = said === undefined ? first : Math.min(Number(said), first + 500);
  if (last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => withPage(next, first + index));
}

/** `$('#123').jpage({ … })` with its parameters in the page: records by their numbers. */
function listByRecords(text: string, page: ListPage): string[] {
  const proxy = /["']([^"']*dataproxy\.jsp)[^"']*["']/iu.exec(text)?.[1];
  const total = Number(totalRecords.exec(text)?.slice(1).find(Boolean) ?? 0);
  const size = Number(perPage.exec(text)?.[1] ?? 0);
  const url = proxy === undefined ? undefined : resolveAddress(proxy, page.url);
  if (url === undefined || total === 0 || size === 0) return [];
  const starts = Array.from(
    { length: Math.min(500, Math.ceil(total / (size * 3))) },
    (_, index) => index * size * 3 + 1,
  );
  return starts.map((start) => {
    const asked = new URL(url);
    for (const [name, pattern] of parameters)
      asked.searchParams.set(name, pattern.exec(text)?.[1] ?? (name === 'path' ? '/' : ''));
    asked.searchParams.set('startrecord', String(start));
    asked.searchParams.set('endrecord', String(Math.min(total, start + size * 3 - 1)));
    asked.searchParams.set('perpage', String(size));
    return asked.href;
  });
}

/**
 * 大汉 jpage: XML with HTML in it, in the page of the column and from `dataproxy.jsp`; articles are
 * `/art/Y/M/D/art_….html`.
 */
const jpage: Adapter = {
  recognises: ({ text, url }) => /<datastore>|&lt;datastore&gt;|\.jpage\s*\(/iu.test(text) || isProxy(url),
  read(page) {
    const text = unescapeData(page.text);
    const inData = readRecords(text, page.url);
    const inPage = isProxy(page.url) ? [] : listLinkEntries(page.parts().links);
    const announced = Number(totalRecords.exec(text)?.slice(1).find(Boolean) ?? 0);
    return { entries: [...inData, ...inPage], next: listGroups(text, page), ...(announced > 0 && { announced }) };
  },
};

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
