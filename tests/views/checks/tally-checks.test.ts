// How rules fared is counted from the findings as they lie in content/.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../src/report/check/rules.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { groupRules } from '../../../src/views/checks/group-rules.ts';
import { tallyChecks } from '../../../src/views/checks/tally-checks.ts';

const root = new URL('../../../content/', import.meta.url).pathname;
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((path) => JSON.parse(readFileSync(root + path, 'utf8')));
const findings: FindingsFile[] = read('findings/**/*.json');
const registry = loadRegistry();
const corpus = buildCorpus({
  reports: read('reports/*/*.json'),
  findings,
  registry: {
    regions: [...registry.regions.values()],
    sectors: [...registry.sectors.values()],
    agencies: [...registry.agencies.values()],
  },
});
const tallies = tallyChecks(corpus);

test('every rule has a tally, and every check and finding is counted once', () => {
  expect([...tallies.keys()]).toEqual(rules.map(({ id }) => id));
  const counted = [...tallies.values()].reduce(
    (sum, { passed, failed, remarked, notApplicable }) => sum + passed + failed + remarked + notApplicable,
    0,
  );
  expect(counted).toBe(findings.flatMap((file) => file.checks).length);
  const found = [...tallies.values()].reduce((sum, tally) => sum + tally.findings.length, 0);
  expect(found).toBe(findings.flatMap((file) => file.findings).length);
});

test('reasons for not applying are grouped with their counts', () => {
  for (const { notApplicable, reasons } of tallies.values())
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(notApplicable);
});

test('every rule stands in one family', () => {
  const grouped = groupRules(tallies.values()).flatMap((group) => group.tallies.map(({ rule }) => rule.id));
  expect(grouped.sort()).toEqual([...tallies.keys()].sort());
});

test('findings come with the newest report first', () => {
  for (const tally of tallies.values()) {
    const years = tally.findings.map(({ of }) => of?.year ?? 0);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  }
});
