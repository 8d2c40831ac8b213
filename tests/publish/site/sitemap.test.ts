// Built pages → sitemap.xml, robots.txt, dates and the paths that files stand for.
import { expect, test } from 'vitest';
import { writeManifest } from '../../../src/publish/site/manifest.ts';
import { datePages, readPagePath, writeRobots, writeSitemaps } from '../../../src/publish/site/sitemap.ts';
import { sampleCorpus } from './sample-corpus.ts';

const address = { base: '/mingbai/', site: 'https://example.org' };

test.each([
  ['index.html', { language: 'zh', path: '/' }],
  ['en/index.html', { language: 'en', path: '/' }],
  ['agency/371000-kjj/2021/index.html', { language: 'zh', path: '/agency/371000-kjj/2021/' }],
  ['en\\agencies\\index.html', { language: 'en', path: '/agencies/' }],
  ['404.html', undefined],
  ['en/404/index.html', undefined],
  ['og/site.zh.png', undefined],
])('%s', (file, page) => {
  expect(readPagePath(file)).toEqual(page);
});

test.each([
  ['/agency/371000-kjj/2020/', '2021-01-20'],
  ['/agency/371000-kjj/2021/', '2022-03-01'],
  ['/agency/371000-kjj/', '2022-03-01'],
  ['/agency/371000-gxj/', undefined],
  ['/agency/371000-gxj/2022/', undefined],
  ['/region/371003/', '2023-02-05'],
  ['/region/371000/', '2023-02-05'],
  ['/region/370000/', '2023-02-05'],
  ['/sector/kjj/', '2023-02-05'],
  ['/sector/gxj/', undefined],
  ['/', '2023-02-05'],
  ['/metric/requests.received.total/', '2023-02-05'],
  ['/checks/', '2023-02-05'],
  ['/about/', undefined],
])('%s is as new as the newest report on it: %s', (path, day) => {
  expect(datePages(sampleCorpus())(path)).toBe(day);
});

test('a sitemap has whole addresses, true dates and the other language of each page', () => {
  const pages = [
    { language: 'en', path: '/about/' },
    { language: 'zh', path: '/about/' },
    { language: 'zh', path: '/agency/a&b/' },
  ] as const;
  const files = writeSitemaps(pages, (path) => (path === '/agency/a&b/' ? '2022-01-28' : undefined), address);
  expect([...files.keys()]).toEqual(['sitemap.xml']);
  expect(files.get('sitemap.xml')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      <url>
        <loc>https://example.org/mingbai/about/</loc>
        <xhtml:link rel="alternate" hreflang="zh-CN" href="https://example.org/mingbai/about/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/mingbai/en/about/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/mingbai/about/"/>
      </url>
      <url>
        <loc>https://example.org/mingbai/en/about/</loc>
        <xhtml:link rel="alternate" hreflang="zh-CN" href="https://example.org/mingbai/about/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/mingbai/en/about/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/mingbai/about/"/>
      </url>
      <url>
        <loc>https://example.org/mingbai/agency/a&amp;b/</loc>
        <lastmod>2022-01-28</lastmod>
      </url>
    </urlset>
    "
  `);
});

test('more pages than one file may list are split under an index', () => {
  const pages = ['/a/', '/b/', '/c/'].map((path) => ({ language: 'zh', path }) as const);
  const files = writeSitemaps(pages, () => undefined, address, 2);
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(files.get('sitemap.xml')).toContain('<loc>https://example.org/mingbai/sitemap-2.xml</loc>');
  expect(files.get('sitemap-2.xml')).toContain('<loc>https://example.org/mingbai/c/</loc>');
});

test('robots.txt names the sitemap only where its whole address is known', () => {
  expect(writeRobots(address)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/mingbai/sitemap.xml\n');
  expect(writeRobots({ base: '/', site: null })).toBe('User-agent: *\nAllow: /\n');
});

test('the manifest lies under the base path', () => {
  const manifest = JSON.parse(writeManifest({ base: '/mingbai/' }));
  expect(manifest).toMatchObject({ start_url: '/mingbai/', scope: '/mingbai/', lang: 'zh-CN' });
  expect(manifest.icons.map((icon: { src: string }) => icon.src)).toEqual([
    '/mingbai/favicon.svg',
    '/mingbai/icon-192.png',
    '/mingbai/icon-512.png',
  ]);
});
