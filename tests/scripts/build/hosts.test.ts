// Hosting services: their limits against sites that are just small enough and just too large, and what they need.
import { describe, expect, it } from 'vitest';
import { findHost, listAdvice, listExcesses, reviewForHost } from '../../../scripts/build/hosts.ts';
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
  ['netlify', files(300_000, 100)],
])('a site that %s just takes has no excess', (name, site) => {
  expect(listExcesses(findHost(name), site)).toEqual([]);
});

it.each([
  ['cloudflare', files(20_001, 10), '20001 files, and Cloudflare Pages takes 20000'],
  ['cloudflare', files(1, 25 * mebibyte + 1), 'data/0.csv has 26.2 MB, and Cloudflare Pages takes 26.2 MB a file'],
  ['github-pages', files(11, 100_000_000), '1100.0 MB in all, and GitHub Pages takes 1000.0 MB'],
  ['gitlab-pages', files(200_001, 10), '200001 files, and GitLab Pages takes 200000'],
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

  it('is about headers alone where both are', () => {
    expect(listAdvice(findHost('netlify'), { site: 'https://mingbai.example', base: '/' })).toEqual([
      'Netlify sends the headers that a file _headers names: docs/hosting.md has it',
    ]);
  });
});

it('counts what is in the folder', () => {
  const site = new Workspace();
  site.write('index.html', '12345');
  site.write('data/reports.csv', '1234567890');
  const effects = recordEffects();
  const plan = { out: site.folder, address: { site: 'https://mingbai.example', base: '/' } };
  expect(reviewForHost(findHost('cloudflare'), plan, effects)).toBe(true);
  expect(effects.warned).toMatch(/^Cloudflare Pages: 2 files, 0\.0 MB: within its limits\n/);
  const tiny = { ...findHost('cloudflare'), most: { files: 1 } };
  expect(reviewForHost(tiny, plan, effects)).toBe(false);
  expect(effects.warned).toContain('too large: 2 files, and Cloudflare Pages takes 1\n');
});
