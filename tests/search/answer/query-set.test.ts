import { beforeAll, describe, expect, it } from 'vitest';
import { drawNonsense, drawQueries, type WantedQuery } from '../../../scripts/bench/search/draw-queries.ts';
import { generateEntries } from '../../../scripts/bench/search/generate-entries.ts';
import { NameOracle } from '../../../scripts/bench/search/name-oracle.ts';
import type { SearchEngine } from '../../../src/search/answer/query.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { openEngine } from '../open-engine.ts';

const agencies = 120_000;
const each = 20;
const options = { limit: 10, names: 'zh' } as const;

interface Place extends WantedQuery {
  /** Where the wanted page came, from 0; -1 where it did not. */
  at: number;
}

function shareOf(places: readonly Place[], fits: (place: Place) => boolean): number {
  return places.filter(fits).length / places.length;
}

function describePlaces(kind: string, places: readonly Place[]): string {
  const first = shareOf(places, ({ at }) => at === 0);
  const five = shareOf(places, ({ at }) => at >= 0 && at < 5);
  const missed = places.filter(({ at }) => at !== 0).map(({ text, at }) => `${text} (${at < 0 ? 'none' : at + 1})`);
  const shares = `first ${(first * 100).toFixed(1)} %, of five ${(five * 100).toFixed(1)} %`;
  return `${kind.padEnd(26)}${places.length} queries, ${shares} ${missed.join(', ')}`;
}

describe('queries drawn by rule over 120,000 agencies', () => {
  let engine: SearchEngine;
  let places: Place[];

  beforeAll(async () => {
    const entries = generateEntries(loadRegistry(), agencies);
    const oracle = new NameOracle(entries);
    expect(oracle.agencies).toHaveLength(agencies);
    engine = openEngine(entries);
    places = [];
    for (const query of drawQueries(oracle, each)) {
      const results = await engine.search(query.text, options);
      places.push({ ...query, at: results.findIndex(({ path }) => path === query.path) });
    }
    const kinds = [...Map.groupBy(places, ({ kind }) => kind)];
    const lines = kinds.map(([kind, own]) => describePlaces(kind, own));
    console.log([...lines, describePlaces('all', places)].join('\n'));
  }, 300_000);

  it('are more than 300, of more than 20 types', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(new Set(places.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  });

  it('find what is wanted first in 95 % and among five in 99 %', () => {
    expect(shareOf(places, ({ at }) => at === 0)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(places, ({ at }) => at >= 0 && at < 5)).toBeGreaterThanOrEqual(0.99);
  });

  it('find what is wanted first in 9 of 10 of every kind', () => {
    for (const [kind, own] of Map.groupBy(places, (place) => place.kind)) {
      expect(
        shareOf(own, ({ at }) => at === 0),
        kind,
      ).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('find nothing where they mean nothing', async () => {
    for (const text of drawNonsense(100)) {
      expect({ text, results: await engine.search(text, options) }).toEqual({ text, results: [] });
    }
  });
});
