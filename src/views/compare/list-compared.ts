// The corpus → everything that can be compared: bodies, places and kinds of bodies, each with the reports it speaks from.

import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { namesOfRegion } from '../../store/describe-body.ts';
import { indexRegions } from '../region/index-regions.ts';
import { findGovernment, listDepartments } from '../region/totals.ts';
import { collectSectors } from '../sector/sector-view.ts';
import type { CompareEntry } from './compare-point.ts';

/** By code. */
export type SilentPlaces = Readonly<Record<string, { zh: string; en: string }>>;

export interface Compared {
  /** Its volume is not known before its figures are. */
  entry: Omit<CompareEntry, 'volume'>;
  /** One body that speaks for itself, or those that are added up. */
  agencies: readonly AgencyEntry[];
}

const levelOf = (code: string, { registry }: Corpus): CompareEntry['level'] =>
  registry.regions.get(code)?.level ?? null;

function listAgencies(corpus: Corpus): Compared[] {
  return corpus.agencies.map((agency) => {
    const { id, name: zh, en, scope, region, sector } = agency;
    const level = levelOf(region, corpus);
    return { entry: { id, kind: 'agency', zh, en, scope, bodies: null, region, sector, level }, agencies: [agency] };
  });
}

/** A place is its government where that reports, else the sum of its departments; the two are never joined. */
function listRegions(corpus: Corpus): Compared[] {
  return [...indexRegions(corpus).values()].flatMap((region): Compared[] => {
    const { code } = region;
    const place = {
      id: code,
      kind: 'region',
      ...namesOfRegion(code, corpus.registry),
      region: code,
      sector: null,
    } as const;
    const level = levelOf(code, corpus);
    const government = findGovernment(corpus, code);
    if (government) {
      const entry = { ...place, level, scope: government.scope, bodies: null };
      return [{ entry, agencies: [government] }];
    }
    const agencies = listDepartments(region);
    if (agencies.length === 0) return [];
    return [{ entry: { ...place, level, scope: 'agency', bodies: agencies.length }, agencies }];
  });
}

/** Governments are not added up: a province's report already holds those of its cities. */
function listSectors(corpus: Corpus): Compared[] {
  return [...collectSectors(corpus).values()].flatMap(({ id, zh, en, agencies }): Compared[] => {
    const own = agencies.filter(({ scope }) => scope === 'agency');
    if (own.length === 0) return [];
    const about = { zh, en, scope: 'agency', bodies: own.length, region: null, sector: id, level: null } as const;
    return [{ entry: { id, kind: 'sector', ...about }, agencies: own }];
  });
}

export const listCompared = (corpus: Corpus): Compared[] => [
  ...listAgencies(corpus),
  ...listRegions(corpus),
  ...listSectors(corpus),
];

/** Places of the registry without any figures, by code, with their names. */
export function listSilentPlaces({ registry }: Corpus, compared: readonly Pick<CompareEntry, 'id'>[]): SilentPlaces {
  const known = new Set(compared.map(({ id }) => id));
  const silent = [...registry.regions.keys()].filter((code) => !known.has(code));
  return Object.fromEntries(silent.map((code) => [code, namesOfRegion(code, registry)]));
}
