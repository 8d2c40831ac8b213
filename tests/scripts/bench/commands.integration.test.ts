// The benchmark commands, run as a user would on a few reports.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { scriptPath, Workspace } from '../workspace.ts';

function run(script: string, ...args: string[]) {
  const env = { ...process.env, MINGBAI_CORPUS: '' };
  return spawnSync(process.execPath, [scriptPath(`bench/${script}`), ...args], { encoding: 'utf8', env });
}

test('generate writes the reports with their sidecars, the same ones for the same seed', () => {
  const workspace = new Workspace();
  for (const name of ['one', 'two']) {
    expect(run('generate.ts', '--out', workspace.path(name), '--count', '6', '--seed', 'x').status).toBe(0);
  }
  const files = workspace.list('one');
  expect(files).toHaveLength(12);
  expect(files.filter((file) => /^\d{6}\/[\w-]+\/20\d\d\.(?:txt|html|md)$/u.test(file))).toHaveLength(6);
  expect(files.map((file) => workspace.read(`one/${file}`))).toEqual(
    files.map((file) => workspace.read(`two/${file}`)),
  );
});

test('read prints speed, ratio and shares for every format', () => {
  const { stdout, status } = run('read.ts', '--count', '2', '--rounds', '1');
  expect(status).toBe(0);
  for (const format of ['text', 'html', 'markdown', 'docx']) expect(stdout).toContain(`generated ${format}: 2 reports`);
  expect(stdout).not.toContain('NaN');
  expect(stdout).toMatch(/kept pdf: \d+ reports/u);
  expect(stdout.match(/ratio +\d+\.\d\d \(rounds .*\), aim at most 2\.00: (?:met|missed)/gu)).toHaveLength(3);
  expect(stdout.match(/ratio +\d+\.\d\d \(rounds .*\), aim at most 1\.30: (?:met|missed)/gu)).toHaveLength(2);
}, 600_000);

test('normalize prints cost, memory and growth', () => {
  const { stdout, status } = run('normalize.ts', '--count', '20');
  expect(status).toBe(0);
  expect(stdout).toContain('20 normalised, 0 rejected, 0 failed');
  expect(stdout).toContain('20 reports beside 2');
  expect(stdout).not.toContain('NaN');
});

test('pictures prints the peak memory beside its limit', () => {
  const { stdout, status } = run('pictures.ts', '--count', '8');
  expect(status).toBe(0);
  // Two bodies with a report each, and the site, in two languages.
  expect(stdout).toMatch(/from nothing +10 drawn, 0 as before, .* peak memory \d+ MB, limit 400 MB: kept/u);
  expect(stdout).toMatch(/again +0 drawn, 10 as before/u);
});

test.each([
  ['generate.ts'],
  ['generate.ts', '--out', 'x', '--count', 'many'],
  ['read.ts', '--rounds', '0'],
  ['normalize.ts', '--size', '3'],
  ['pictures.ts', '--count', '90000'],
])('%s %s: wrong usage ends with 2', (script, ...args) => {
  expect(run(script, ...args).status).toBe(2);
});
