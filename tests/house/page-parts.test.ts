// What a new page must not forget: its kind, its styles, and docs that name files which exist.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageKinds } from '../../scripts/browser/page-kinds.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** `metric/[id].astro` → a path that such a page may have. */
function sampleOf(route: string): string {
  const samples: Readonly<Record<string, string>> = { '[code]': '371000', '[year]': '2021' };
  const path = route.replace(/(?:index)?\.astro$/u, '').replace(/\[\w+\]/gu, (part) => samples[part] ?? 'some-id');
  return `/${path}/`.replace(/\/+/gu, '/');
}

const routes = globSync('src/pages/[[]...lang[]]/**/*.astro', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/').replace(/^src\/pages\/\[\.\.\.lang\]\//u, ''),
);

test.each(routes)('the page %s is of a known kind', (route) => {
  expect(pageKinds.some(({ pattern }) => pattern.test(sampleOf(route)))).toBe(true);
});

test('routes are found', () => {
  expect(routes).toContain('agency/[id]/[year].astro');
  expect(routes.length).toBeGreaterThan(15);
});

test('every style sheet is imported', () => {
  const sheets = globSync('src/styles/*.css', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/').slice('src/styles/'.length),
  );
  const site = read('src/styles/site.css');
  const components = globSync('src/{components,layouts}/**/*.astro', { cwd: root }).map(read).join('');
  const isImported = (name: string): boolean =>
    site.includes(`@import "./${name}"`) || components.includes(`styles/${name}'`);
  expect(sheets.filter((name) => !isImported(name))).toEqual([]);
});

/** Folders of which texts leave out the beginning. */
const bases = ['', 'src', 'src/report', 'src/report/extract', 'src/report/check', 'scripts'];

/** Files of the site that texts name; the export writes them. */
const published = ['croissant.json', 'datapackage.json', 'openapi.json'];

const texts = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  ...globSync('docs/*.md', { cwd: root }).map((path) => path.replaceAll('\\', '/')),
];

test.each(texts)('%s names only files that exist', (text) => {
  const named = [...read(text).matchAll(/`([\w./-]+\.(?:ts|astro|css|yml|json))`/gu)].map(([, path = '']) => path);
  const sources = globSync(['{src,scripts,tests,content,docs,public}/**/*', '*'], { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const isThere = (path: string): boolean =>
    published.includes(path) ||
    bases.some((base) => existsSync(join(root, base, path))) ||
    sources.some((source) => source.endsWith(`/${path}`));
  expect([...new Set(named)].filter((path) => !isThere(path))).toEqual([]);
});
