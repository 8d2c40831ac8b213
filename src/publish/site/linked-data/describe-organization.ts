// A body → a schema.org `GovernmentOrganization`; its region → an `AdministrativeArea` with the regions above it.
import { nameIn, namesOf } from '../../../i18n/translate.ts';
import { spellPlace } from '../../../report/registry/english-name.ts';
import { listAncestors } from '../../../report/registry/locality.ts';
import type { Registry } from '../../../report/registry/registry.ts';
import { type Body, listNamesOf } from '../../../store/describe-body.ts';
import { type LinkedContext, type LinkedNode, pageAddress } from './context.ts';

/** Undefined for a code that the registry does not know. */
export function describePlace({ language }: LinkedContext, code: string, registry: Registry): LinkedNode | undefined {
  const region = registry.regions.get(code);
  if (!region) return undefined;
  const [parent] = listAncestors(code, registry.regions);
  const above = parent && describePlace({ language, site: undefined }, parent.code, registry);
  return {
    '@type': 'AdministrativeArea',
    name: nameIn(language, { zh: region.name, en: spellPlace(region.name) }),
    identifier: region.code,
    ...(above && { containedInPlace: above }),
  };
}

/** A body by its name and its id, which leads to all that its own page says of it. */
export const nameOrganization = (context: LinkedContext, agency: Body) => ({
  '@type': 'GovernmentOrganization',
  '@id': `${pageAddress({ ...context, language: 'zh' }, `/agency/${agency.id}/`)}#agency`,
  name: namesOf(context.language, agency).shown,
});

export function describeOrganization(context: LinkedContext, agency: Body, registry: Registry): LinkedNode {
  const { language } = context;
  const place = describePlace(context, agency.region, registry);
  const { other } = namesOf(language, agency);
  return {
    ...nameOrganization(context, agency),
    alternateName: [...new Set([other, ...listNamesOf(agency)])],
    identifier: agency.id,
    ...(place && { areaServed: place }),
    // The page about the body; its own site is not known to us.
    mainEntityOfPage: pageAddress(context, `/agency/${agency.id}/`),
  };
}
