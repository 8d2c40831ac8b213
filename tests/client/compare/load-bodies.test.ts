// Ids of an address → what there is of them, and clear words for what is left out.
import { expect, test } from 'vitest';
import { type BodyStore, findLoaded, loadPicked } from '../../../src/client/compare/load-bodies.ts';
import { sayProblem } from '../../../src/client/compare/say-problems.ts';
import type { CompareBody, CompareEntry } from '../../../src/views/compare/compare-point.ts';

const ids = Array.from({ length: 13 }, (_, index) => `${371000 + index}-kjj`);
const entryOf = (id: string): CompareEntry => ({
  id,
  kind: 'agency',
  zh: `机关 ${id}`,
  en: `Body ${id}`,
  scope: 'agency',
  bodies: null,
  region: id.slice(0, 6),
  sector: 'kjj',
  level: 'city',
  volume: null,
});
const bodyOf = (entry: CompareEntry): CompareBody => ({
  entry,
  series: {},
  agency: null,
  sources: [],
  reports: 0,
  newest: null,
});

/** What was asked for, in its order. */
function openStore(asked: string[]): BodyStore {
  const entries = new Map(ids.map((id) => [id, entryOf(id)]));
  const loaded = new Map<string, CompareBody>();
  return {
    entries: async () => entries,
    known: (id) => loaded.get(id),
    async load(entry) {
      asked.push(entry.id);
      if (entry.id === ids[1]) throw new Error('404');
      loaded.set(entry.id, bodyOf(entry));
      return bodyOf(entry);
    },
    async silentPlaces() {
      asked.push('silent places');
      return { '320000': { zh: '江苏省', en: 'Jiangsu' } };
    },
  };
}

test('unknown ids are dropped before the limit, so that twelve bodies are twelve', async () => {
  const picked = await loadPicked(['999999-xyz', ...ids], openStore([]), 'zh');
  expect(picked.of).toEqual(ids.slice(0, 12));
  expect(picked.problems).toEqual([
    { kind: 'unknown', value: '999999-xyz' },
    { kind: 'many', left: 1 },
    { kind: 'failed', value: `机关 ${ids[1]}` },
  ]);
  expect(picked.bodies.map(({ entry }) => entry.id)).toEqual([ids[0], ...ids.slice(2, 12)]);
});

test('a place that we know of but have no figures of is told by its name', async () => {
  const asked: string[] = [];
  const { of, problems } = await loadPicked(['320000', '329999', 'nosuch', 'constructor'], openStore(asked), 'zh');
  expect(of).toEqual([]);
  expect(asked).toEqual(['silent places']);
  expect(problems).toEqual([
    { kind: 'silent', value: '江苏省' },
    { kind: 'unknown', value: '329999' },
    { kind: 'unknown', value: 'nosuch' },
    { kind: 'unknown', value: 'constructor' },
  ]);
  const [silent] = problems;
  expect(sayProblem('zh', silent!)).toContain('江苏省：本站还没有收录');
});

test('places are asked for only where an id looks like one', async () => {
  const asked: string[] = [];
  await loadPicked(['999999-xyz', 'nosuch'], openStore(asked), 'zh');
  expect(asked).toEqual([]);
});

test('what is loaded already is shown at once, what has a problem is not', async () => {
  const store = openStore([]);
  const { entries } = await loadPicked([ids[0]!], store, 'zh');
  expect(findLoaded([ids[0]!], entries, store)?.bodies).toHaveLength(1);
  expect(findLoaded([ids[0]!, ids[2]!], entries, store)).toBeUndefined();
  expect(findLoaded([ids[0]!, 'nosuch'], entries, store)).toBeUndefined();
});
