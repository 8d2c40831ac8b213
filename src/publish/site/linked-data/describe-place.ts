// A region code → a schema.org `AdministrativeArea` with the regions above it.
import { spellPlace } from '../../../report/registry/english-name.ts';
import { listAncestors } from '../../../report/registry/locality.ts';
import type { Registry } from '../../../report/registry/registry.ts';
import type { LinkedContext, LinkedNode } from './context.ts';

/** Undefined for a code that the registry does not know. */
export function describePlace({ language }: LinkedContext, code: string, registry: Registry): LinkedNode | undefined {
  const region = registry.regions.get(code);
  if (!region) return undefined;
  const [parent] = listAncestors(code, registry.regions);
  const above = parent && describePlace({ language, site: undefined }, parent.code, registry);
  return {
    '@type': 'AdministrativeArea',
    name: language === 'zh' ? region.name : spellPlace(region.name),
    identifier: region.code,
    ...(above && { containedInPlace: above }),
  };
}
