// Summaries of bodies → the regions they sit in and those above, with what each has.

import type { Bilingual } from '../report/check/rule.ts';
import type { Region } from '../report/model/agency.ts';
import type { Registry } from '../report/registry/registry.ts';
import { namesOfRegion } from '../store/describe-body.ts';
import type { AgencySummary } from './summary.ts';

export interface RegionSummary {
  readonly code: string;
  readonly name: Bilingual;
  readonly level: Region['level'];
  /** The nearest region above it; null at the top. */
  readonly parent: string | null;
  /** Ids of the bodies that sit in the region itself. */
  readonly agencies: readonly string[];
  /** How many bodies sit in it or below it. */
  readonly agenciesBelow: number;
  /** Their reports. Bodies and governments are counted, their figures are never added here. */
  readonly reports: number;
}

function summarizeRegion(code: string, summaries: readonly AgencySummary[], registry: Registry): RegionSummary {
  const own = summaries.filter(({ body }) => body.region === code).map(({ body }) => body.id);
  const regions = summaries[0]?.body.regions ?? [];
  return {
    code,
    name: namesOfRegion(code, registry),
    level: registry.regions.get(code)?.level ?? 'zone',
    parent: regions[regions.indexOf(code) + 1] ?? null,
    agencies: own,
    agenciesBelow: summaries.length,
    reports: summaries.reduce((sum, { reports }) => sum + reports.length, 0),
  };
}

export function listRegions(summaries: readonly AgencySummary[], registry: Registry): RegionSummary[] {
  const byRegion = new Map<string, AgencySummary[]>();
  for (const summary of summaries) {
    for (const code of summary.body.regions) {
      const known = byRegion.get(code);
      if (known) known.push(summary);
      else byRegion.set(code, [summary]);
    }
  }
  const codes = [...byRegion.keys()].sort();
  return codes.map((code) => summarizeRegion(code, byRegion.get(code) ?? [], registry));
}
