// What stands where `--out` points → whether a build may put a site in its place.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkOut, listMounts } from '../../../scripts/build/check-out.ts';
import { UsageError } from '../../../src/pipeline/errors.ts';
import { Workspace } from '../workspace.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function expectRefused(out: string, reason: RegExp): void {
  expect(() => checkOut(out, root)).toThrow(UsageError);
  expect(() => checkOut(out, root)).toThrow(reason);
}

test('nothing, an empty folder and a site may be replaced', () => {
  const workspace = new Workspace();
  workspace.write('site/site.webmanifest', '{}');
  workspace.write('export/api/v1/index.json', '{}');
  mkdirSync(workspace.path('empty'));
  for (const name of ['none', 'none/below', 'empty', 'site', 'site/', 'export']) {
    expect(checkOut(workspace.path(name), root)).toBe(workspace.path(name).replace(/\/$/, ''));
  }
});

test('a link is refused, and what it leads to is named', () => {
  const workspace = new Workspace();
  workspace.write('site/site.webmanifest', '{}');
  symlinkSync('site', workspace.path('link'));
  symlinkSync('nowhere', workspace.path('broken'));
  expectRefused(workspace.path('link'), new RegExp(`is a link.*: name ${workspace.path('site')} itself`));
  expectRefused(workspace.path('broken'), /is a link/);
});

test('a file is refused', () => {
  expectRefused(new Workspace().write('site', 'text'), /is a file: name a folder/);
});

test('a folder of somebody else is refused', () => {
  const workspace = new Workspace();
  workspace.write('letters/to-mother.txt', 'dear');
  expectRefused(workspace.path('letters'), /holds files but no site.*empty it, or name another/);
  expect(workspace.read('letters/to-mother.txt')).toBe('dear');
});

// A mount point of every Linux; other systems have none that a test may count on.
if (existsSync('/dev/shm')) {
  test('a mount point is refused', () => {
    expectRefused('/dev/shm', /is a mount point.*like \/dev\/shm\/site/);
  });
}

test('the table of mounts is read, spaces in names too', () => {
  const table = [
    '22 1 0:20 / / rw,relatime - ext4 /dev/vda rw',
    '36 22 0:32 /srv/site /srv/my\\040site rw,noatime shared:1 - ext4 /dev/vda rw',
    '',
  ].join('\n');
  expect(listMounts(table)).toEqual(['/', '/srv/my site']);
});
