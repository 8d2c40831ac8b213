// The built pages and their dates → `sitemap.xml`, and beside it the parts where one file would be too long.
import { languages } from '../../i18n/translate.ts';
import { type Address, addressOf, pageOf } from '../address.ts';
import { element, writeXml, type XmlElement } from '../write-xml.ts';
import type { DateOfPage } from './page-dates.ts';
import type { BuiltPage } from './page-path.ts';

/** The most that the protocol allows in one file (sitemaps.org). */
export const mostAddresses = 50_000;

/** An origin must be known: the protocol has no relative addresses. */
export type SiteAddress = Address & { readonly site: string };

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

const languageTags = { zh: 'zh-CN', en: 'en' } as const;

const addressOfPage = (address: Address, { language, path }: BuiltPage): string =>
  pageOf(address, language, path.slice(1));

function listAlternates(address: Address, path: string, built: ReadonlySet<string>): XmlElement[] {
  const versions = languages.filter((language) => built.has(language + path));
  if (versions.length < 2) return [];
  const link = (hreflang: string, href: string) => element('xhtml:link', { rel: 'alternate', hreflang, href });
  const own = versions.map((language) => link(languageTags[language], addressOfPage(address, { language, path })));
  return [...own, link('x-default', addressOfPage(address, { language: 'zh', path }))];
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
  a.path === b.path ? (a.language === 'zh' ? -1 : 1) : a.path < b.path ? -1 : 1;

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
