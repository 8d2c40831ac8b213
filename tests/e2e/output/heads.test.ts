// Every built page says what it is: one h1, own title and description, language, and with the site’s address its own and its twin’s.
import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../../scripts/browser/page-kinds.ts';
import { type BuiltPage, readPagePath } from '../../../src/publish/site/sitemap.ts';
import type { BuiltSite } from '../support/build-sites.ts';
import { attributeOf, type HtmlPage, listFiles, readHtmlPage, textOf } from '../support/html-page.ts';

interface Found extends HtmlPage, BuiltPage {}

const byTag = ({ elements }: HtmlPage, tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag);

const contentOf = (page: HtmlPage, name: string): string | undefined => {
  const meta = byTag(page, 'meta').find((element) => attributeOf(element, 'name') === name);
  return meta && attributeOf(meta, 'content');
};

function linksOf(page: HtmlPage, rel: string): Element[] {
  return byTag(page, 'link').filter((element) => attributeOf(element, 'rel') === rel);
}

function listPages({ folder }: BuiltSite): Found[] {
  return listFiles(folder).flatMap((file) => {
    const place = readPagePath(file);
    return place ? [{ ...place, ...readHtmlPage(folder, file) }] : [];
  });
}

/** Values that several pages have, with those pages. */
function findRepeated(pages: readonly Found[], read: (page: Found) => string | undefined): [string, string[]][] {
  const groups = Map.groupBy(pages, (page) => `${page.language} ${read(page)}`);
  return [...groups].filter(([, own]) => own.length > 1).map(([value, own]) => [value, own.map(({ file }) => file)]);
}

const idsOf = (page: HtmlPage): string[] => page.elements.flatMap((element) => attributeOf(element, 'id') ?? []);

function skipsLevel(page: HtmlPage): boolean {
  const levels = page.elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
}

/** Files of the pages that fail. */
const failing = (pages: readonly Found[], holds: (page: Found) => boolean): string[] =>
  pages.filter((page) => !holds(page)).map(({ file }) => file);

describe.each(inject('sites'))('each page of the site at $base', (site) => {
  const pages = listPages(site);
  const addressOf = ({ language, path }: BuiltPage): string =>
    `${site.site ?? ''}${site.base}${language === 'en' ? 'en/' : ''}${path.slice(1)}`;
  const byAddress = new Map(pages.map((page) => [addressOf(page), page]));
  const shown = pages.filter((page) => contentOf(page, 'robots') !== 'noindex');

  test('is of a known kind', () => {
    expect(failing(pages, ({ path }) => pageKinds.some(({ pattern }) => pattern.test(path)))).toEqual([]);
  });

  test('has one h1, and no heading skips a level', () => {
    expect(failing(pages, (page) => byTag(page, 'h1').length === 1)).toEqual([]);
    expect(failing(pages, (page) => !skipsLevel(page))).toEqual([]);
  });

  test('says its language', () => {
    const tag = (page: Found) => (page.language === 'zh' ? 'zh-CN' : 'en');
    expect(
      failing(pages, (page) => byTag(page, 'html').every((html) => attributeOf(html, 'lang') === tag(page))),
    ).toEqual([]);
  });

  test('has a title of its own', () => {
    expect(findRepeated(pages, (page) => byTag(page, 'title').map(textOf).join())).toEqual([]);
    expect(failing(pages, (page) => byTag(page, 'title').some((title) => textOf(title).trim() !== ''))).toEqual([]);
  });

  test('has a description of its own', () => {
    expect(findRepeated(pages, (page) => contentOf(page, 'description'))).toEqual([]);
    expect(failing(pages, (page) => (contentOf(page, 'description') ?? '').length >= 10)).toEqual([]);
  });

  test('names its own address as canonical, where that of the site is known', () => {
    const holds = (page: Found) =>
      linksOf(page, 'canonical')
        .map((link) => attributeOf(link, 'href'))
        .join() === (site.site === null ? '' : addressOf(page));
    expect(failing(shown, holds)).toEqual([]);
  });

  test('and its twin name each other', () => {
    const twins = (page: Found): string[] =>
      linksOf(page, 'alternate')
        .filter((link) => attributeOf(link, 'hrefLang') !== undefined)
        .map((link) => `${attributeOf(link, 'hrefLang')} ${attributeOf(link, 'href')}`);
    const expected = ({ path }: Found): string[] => [
      `zh-CN ${addressOf({ language: 'zh', path })}`,
      `en ${addressOf({ language: 'en', path })}`,
      `x-default ${addressOf({ language: 'zh', path })}`,
    ];
    const named = (page: Found): string[] => (site.site === null ? [] : expected(page));
    expect(failing(shown, (page) => twins(page).join() === named(page).join())).toEqual([]);
    const both = (page: Found) =>
      (['zh', 'en'] as const).every((language) => byAddress.has(addressOf({ language, path: page.path })));
    expect(failing(shown, both)).toEqual([]);
  });

  test('has no id twice', () => {
    expect(failing(pages, (page) => new Set(idsOf(page)).size === idsOf(page).length)).toEqual([]);
  });

  test('has captions and scopes in its tables', () => {
    const isNamed = (table: Element) =>
      table.children.some((child) => child.type === 'element' && child.tagName === 'caption');
    expect(failing(pages, (page) => byTag(page, 'table').every(isNamed))).toEqual([]);
    expect(failing(pages, (page) => byTag(page, 'th').every((th) => attributeOf(th, 'scope') !== undefined))).toEqual(
      [],
    );
  });

  test('has neither inline styles nor inline handlers', () => {
    const isClean = ({ properties }: Element) =>
      properties.style === undefined && !Object.keys(properties).some((name) => /^on[A-Z]/.test(name));
    expect(failing(pages, (page) => page.elements.every(isClean))).toEqual([]);
    expect(failing(pages, (page) => byTag(page, 'style').length === 0)).toEqual([]);
  });

  test('has a policy for its content, without anything unsafe', () => {
    const policyOf = (page: Found) =>
      byTag(page, 'meta')
        .filter((meta) => attributeOf(meta, 'httpEquiv')?.toLowerCase() === 'content-security-policy')
        .map((meta) => attributeOf(meta, 'content') ?? '')
        .join();
    expect(
      failing(pages, (page) => /default-src 'self'/.test(policyOf(page)) && !/'unsafe-/.test(policyOf(page))),
    ).toEqual([]);
  });

  test('has JSON-LD that can be read, each node with a type', () => {
    const isNode = (script: Element) => {
      const node: unknown = JSON.parse(textOf(script));
      return typeof node === 'object' && node !== null && '@context' in node && '@type' in node;
    };
    const nodes = (page: Found) =>
      byTag(page, 'script').filter((script) => attributeOf(script, 'type') === 'application/ld+json');
    expect(failing(pages, (page) => nodes(page).every(isNode))).toEqual([]);
  });
});
