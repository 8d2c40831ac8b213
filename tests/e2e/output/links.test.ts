// Every link, asset and fragment of every built page leads to something in the output, and none leaves the base path.
import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import type { BuiltSite } from '../support/build-sites.ts';
import { attributeOf, type HtmlPage, listFiles, readHtmlPage } from '../support/html-page.ts';

/** Names of hast for the attributes that hold addresses. */
const addressAttributes = ['href', 'src', 'srcSet', 'action', 'poster', 'data', 'xLinkHref'];

/** Addresses that no file stands behind, on purpose. */
const foreign = /^(?:https?:|mailto:|data:|blob:)/;

/** What a browser or a search engine reads as an address of this site in `<meta>`. */
const isAddressMeta = (element: Element): boolean => /^og:(?:url|image)$/.test(attributeOf(element, 'property') ?? '');

function listAddresses(element: Element): string[] {
  const own = addressAttributes.flatMap((name) => attributeOf(element, name) ?? []);
  const meta = element.tagName === 'meta' && isAddressMeta(element) ? [attributeOf(element, 'content') ?? ''] : [];
  return [...own, ...meta];
}

/** The file that a static host sends for an address. */
function fileFor(path: string, base: string): string {
  const own = decodeURI(path.slice(base.length));
  return own === '' || own.endsWith('/') ? `${own}index.html` : own;
}

interface Output {
  site: BuiltSite;
  files: ReadonlySet<string>;
  /** Page file → its ids. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is wrong with an address that stands on a page; undefined where it resolves. */
function judge(address: string, page: HtmlPage, { site, files, ids }: Output): string | undefined {
  const own = site.site !== null && address.startsWith(site.site) ? address.slice(site.site.length) || '/' : address;
  if (foreign.test(own)) return undefined;
  const at = new URL(site.base + page.file.replace(/index\.html$/, ''), 'http://site.test');
  const url = new URL(own, at);
  if (!url.pathname.startsWith(site.base)) return `${page.file}: ${address} leaves ${site.base}`;
  const file = fileFor(url.pathname, site.base);
  if (!files.has(file)) return `${page.file}: ${address} leads nowhere`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || !file.endsWith('.html')) return undefined;
  return ids.get(file)?.has(fragment) ? undefined : `${page.file}: ${address} names no element`;
}

const isPage = (file: string): boolean => file.endsWith('.html');

describe.each(inject('sites'))('the site at $base', (site) => {
  const files = listFiles(site.folder);
  const pages = files.filter(isPage).map((file) => readHtmlPage(site.folder, file));
  const ids = new Map(
    pages.map((page) => [page.file, new Set(page.elements.flatMap((element) => attributeOf(element, 'id') ?? []))]),
  );
  const output: Output = { site, files: new Set(files), ids };

  test('is not empty', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  test('links to nothing that is not there', () => {
    const wrong = pages.flatMap((page) => {
      const addresses = new Set(page.elements.flatMap(listAddresses));
      return [...addresses].flatMap((address) => judge(address, page, output) ?? []);
    });
    expect(wrong.slice(0, 40), `${wrong.length} in all`).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loading = new Set(['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object', 'use']);
    const isLoading = (element: Element) =>
      loading.has(element.tagName) ||
      (element.tagName === 'link' &&
        /stylesheet|preload|icon|manifest|prefetch/.test(attributeOf(element, 'rel') ?? ''));
    const wrong = pages.flatMap((page) =>
      page.elements
        .filter(isLoading)
        .flatMap(listAddresses)
        .filter((address) => /^(?:https?:)?\/\//.test(address)),
    );
    expect(wrong).toEqual([]);
  });

  test('can be reached from its home page, page by page', () => {
    const linked = new Map(
      pages.map((page) => [
        page.file,
        page.elements
          .filter((element) => element.tagName === 'a')
          .flatMap((element) => attributeOf(element, 'href') ?? [])
          .filter((address) => !foreign.test(address))
          .map((address) => new URL(address, `http://site.test${site.base}${page.file.replace(/index\.html$/, '')}`))
          .map((url) => fileFor(url.pathname, site.base)),
      ]),
    );
    const reached = new Set(['index.html']);
    for (const file of reached) for (const next of linked.get(file) ?? []) if (ids.has(next)) reached.add(next);
    const lost = pages.map((page) => page.file).filter((file) => !reached.has(file) && !/404/.test(file));
    expect(lost.slice(0, 20), `${lost.length} in all`).toEqual([]);
  });
});
