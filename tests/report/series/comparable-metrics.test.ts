import { describe, expect, it } from 'vitest';
import { metricById } from '../../../src/forms/catalogue.ts';
import { comparableGroups } from '../../../src/report/series/comparable-metrics.ts';
import { findTie, listReadings } from '../../../src/report/series/list-readings.ts';

const members = comparableGroups.flatMap((group) => [group.metric, ...group.ties.map((tie) => tie.metric)]);

describe('the table of comparable metrics', () => {
  it('names metrics of the catalogue only, each once', () => {
    expect(members.filter((id) => !metricById.has(id))).toEqual([]);
    expect(new Set(members).size).toBe(members.length);
  });

  it('ties only what is of one kind', () => {
    for (const group of comparableGroups) {
      const kinds = [group.metric, ...group.ties.map((tie) => tie.metric)].map((id) => metricById.get(id)?.kind);
      expect(new Set(kinds).size).toBe(1);
    }
  });
});

describe('readings of a metric', () => {
  it('begin with the metric itself', () => {
    for (const id of metricById.keys()) expect(listReadings(id)[0]).toEqual({ metric: id, tie: 'own' });
  });

  it('go through the head of the group and are as good as the worse tie', () => {
    expect(findTie('stat2014.requests', 'requests.received.total')).toBe('approximate');
    expect(findTie('stat2014.requests', 'narrative.requests')).toBe('different_source');
    expect(findTie('stat2014.requests', 'narrative.disclosed')).toBeUndefined();
  });

  it('are tied both ways alike', () => {
    for (const a of members) for (const { metric: b, tie } of listReadings(a)) expect(findTie(b, a)).toBe(tie);
  });
});
