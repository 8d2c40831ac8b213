// The same reports, built on clocks and in languages of their own → the same files, byte for byte.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const places = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
];

function build(out: string, place: Record<string, string>): void {
  const args = ['scripts/mingbai.ts', 'build', '--no-normalize', '--site', 'https://mingbai.test', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...place },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build for ${place.TZ} ended with ${status}: ${stderr}`);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

test('two builds in two folders, time zones and locales are equal in all files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-same-'));
  try {
    const [one = '', two = ''] = places.map((place, index) => {
      const out = join(folder, String(index));
      build(out, place);
      return out;
    });
    const files = listFiles(one);
    expect(files.filter((file) => file.startsWith(join('pagefind', 'filter'))).length).toBeGreaterThan(0);
    expect(listFiles(two)).toEqual(files);
    const differing = files.filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(two, file))));
    expect(differing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
