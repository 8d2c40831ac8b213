// 大汉 jpage: XML with HTML in it, in the page of the column and from `dataproxy.jsp`; articles are `/art/Y/M/D/art_….html`.
import { resolveAddress } from '../address.ts';
import { type Adapter, type ListEntry, type ListPage, listLinkEntries } from './adapter.ts';
import { readWebPage } from './read-web-page.ts';

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

export const jpage: Adapter = {
  recognises: ({ text, url }) => /<datastore>|&lt;datastore&gt;|\.jpage\s*\(/iu.test(text) || isProxy(url),
  read(page) {
    const text = unescapeData(page.text);
    const inData = readRecords(text, page.url);
    const inPage = isProxy(page.url) ? [] : listLinkEntries(page.parts().links);
    const announced = Number(totalRecords.exec(text)?.slice(1).find(Boolean) ?? 0);
    return { entries: [...inData, ...inPage], next: listGroups(text, page), ...(announced > 0 && { announced }) };
  },
};
