// Progress on a terminal and in a log.
import { expect, it } from 'vitest';
import { showProgress } from '../../../scripts/command/progress.ts';

function watch(isTTY: boolean, milliseconds: number): string[] {
  const written: string[] = [];
  let clock = 0;
  const progress = showProgress({ isTTY, write: (text) => written.push(text) }, () => clock);
  for (let done = 1; done <= 20; done++) {
    clock += milliseconds;
    progress.report(done, 20);
  }
  progress.finish();
  return written;
}

it('writes at most one plain line a second into a log, and the last', () => {
  expect(watch(false, 300)).toEqual([
    'read 1 of 20 files\n',
    'read 5 of 20 files\n',
    'read 9 of 20 files\n',
    'read 13 of 20 files\n',
    'read 17 of 20 files\n',
    'read 20 of 20 files\n',
  ]);
});

it('rewrites one line on a terminal and takes it away at the end', () => {
  const written = watch(true, 60);
  expect(written.every((text) => text.startsWith('\r\x1b[K') && !text.includes('\n'))).toBe(true);
  expect(written.at(-1)).toBe('\r\x1b[K');
});

it('is silent when there is nothing to read', () => {
  const written: string[] = [];
  showProgress({ isTTY: false, write: (text) => written.push(text) }).finish();
  expect(written).toEqual([]);
});
