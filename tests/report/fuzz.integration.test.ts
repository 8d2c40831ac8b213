import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../scripts/fuzz/find-contradictions.ts';
import { listBases } from '../../scripts/fuzz/list-bases.ts';
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const figure = (metric: string, value: number): Figure => ({
  metric,
  value,
  status: 'reported',
  qualifier: 'exact',
  unit: '件',
  raw: String(value),
  at: { section: 'requests', table: 0, row: 0, column: 0 },
});

describe('the fuzz', () => {
  it('never throws, hangs or contradicts the text on 400 damaged reports', async () => {
    const result = await runFuzz({
      bases: listBases(),
      registry: loadRegistry(),
      count: 400,
      seed: 20_240_131,
      limit: Number.POSITIVE_INFINITY,
      now: () => 0,
    });
    expect(result.failures.map(({ index, kind, detail }) => ({ index, kind, detail }))).toEqual([]);
    expect(result.read).toBeGreaterThan(300);
    expect(result.figures).toBeGreaterThan(20_000);
  });

  it('would notice a figure in the wrong column', () => {
    const text = '一、本年新收政府信息公开申请数量\t3\t1\t0\t0\t0\t0\t4';
    expect(
      findContradictions(text, [figure('requests.received.natural', 3), figure('requests.received.total', 4)]),
    ).toEqual([]);
    expect(findContradictions(text, [figure('requests.received.natural', 1)])).toHaveLength(1);
    expect(findContradictions(text, [figure('requests.received.natural', 9)])).toHaveLength(1);
  });
});
