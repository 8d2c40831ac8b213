// The registry's own data: complete, without collisions, and readable back from the names it composes.
import { describe, expect, it } from 'vitest';
import { foldSector } from '../../../src/report/registry/fold-name.ts';
import { identifyAgency } from '../../../src/report/registry/identify-agency.ts';
import { listAncestors } from '../../../src/report/registry/locality.ts';
import { buildRegistry, listForms, type RegistryData, registryData } from '../../../src/report/registry/registry.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();

const small: RegistryData = registryData.parse({
  regions: [
    { code: '100000', name: '中国', level: 'country' },
    { code: '370000', name: '山东省', level: 'province' },
    { code: '371000', name: '威海市', level: 'city' },
  ],
  sectors: [
    { id: 'gov', name: '人民政府', en: "People's Government" },
    {
      id: 'kjj',
      name: '科学技术局',
      province: '科学技术厅',
      en: 'Bureau of Science and Technology',
      names: ['科技局'],
    },
  ],
  agencies: [],
});

describe('the registry', () => {
  it('has the levels and the places that reports need', () => {
    const count = (level: string) => [...registry.regions.values()].filter((region) => region.level === level).length;
    expect(count('province')).toBe(31);
    expect(count('city')).toBeGreaterThan(330);
    expect(count('county')).toBeGreaterThan(2800);
    expect(count('zone')).toBeGreaterThan(130);
    expect(registry.sectors.size).toBeGreaterThanOrEqual(60);
  });

  it('lets every listed form of a kind mean that kind', () => {
    for (const sector of registry.sectors.values()) {
      for (const form of listForms(sector))
        expect([form, registry.sectorsByName.get(foldSector(form))?.id]).toEqual([form, sector.id]);
    }
  });

  it('reads every region back from its full chain of names', () => {
    for (const region of registry.regions.values()) {
      if (region.level === 'country') continue;
      const chain = [...listAncestors(region.code, registry.regions)].reverse().map(({ name }) => name);
      const printed = `${chain.join('')}${region.name}${region.level === 'zone' ? '管理委员会' : '人民政府'}`;
      const found = identifyAgency(printed, registry);
      const id = `${region.code}-${region.level === 'zone' ? 'gwh' : 'gov'}`;
      expect([printed, found.ok && found.agency.id]).toEqual([printed, id]);
    }
  });

  it('reads every form of every kind of bureau in a city', () => {
    const own = new Set(['town', 'subdistrict', 'gwhb']);
    for (const sector of registry.sectors.values()) {
      if (own.has(sector.id)) continue;
      for (const form of listForms(sector)) {
        const found = identifyAgency(`烟台市${form}`, registry);
        expect([form, found.ok && found.agency.id]).toEqual([form, `370600-${sector.id}`]);
      }
    }
  });
});

describe('buildRegistry', () => {
  it('indexes a small registry', () => {
    const built = buildRegistry(small);
    expect(identifyAgency('山东科技厅', built)).toMatchObject({
      ok: true,
      agency: { id: '370000-kjj', name: '山东省科学技术厅' },
    });
  });

  it('refuses a name that means two kinds', () => {
    const sectors = [...small.sectors, { id: 'xj', name: '科技局', en: 'X', variants: [], names: [] }];
    expect(() => buildRegistry({ ...small, sectors })).toThrow(/科技局 means both kjj and xj/);
  });

  it('refuses an agency in an unknown region or of an unknown kind', () => {
    const entry = {
      id: '371000-kjj',
      name: '甲',
      en: 'A',
      region: '371000',
      sector: 'kjj',
      scope: 'agency' as const,
      names: [],
    };
    expect(() => buildRegistry({ ...small, agencies: [{ ...entry, region: '999999' }] })).toThrow(/unknown region/);
    expect(() => buildRegistry({ ...small, agencies: [{ ...entry, sector: 'zz' }] })).toThrow(/unknown kind/);
  });

  it('refuses a body of a zone that its region does not have, and two bodies that speak for one region', () => {
    const entry = { en: 'A', region: '371000', sector: 'kjj', scope: 'agency' as const, names: [] };
    const zones = [{ id: 'jia', name: '甲试验区', level: 'city' as const, region: '370000', names: [] }];
    const inZone = { ...entry, id: '371000-jia-kjj', name: '甲', zone: '甲试验区' };
    expect(() => buildRegistry({ ...small, zones, agencies: [inZone] })).toThrow(/zone that region 371000 does not/);
    const speaks = { ...entry, speaksForRegion: true as const };
    const agencies = [
      { ...speaks, id: '371000-a', name: '甲' },
      { ...speaks, id: '371000-b', name: '乙' },
    ];
    expect(() => buildRegistry({ ...small, agencies })).toThrow(/two bodies that speak for 371000/);
    expect(buildRegistry({ ...small, agencies: agencies.slice(0, 1) }).speakers.get('371000')).toBe('371000-a');
  });

  it('refuses two agencies of one name', () => {
    const entry = {
      id: '371000-kjj',
      name: '甲',
      en: 'A',
      region: '371000',
      sector: 'kjj',
      scope: 'agency' as const,
      names: [],
    };
    expect(() => buildRegistry({ ...small, agencies: [entry, { ...entry, id: '371000-gov' }] })).toThrow(
      /two agencies for 甲/,
    );
  });
});
