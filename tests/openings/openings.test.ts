// Openings of reports written by hand → who wrote them and for which year; MINGBAI_OPENINGS=1 prints the table by kind.
import { expect, test } from 'vitest';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { confuse, judgeAll, listOthers, nameGroups, openings, readOpening, refusals, tabulate } from './judge.ts';

const registry = loadRegistry();

/** What is wrong today; it may only become less. */
const knownWrong: readonly string[] = [];

/** What is accepted today and must not be; it may only become less. */
const knownAccepted: readonly string[] = [];

/** Names that are taken for one body though they are two (=), or for two though they are one (≠), today. */
const knownConfused: readonly string[] = [];

/** Names that the registry cannot place today; they may only become fewer. */
const mostUnknown = 0;

/** The right body and year, under the printed name or another; it may only become more. */
const leastRight = 616;
const leastPrinted = 615;

test('the set holds all provinces, both formats and enough that must be refused', () => {
  const ids = [...openings, ...refusals].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(openings.length).toBeGreaterThanOrEqual(300);
  expect(refusals.length).toBeGreaterThanOrEqual(60);
  const provinces = new Set(openings.map(({ region }) => region.slice(0, 2)).filter((code) => code !== '10'));
  expect(provinces.size).toBe(31);
  for (const { region, sector } of openings) {
    expect(registry.regions.has(region)).toBe(true);
    if (sector !== null) expect(registry.sectors.has(sector)).toBe(true);
  }
  const html = openings.filter(({ format }) => format === 'html').length;
  expect(html / openings.length).toBeGreaterThanOrEqual(0.45);
});

test('no opening gets a wrong body, place or year but the known ones, and not fewer are right', async () => {
  const judged = await judgeAll(registry);
  if (process.env.MINGBAI_OPENINGS) console.log(`${tabulate(judged)}\n\n${listOthers(judged)}`);
  const wrong = judged.filter(({ verdict }) => verdict.startsWith('wrong')).map(({ opening }) => opening.id);
  expect(wrong.filter((id) => !knownWrong.includes(id))).toEqual([]);
  const printed = judged.filter(({ verdict }) => verdict === 'right').length;
  expect(printed).toBeGreaterThanOrEqual(leastPrinted);
  const right = judged.filter(({ verdict }) => verdict === 'right' || verdict === 'form').length;
  expect(right).toBeGreaterThanOrEqual(leastRight);
});

test('no document is accepted that is no report or whose body nobody can tell, but the known ones', async () => {
  const results = await Promise.all(
    refusals.map(async (each) => ({ id: each.id, status: (await readOpening(each, registry)).status })),
  );
  const accepted = results.filter(({ status }) => status === 'ok').map(({ id }) => id);
  expect(accepted.filter((id) => !knownAccepted.includes(id))).toEqual([]);
});

test.each(nameGroups)('one body one id: $about', (group) => {
  expect(confuse(group, registry).pairs.filter((pair) => !knownConfused.includes(pair))).toEqual([]);
});

test('not more names are unknown', () => {
  const unknown = nameGroups.flatMap((group) => confuse(group, registry).unknown);
  expect(unknown.length).toBeLessThanOrEqual(mostUnknown);
});
