// Reports of a site → its pages as one family of sites serves them: lists over several pages, articles, attachments.
import type { InventedReport } from './invent-site.ts';

export interface ServedPage {
  type: string;
  /** A page of a report is written when it is asked for. */
  body: string | Uint8Array | (() => string);
}

export interface Family {
  /** Where the list begins. */
  list: string;
  addressOf(report: InventedReport): string;
  /** Path with its query → page. */
  serve(reports: readonly InventedReport[]): Map<string, ServedPage>;
}

export const perPage = 15;

const html = (body: string | (() => string)): ServedPage => ({ type: 'text/html; charset=utf-8', body });

const frame = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="header"><ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div><div class="list">${body}</div><div class="footer"><a href="/about/">关于我们</a></div></body></html>`;

const item = (report: InventedReport, href: string): string =>
  `<li><a href="${href}" title="${report.title}" target="_blank">${report.title}</a><span>${report.date}</span></li>`;

function cut<T>(items: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: count }, (_, index) => items.slice(index * perPage, (index + 1) * perPage));
}

const articles = (reports: readonly InventedReport[], family: Pick<Family, 'addressOf'>): [string, ServedPage][] =>
  reports.map((report) => [family.addressOf(report), html(() => report.html)]);

const [year, month, day] = [0, 1, 2].map(
  (at) =>
    ({ date }: InventedReport): string =>
      date.split('-')[at] ?? '',
);
const idOf = ({ number }: InventedReport): number => 10_000 + number;

const generic: Family = {
  list: '/zwgk/nb/index.html',
  addressOf: (report) => `/zwgk/nb/${year?.(report)}/${idOf(report)}.html`,
  serve(reports) {
    const pages = cut(reports);
    const name = (index: number): string => (index === 0 ? 'index.html' : `index_${index}.html`);
    const links = pages.map((_, index) => `<a href="${name(index)}">${index + 1}</a>`).join(' ');
    const lists = pages.map((own, index): [string, ServedPage] => [
      `/zwgk/nb/${name(index)}`,
      html(
        frame(
          '政府信息公开年报',
          `<ul>${own.map((each) => item(each, generic.addressOf(each))).join('')}</ul><div class="pages">${links} <a href="${name(Math.min(index + 1, pages.length - 1))}">下一页</a></div>`,
        ),
      ),
    ]);
    return new Map([...lists, ...articles(reports, generic)]);
  },
};

const query: Family = {
  list: '/list.jsp?cid=7',
  addressOf: (report) => `/show.jsp?id=${idOf(report)}`,
  serve(reports) {
    const pages = cut(reports);
    const lists = pages.map((own, index): [string, ServedPage] => [
      index === 0 ? '/list.jsp?cid=7' : `/list.jsp?cid=7&page=${index + 1}`,
      html(
        frame(
          '年报',
          `<table>${own.map((each) => `<tr><td><a href="/show.jsp?id=${idOf(each)}">${each.title}</a></td><td>${each.date}</td></tr>`).join('')}</table><p>共 ${pages.length} 页 ${index + 1 < pages.length ? `<a href="?cid=7&page=${index + 2}">下一页</a>` : ''}</p>`,
        ),
      ),
    ]);
    return new Map([...lists, ...articles(reports, query)]);
  },
};

const trs: Family = {
  list: '/zfxxgk/zfxxgknb/',
  addressOf: (report) =>
    `/zfxxgk/zfxxgknb/${year?.(report)}${month?.(report)}/t${report.date.replaceAll('-', '')}_${idOf(report)}.htm`,
  serve(reports) {
    const pages = cut(reports);
    const lists = pages.map((own, index): [string, ServedPage] => [
      index === 0 ? '/zfxxgk/zfxxgknb/' : `/zfxxgk/zfxxgknb/index_${index}.htm`,
      html(
        frame(
          '政府信息公开年报',
          `<ul>${own.map((each) => item(each, `./${trs.addressOf(each).slice('/zfxxgk/zfxxgknb/'.length)}`)).join('')}</ul><script>createPageHTML(${pages.length}, ${index}, "index", "htm");</script>`,
        ),
      ),
    ]);
    return new Map([...lists, ...articles(reports, trs)]);
  },
};

const record = (report: InventedReport): string =>
  `<record><![CDATA[${item(report, jpage.addressOf(report)).replaceAll('"', "'")}]]></record>`;
const group = (index: number): string =>
  `<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=${index}&amp;appid=1&amp;webid=9&amp;path=/&amp;columnid=33&amp;unitid=66&amp;permissiontype=0"></a>]]></nextgroup>`;
const store = (reports: readonly InventedReport[], all: number, pages: number, next: number): string =>
  `<datastore><totalrecord>${all}</totalrecord><totalpage>${pages}</totalpage>${next <= pages ? group(next) : ''}<recordset>${reports.map(record).join('')}</recordset></datastore>`;

const jpage: Family = {
  list: '/col/col33/index.html',
  addressOf: (report) =>
    `/art/${year?.(report)}/${Number(month?.(report))}/${Number(day?.(report))}/art_33_${idOf(report)}.html`,
  serve(reports) {
    const pages = cut(reports);
    const first = store(pages[0] ?? [], reports.length, pages.length, 2);
    const column = `<div id="66"><script type="text/xml">${first}</script></div><script>$('#66').jpage({ totalRecord:${reports.length}, perPage:${perPage}, proxyUrl:'/module/web/jpage/dataproxy.jsp' });</script>`;
    const rest = pages.slice(1).map((own, index): [string, ServedPage] => [
      `/module/web/jpage/dataproxy.jsp?page=${index + 2}&appid=1&webid=9&path=/&columnid=33&unitid=66&permissiontype=0`,
      {
        type: 'application/xml; charset=utf-8',
        body: `<?xml version="1.0" encoding="UTF-8"?>${store(own, reports.length, pages.length, index + 3)}`,
      },
    ]);
    return new Map([[jpage.list, html(frame('年报', column))], ...rest, ...articles(reports, jpage)]);
  },
};

const directory: Family = {
  list: '/gkmlpt/index#5',
  addressOf: (report) => `/gkmlpt/content/1/${idOf(report)}/post_${idOf(report)}.html`,
  serve(reports) {
    const pages = cut(reports);
    const shell = `<html><head><title>政府信息公开目录</title><script>window._CONFIG = {DOMAIN: 'localhost', SID: '755001', NAME: '政府信息公开目录'};</script></head><body><div id="app" data-src="/gkmlpt/app.js"></div></body></html>`;
    const lists = pages.map((own, index): [string, ServedPage] => [
      `/gkmlpt/api/all/5?page=${index + 1}&sid=755001`,
      {
        type: 'application/json',
        body: JSON.stringify({
          total: reports.length,
          articles: own.map((each) => ({
            id: idOf(each),
            title: each.title,
            url: directory.addressOf(each),
            date: Date.parse(`${each.date}T00:00:00+08:00`) / 1000,
            publisher: each.agency.name,
          })),
        }),
      },
    ]);
    return new Map([['/gkmlpt/index', html(shell)], ...lists, ...articles(reports, directory)]);
  },
};

const boda: Family = {
  list: '/zfxxgknb.htm',
  addressOf: (report) => `/info/1012/${idOf(report)}.htm`,
  serve(reports) {
    const pages = cut(reports);
    // The newest page has no number; the others count down to 1.
    const name = (index: number): string => (index === 0 ? '/zfxxgknb.htm' : `/zfxxgknb/${pages.length - index}.htm`);
    const lists = pages.map((own, index): [string, ServedPage] => [
      name(index),
      html(
        frame(
          '年报',
          `<ul>${own.map((each) => item(each, boda.addressOf(each))).join('')}</ul><div class="pb_sys_common">${index + 1 < pages.length ? `<a href="${name(index + 1)}">下页</a> <a href="${name(pages.length - 1)}">尾页</a>` : ''}</div>`,
        ),
      ),
    ]);
    return new Map([...lists, ...articles(reports, boda)]);
  },
};

const addresses: Family = {
  list: '/nb.txt',
  addressOf: (report) => `/nb/${idOf(report)}.html`,
  serve(reports) {
    const lines = reports.map((report) => `http://HOST${addresses.addressOf(report)}\t${report.title}`);
    return new Map([
      [addresses.list, { type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` }],
      ...articles(reports, addresses),
    ]);
  },
};

export const families = { generic, query, trs, jpage, directory, boda, addresses } as const satisfies Record<
  string,
  Family
>;

export type FamilyId = keyof typeof families;
