// The proof of a province, in small: three families, two bodies each, two years, without the build of the site.
import { expect, test } from 'vitest';
import { command } from '../../scripts/bench/province/prove-province.ts';
import { callCommand } from '../../scripts/command/command.ts';

test('collected, normalised, changed and collected again', { timeout: 300_000 }, async () => {
  let said = '';
  const print = async (text: string): Promise<void> => {
    said += text;
  };
  const args = ['--sites', '3', '--bodies', '2', '--years', '2', '--no-build'];
  const code = await callCommand(command, args, { print, warn: () => {}, env: {}, isColoured: false });
  expect(said).toMatch(/first run\n {2}requests \d+/u);
  expect(said).toMatch(/[1-9]\d{2,} figures compared with those that were invented, 0 faults/u);
  expect(said).toMatch(/second run, 3 reports changed/u);
  expect(said.endsWith('proved\n')).toBe(true);
  expect(code).toBe(0);
});
