// The built pages and the reports that they speak of → `robots.txt` and `sitemap.xml`, in parts where one file would be too long.

import { currentConfig } from '../../config/config.ts';
import { factsOf, type Language, languages } from '../../i18n/translate.ts';
import { latestOf, reportDate } from '../../report/analysis/report-date.ts';
import { reportPage } from '../../report/model/report-key.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import { type AgencyEntry, type Corpus, listAllReports } from '../../store/corpus.ts';
import { type Address, addressOf, pageOf } from '../address.ts';
import { element, writeXml, type XmlElement } from '../write-xml.ts';

/**
 * The address of the site → `robots.txt`: everything may be read, but what is invented; the sitemap is named where its
 * whole address is known.
 */
export function writeRobots(address: Address): string {
  if (currentConfig().invented) return 'User-agent: *\nDisallow: /\n';
  const sitemap = address.site === null ? '' : `\nSitemap: ${addressOf(address, 'sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

export interface BuiltPage {
  language: Language;
  /** Without base and language: `/agency/371000-kjj/`. */
  path: string;
}

/** Its pages have no level of their own. */
const leading: Language = 'zh';

/** `en/agency/371000-kjj/index.html` → English, `/agency/371000-kjj/`; undefined for what is no page with an address of its own. */
export function readPagePath(file: string): BuiltPage | undefined {
  const folder = /^(?:(.*)\/)?index\.html$/.exec(file.replaceAll('\\', '/'));
  if (!folder) return undefined;
  const parts = (folder[1] ?? '').split('/').filter(Boolean);
  const named = languages.find((language) => factsOf(language).path === `${parts[0]}/`);
  const own = named ? parts.slice(1) : parts;
  // The page for wrong addresses is one file a language and has no address of its own.
  if (own[0] === '404') return undefined;
  return { language: named ?? leading, path: own.length === 0 ? '/' : `/${own.join('/')}/` };
}

/** Path without base and language → ISO date; undefined for a page that depends on no report. */
type DateOfPage = (path: string) => string | undefined;

/** Pages that show figures of the whole corpus. */
const corpusPages = /^\/(?:$|agencies\/|region\/$|sector\/$|metric\/|checks\/|data\/)/;

function listSubjects(agency: AgencyEntry, corpus: Corpus): string[] {
  const above = listAncestors(agency.region, corpus.registry.regions).map(({ code }) => code);
  const regions = [agency.region, ...above].map((code) => `/region/${code}/`);
  return agency.sector === null ? regions : [...regions, `/sector/${agency.sector}/`];
}

/** All reports → for each page of the site the day of the newest report that it speaks of. */
export function datePages(corpus: Corpus): DateOfPage {
  const dates = new Map<string, string>();
  const note = (path: string, day: string | undefined): void => {
    const latest = latestOf([dates.get(path), day]);
    if (latest !== undefined) dates.set(path, latest);
  };
  for (const agency of corpus.agencies) {
    for (const file of listAllReports(agency)) note(reportPage(file.report), reportDate(file));
    const latest = latestOf(agency.reports.map(reportDate));
    for (const path of [`/agency/${agency.id}/`, ...listSubjects(agency, corpus)]) note(path, latest);
  }
  const latest = latestOf([...dates.values()]);
  return (path) => dates.get(path) ?? (corpusPages.test(path) ? latest : undefined);
}

/** The most that the protocol allows in one file (sitemaps.org). */
export const mostAddresses = 50_000;

/** An origin must be known: the protocol has no relative addresses. */
export type SiteAddress = Address & { readonly site: string };

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

const addressOfPage = (address: Address, { language, path }: BuiltPage): string =>
  pageOf(address, language, path.slice(1));

function listAlternates(address: Address, path: string, built: ReadonlySet<string>): XmlElement[] {
  const versions = languages.filter((language) => built.has(language + path));
  if (versions.length < 2) return [];
  const link = (hreflang: string, href: string) => element('xhtml:link', { rel: 'alternate', hreflang, href });
  const own = versions.map((language) => link(factsOf(language).tag, addressOfPage(address, { language, path })));
  return [...own, link('x-default', addressOfPage(address, { language: leading, path }))];
}

function listAddresses(pages: readonly BuiltPage[], dateOf: DateOfPage, address: SiteAddress): XmlElement[] {
  const built = new Set(pages.map(({ language, path }) => language + path));
  return pages.map((page) => {
    const day = dateOf(page.path);
    return element(
      'url',
      {},
      element('loc', {}, addressOfPage(address, page)),
      ...(day === undefined ? [] : [element('lastmod', {}, day)]),
      ...listAlternates(address, page.path, built),
    );
  });
}

const byAddress = (a: BuiltPage, b: BuiltPage): number =>
  a.path === b.path ? languages.indexOf(a.language) - languages.indexOf(b.language) : a.path < b.path ? -1 : 1;

/** File name → text; pages are in the order of their paths, so that equal sites give equal files. */
export function writeSitemaps(
  pages: readonly BuiltPage[],
  dateOf: DateOfPage,
  address: SiteAddress,
  limit = mostAddresses,
): Map<string, string> {
  const addresses = listAddresses([...pages].sort(byAddress), dateOf, address);
  if (addresses.length <= limit) {
    return new Map([['sitemap.xml', writeXml(element('urlset', namespaces, ...addresses))]]);
  }
  const parts = Array.from({ length: Math.ceil(addresses.length / limit) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    addresses: addresses.slice(index * limit, (index + 1) * limit),
  }));
  const listed = parts.map(({ name }) => element('sitemap', {}, element('loc', {}, addressOf(address, name))));
  return new Map([
    ['sitemap.xml', writeXml(element('sitemapindex', { xmlns: namespaces.xmlns }, ...listed))],
    ...parts.map((part): [string, string] => [part.name, writeXml(element('urlset', namespaces, ...part.addresses))]),
  ]);
}
