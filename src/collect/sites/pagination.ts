// A page of a list → the addresses of its other pages: numbered links, what its script is told, what its address counts.
import type { ListPage } from './adapter.ts';
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
export function stripPage(address: string): string {
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

export const listFurtherPages = (page: ListPage): string[] => [
  ...new Set([
    ...page
      .parts()
      .links.filter((link) => isFurtherPage(link, page))
      .map(({ url }) => url),
    ...listCalled(page),
  ]),
];
