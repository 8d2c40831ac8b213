// A small built site → an offline copy in which every link leads to a file, whatever path it was built for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { endGroup } from '../../../scripts/build/run-node.ts';
import { packSite } from '../../../scripts/offline/pack-site.ts';
import { relateAddress } from '../../../scripts/offline/relative-address.ts';
import { writeZip } from '../../../scripts/offline/write-zip.ts';
import { scriptPath } from '../workspace.ts';
import { findDeadLinks } from './find-dead-links.ts';

test.each([
  ['/', 'index.html', '/', 'index.html'],
  ['/', 'agency/371000-kjj/index.html', '/', '../../index.html'],
  [
    '/agency/371000-kjj/2021/#requests.received.total',
    'index.html',
    '/',
    'agency/371000-kjj/2021/index.html#requests.received.total',
  ],
  ['/assets/a.css', 'en/about/index.html', '/', '../../assets/a.css'],
  ['/mingbai/data/figures.csv', 'data/index.html', '/mingbai/', 'figures.csv'],
  ['/mingbai/compare/?m=a#b', 'en/index.html', '/mingbai/', '../compare/index.html?m=a#b'],
  ['/other/', 'index.html', '/mingbai/', '/other/'],
  ['//example.org/', 'index.html', '/', '//example.org/'],
  ['https://example.org/', 'index.html', '/', 'https://example.org/'],
  ['#top', 'index.html', '/', '#top'],
  ['mailto:a@example.org', 'index.html', '/', 'mailto:a@example.org'],
  ['', 'index.html', '/', ''],
])('%s in %s under %s is %s', (address, page, base, expected) => {
  expect(relateAddress(address, page, base)).toBe(expected);
});

const page = (
  base: string,
  lang: string,
  body: string,
) => `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="script-src 'self'"><script>document.documentElement.className='js'</script>
<link rel="canonical" href="${base}"><link rel="alternate" hreflang="en" href="${base}en/"><link rel="manifest" href="${base}site.webmanifest">
<link rel="stylesheet" href="${base}assets/a.css"><meta property="og:url" content="${base}"></head>
<body><form action="${base}search/" data-search-box data-messages="{&#34;a&#34;:&#34;>&#34;}"><input name="q"></form>${body}
<script type="module" src="${base}assets/a.js"></script></body></html>`;

describe.each(['/', '/mingbai/'])('a site built for %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-offline-test-'));
  const pack = (name: string) => {
    const path = join(folder, name);
    packSite({ folder: join(folder, 'site'), base, version: '1.2.3', path });
    return readFileSync(path);
  };
  let files: Record<string, Uint8Array> = {};
  const read = (name: string) => strFromU8(files[`mingbai-offline-1.2.3/${name}`] ?? new Uint8Array());

  beforeAll(() => {
    const built: Record<string, string> = {
      'index.html': page(
        base,
        'zh-CN',
        `<a title="a > b" href="${base}agency/a/">甲</a><a href="${base}en/">English</a>`,
      ),
      'en/index.html': page(base, 'en', `<a href="${base}en/agencies/">list</a><p>href="/not/a/link/"</p>`),
      'agencies/index.html': page(base, 'zh-CN', ''),
      'en/agencies/index.html': page(base, 'en', `<svg><use xlink:href="${base}favicon.svg#a"/></svg>`),
      'agency/a/index.html': page(
        base,
        'zh-CN',
        `<a href="${base}api/v1/agency/a.json">JSON</a><a href="#b" id="b">b</a>`,
      ),
      'api/v1/agency/a.json': '{}',
      'assets/a.css': 'a{}',
      'assets/a.js': 'void 0',
      'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'pagefind/pagefind.json': '{}',
      'site.webmanifest': '{}',
      '404.html': '',
    };
    for (const [name, text] of Object.entries(built)) {
      mkdirSync(dirname(join(folder, 'site', name)), { recursive: true });
      writeFileSync(join(folder, 'site', name), text);
    }
    files = unzipSync(pack('a.zip'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has every link lead to a file of the copy', () => {
    expect(findDeadLinks(files)).toEqual([]);
    expect(read('index.html')).toContain('<a title="a > b" href="agency/a/index.html">');
    expect(read('en/index.html')).toContain('<p>href="/not/a/link/"</p>');
  });

  test('keeps pages, styles and data, and nothing that only scripts and hosts read', () => {
    expect(
      Object.keys(files)
        .map((name) => name.slice('mingbai-offline-1.2.3/'.length))
        .sort(),
    ).toEqual([
      'README.txt',
      'agencies/index.html',
      'agency/a/index.html',
      'api/v1/agency/a.json',
      'assets/a.css',
      'en/agencies/index.html',
      'en/index.html',
      'favicon.svg',
      'index.html',
    ]);
  });

  test('has no script, no search form, and a policy for files', () => {
    expect(read('index.html')).not.toMatch(/<script|<form|canonical|hreflang|manifest|og:url/);
    expect(read('index.html')).toContain('离线不能检索');
    expect(read('index.html').match(/http-equiv/g)).toHaveLength(1);
    expect(read('index.html')).toContain('style-src file:');
    expect(read('en/index.html')).toContain('<a class="small" href="agencies/index.html">No search offline');
  });

  test('says in both languages how to open it', () => {
    expect(strFromU8(files['mingbai-offline-1.2.3/README.txt'] ?? new Uint8Array())).toMatch(
      /打开 index\.html[\s\S]*Open en\/index\.html/,
    );
  });

  test('is the same zip each time', () => {
    expect(pack('b.zip').equals(pack('c.zip'))).toBe(true);
  });
});

test('a zip that cannot be finished leaves the old one, and nothing beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-offline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'site.zip');
  writeFileSync(path, 'old');
  function* failing() {
    yield { name: 'a.txt', bytes: new Uint8Array(100_000) };
    throw new Error('the disk is gone');
  }
  expect(() => writeZip(path, failing())).toThrow('the disk is gone');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['site.zip']);
});

test('stopped amid the build, it leaves nothing in the folder for temporary files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-offline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(
    process.execPath,
    [scriptPath('mingbai.ts'), 'offline', '--no-normalize', '--out', join(folder, 'out')],
    {
      env: { ...process.env, TMPDIR: folder },
      stdio: 'ignore',
      detached: true,
    },
  );
  const ended = once(child, 'exit');
  await vi.waitUntil(() => readdirSync(folder).some((name) => name.startsWith('mingbai-offline-')), 50_000);
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
  if (child.pid) endGroup(child.pid);
  expect(readdirSync(folder).filter((name) => name.startsWith('mingbai-offline-'))).toEqual([]);
});
