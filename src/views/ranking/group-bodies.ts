// Bodies → groups that may be ranked together: departments, and governments by their level.
import type { Region } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import type { AgencyEntry } from '../../store/corpus.ts';

/** `agency`: bodies that report for themselves. The others: governments that sum up what lies below them. */
export const bodyGroups = ['agency', 'country', 'province', 'city', 'county', 'zone'] as const;
export type BodyGroup = (typeof bodyGroups)[number];

export function groupOf(agency: AgencyEntry, registry: Registry): BodyGroup {
  if (agency.scope === 'agency') return 'agency';
  const level: Region['level'] = registry.regions.get(agency.region)?.level ?? 'zone';
  // A zone's committee without a code of its own borrows the code of the place around it.
  return agency.sector === 'gwh' ? 'zone' : level;
}

export function groupBodies(
  agencies: readonly AgencyEntry[],
  registry: Registry,
): { group: BodyGroup; agencies: readonly AgencyEntry[] }[] {
  const groups = Map.groupBy(agencies, (agency) => groupOf(agency, registry));
  return bodyGroups.flatMap((group) => {
    const own = groups.get(group);
    return own ? [{ group, agencies: own }] : [];
  });
}
