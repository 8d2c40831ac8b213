import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import type { Core } from '../../../src/search/format/index-format.ts';
import { composeAgencyName, unpackCore } from '../../../src/search/match/unpack-core.ts';
import { sampleEntries } from '../sample-entries.ts';

const readCore = (entries = sampleEntries): Core =>
  JSON.parse(buildIndex(entries).files.find(({ path }) => path.startsWith('core/'))!.text) as Core;

describe('building the index', () => {
  it('keeps bodies as a place and a kind and sets the others apart', () => {
    expect(buildIndex(sampleEntries)).toMatchObject({ regular: 9, irregular: 2 });
  });

  it('composes the very names that went in', () => {
    const tables = unpackCore(readCore());
    const region = tables.places.findIndex(({ code }) => code === '371003');
    const names = tables.forms.map((form) => composeAgencyName(region, form, tables));
    expect(names).toContainEqual({
      zh: '威海市文登区科学技术局',
      en: 'Bureau of Science and Technology, Wendeng District, Weihai',
    });
  });

  it('gives the same files for the same entries, whatever their order among their kind', () => {
    const agencies = sampleEntries.filter(({ kind }) => kind === 'agency');
    const others = sampleEntries.filter(({ kind }) => kind !== 'agency');
    expect(buildIndex([...agencies.reverse(), ...others]).files).toEqual(buildIndex(sampleEntries).files);
  });

  it('renames only the files whose content changed', () => {
    const changed = sampleEntries.map((entry) => (entry.id === '371000-kjj' ? { ...entry, years: [2019] } : entry));
    const before = new Set(buildIndex(sampleEntries).files.map(({ path }) => path));
    const other = buildIndex(changed).files.filter(({ path }) => !before.has(path));
    expect(other.map(({ path }) => path.replace(/\..*/, ''))).toEqual(['details/3710']);
  });

  it('builds of nothing an index that is empty', () => {
    expect(buildIndex([])).toMatchObject({ regular: 0, irregular: 0 });
  });

  it('refuses a path that the browser would not find again', () => {
    const entry = { ...sampleEntries[0]!, path: '/somewhere/' };
    expect(() => buildIndex([entry])).toThrow('/somewhere/');
  });

  it('refuses names that hold the marks between names', () => {
    const entry = { ...sampleEntries[0]!, names: { zh: ['山|东'], en: 'Shandong' } };
    expect(() => buildIndex([entry])).toThrow('山|东');
  });
});
