// Residents of a place and year: only with a source, only for a report on all of the place, never of another year.
import { describe, expect, it } from 'vitest';
import { findResidents, indexPopulation, population } from '../../../src/report/registry/population.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const entry = { region: '371000', year: 2023, residents: 2_910_000, source: '威海统计年鉴2024' };
const report = { region: '371000', year: 2023, scope: 'jurisdiction' } as const;

describe('the file of residents', () => {
  it('wants a source with every number', () => {
    const { source: _, ...unsourced } = entry;
    expect(population.safeParse(entry).success).toBe(true);
    expect(population.safeParse(unsourced).success).toBe(false);
    expect(population.safeParse({ ...entry, residents: 0 }).success).toBe(false);
  });

  it('has no place and year twice', () => {
    expect(() => indexPopulation([entry, { ...entry, residents: 3 }])).toThrow(/two populations for 371000 2023/);
  });

  it('answers for the same place and year, and for reports on all of it alone', () => {
    const table = indexPopulation([entry]);
    expect(findResidents(table, report)).toBe(2_910_000);
    expect(findResidents(table, { ...report, year: 2022 })).toBeNull();
    expect(findResidents(table, { ...report, region: '371003' })).toBeNull();
    expect(findResidents(table, { ...report, scope: 'own_level' })).toBeNull();
    expect(findResidents(table, { ...report, scope: 'agency' })).toBeNull();
  });

  it('is empty while no document is at hand', () => {
    expect(loadRegistry().population.size).toBe(0);
  });
});
