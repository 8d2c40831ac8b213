// `npm run documents`: the committed Word and PDF files say what their digests say, and a changed one is noticed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { documents } from '../../scripts/documents/list-documents.ts';
import { sourcesFolder } from '../content/list-sources.ts';
import { scriptPath, Workspace } from './workspace.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [scriptPath('mingbai.ts'), 'documents', ...args], { encoding: 'utf8' });

it('finds the committed files equal to their digests', () => {
  const { status, stdout } = run('--check');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

it('names each file that says something else, or is not there', () => {
  const work = new Workspace();
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(work.path(to)), { recursive: true });
    copyFileSync(`${sourcesFolder}/${from}`, work.path(to));
  };
  const [first, second, third] = documents.map(({ target }) => target);
  // The first has the bytes of the second, the third its own; the others are not there.
  copy(second!, first!);
  copy(third!, third!);
  const { status, stdout } = run('--check', '--out', work.folder);
  expect(status).toBe(1);
  expect(stdout.match(/differs from its digest/g)).toHaveLength(documents.length - 1);
  expect(stdout).toContain(first);
  expect(stdout).not.toContain(third);
});

it('refuses options that it does not have', () => {
  expect(run('--all').status).toBe(2);
});
