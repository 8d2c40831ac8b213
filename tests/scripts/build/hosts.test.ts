// Hosting services: their limits against sites that are just small enough and just too large, and what they need.
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { estimateSite, type SiteShape } from '../../../scripts/build/estimate-site.ts';
import { writeHeadersFile } from '../../../scripts/build/host-headers.ts';
import { findHost, foreseeForHost, listAdvice, listExcesses, reviewForHost } from '../../../scripts/build/hosts.ts';
import { recordEffects } from '../record-effects.ts';
import { Workspace } from '../workspace.ts';

const mebibyte = 1_048_576;
const files = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, index) => ({ path: `data/${index}.csv`, bytes }));

it.each([
  ['cloudflare', files(20_000, 10)],
  ['cloudflare', files(1, 25 * mebibyte)],
  ['github-pages', files(10, 100_000_000)],
  ['gitlab-pages', files(200_000, 10)],
  ['netlify', files(58_000, 100)],
  ['oss', files(300_000, 100)],
  ['nginx', files(300_000, 100)],
])('a site that %s just takes has no excess', (name, site) => {
  expect(listExcesses(findHost(name), site)).toEqual([]);
});

it.each([
  ['cloudflare', files(20_001, 10), '20001 files, and Cloudflare Pages takes 20000'],
  ['cloudflare', files(1, 25 * mebibyte + 1), 'data/0.csv has 26.2 MB, and Cloudflare Pages takes 26.2 MB a file'],
  ['github-pages', files(11, 100_000_000), '1100.0 MB in all, and GitHub Pages takes 1000.0 MB'],
  ['gitlab-pages', files(200_001, 10), '200001 files, and GitLab Pages takes 200000'],
  ['netlify', files(58_001, 10), '58001 files, and Netlify takes 58000'],
])('%s does not take more', (name, site, excess) => {
  expect(listExcesses(findHost(name), site)).toEqual([excess]);
});

describe('advice', () => {
  it('names the address and the base where neither is given', () => {
    const advice = listAdvice(findHost('github-pages'), { site: null, base: '/' });
    expect(advice).toHaveLength(3);
    expect(advice[0]).toContain('no --site');
    expect(advice[1]).toContain('/REPOSITORY/');
    expect(advice[2]).toContain('sends no headers');
  });

  it('is nothing where both are and the host has its file of headers', () => {
    expect(listAdvice(findHost('netlify'), { site: 'https://mingbai.example', base: '/' })).toEqual([]);
  });

  it('says what an object storage has to be told', () => {
    const advice = listAdvice(findHost('oss'), { site: 'https://mingbai.example', base: '/' });
    expect(advice[0]).toContain('404.html');
    expect(advice[1]).toContain('sends no headers');
  });
});

it('counts what is in the folder', () => {
  const site = new Workspace();
  site.write('index.html', '12345');
  site.write('data/reports.csv', '1234567890');
  const effects = recordEffects();
  const plan = { out: site.folder, address: { site: 'https://mingbai.example', base: '/' } };
  expect(reviewForHost(findHost('cloudflare'), plan, effects)).toBe(true);
  expect(effects.warned).toMatch(/^Cloudflare Pages: 3 files, 0\.0 MB: within its limits\n/);
  expect(effects.warned).toContain(`its headers: ${site.path('_headers')}\n`);
  const tiny = { ...findHost('cloudflare'), most: { files: 1 } };
  expect(reviewForHost(tiny, plan, effects)).toBe(false);
  expect(effects.warned).toContain('too large: 3 files, and Cloudflare Pages takes 1\n');
});

describe('before the build', () => {
  it.each([
    // Counted in built sites: 51 embedded reports, and 1,800 invented ones.
    [{ bodies: 31, reports: 51 }, 1_624, 39.5],
    [{ bodies: 300, reports: 1_800 }, 13_110, 461],
  ])('the size of a site of %o is foreseen within a fifth', (counts, files, megabytes) => {
    const size = estimateSite(counts, { languages: ['zh', 'en'], pictures: 'all' });
    expect(Math.abs(size.files / files - 1)).toBeLessThan(0.2);
    expect(Math.abs(size.bytes / 1e6 / megabytes - 1)).toBeLessThan(0.2);
  });

  function foresee(reports: number, host: string, shape: SiteShape): string {
    const workspace = new Workspace();
    for (let index = 0; index < reports; index += 1)
      workspace.write(`content/reports/b${index % 10}/${index}.json`, '');
    const effects = recordEffects();
    foreseeForHost(
      { ...findHost(host), most: { files: 1_200 } },
      { content: workspace.path('content') },
      shape,
      effects,
    );
    return effects.warned;
  }
  const all: SiteShape = { languages: ['zh', 'en'], pictures: 'all' };

  it('says what would not fit and what helps, the mildest first', () => {
    expect(foresee(0, 'cloudflare', all)).toBe('');
    const told = foresee(100, 'cloudflare', all);
    expect(told).toMatch(/^100 reports of 10 bodies: about \d+ files, \d+\.\d MB\n/);
    expect(told).toMatch(/will be too large: about \d+ files, and Cloudflare Pages takes 1200\n/);
    expect(told).toContain('what helps: --languages zh\n');
    expect(told).not.toContain('what helps: --pictures none\n');
  });

  it('says that it fits, or that nothing of that helps', () => {
    expect(foresee(20, 'cloudflare', { languages: ['zh'], pictures: 'none' })).toMatch(
      /; Cloudflare Pages takes that\n$/,
    );
    expect(foresee(2_000, 'cloudflare', all)).toContain('a site for each province, or mingbai serve --live');
  });
});

test.each([
  ['cloudflare', '_headers'],
  ['netlify', '_headers'],
] as const)('the headers of %s are those that serve sends, also for the page that is embedded', (kind, name) => {
  const site = new Workspace();
  for (const file of ['index.html', 'agency/a/index.html', 'compare/index.html', 'compare/embed/index.html']) {
    for (const language of ['', 'en/']) site.write(`dist/${language}${file}`, '');
  }
  site.write('dist/data/x.csv', '');
  const out = site.path('dist');
  expect(writeHeadersFile(kind, { out, address: { base: '/mingbai/', site: null } })).toBe(join(out, name));
  const rules = readRules(site.read(`dist/${name}`));
  const embedded = (path: string) => policyOf(rules, path);
  for (const path of ['', 'en/', 'agency/a/', 'en/agency/a/', 'compare/', 'en/compare/', 'data/x.csv']) {
    expect([path, embedded(`/mingbai/${path}`)]).toEqual([path, ["frame-ancestors 'self'"]]);
  }
  for (const path of ['compare/embed/', 'en/compare/embed/']) {
    expect([path, embedded(`/mingbai/${path}`)]).toEqual([path, ['frame-ancestors *']]);
  }
});

/** As these hosts read their file: rules add up, `!` takes a header off. */
function readRules(text: string): { path: string; lines: string[] }[] {
  return text
    .trim()
    .split(/\n(?=\S)|\n\n/)
    .map((rule) => rule.split('\n').filter(Boolean))
    .map(([path = '', ...lines]) => ({ path, lines: lines.map((line) => line.trim()) }));
}

function policyOf(rules: ReturnType<typeof readRules>, asked: string): string[] {
  let found: string[] = [];
  for (const { path, lines } of rules) {
    const matches = path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path;
    if (!matches) continue;
    for (const line of lines) {
      if (line === '! Content-Security-Policy') found = [];
      const [, value] = /^Content-Security-Policy: (.*)$/.exec(line) ?? [];
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}

test('nginx is told of a folder, a base and both policies', () => {
  const site = new Workspace();
  site.write('dist/index.html', '');
  const out = site.path('dist');
  expect(writeHeadersFile('nginx', { out, address: { base: '/mingbai/', site: null } })).toBe(`${out}.nginx.conf`);
  const text = site.read('dist.nginx.conf');
  expect(text).toContain(`location /mingbai/ {\n  alias ${out}/;\n  error_page 404 /mingbai/404.html;\n`);
  expect(text).toContain(`  location /mingbai/en/compare/embed/ {\n    alias ${out}/en/compare/embed/;\n`);
  expect(text.match(/"frame-ancestors \*"/g)).toHaveLength(2);
  expect(text.match(/"frame-ancestors 'self'"/g)).toHaveLength(2);
});
