// A body → a schema.org `GovernmentOrganization`.
import type { Agency } from '../../../report/model/agency.ts';
import type { Registry } from '../../../report/registry/registry.ts';
import { type LinkedContext, type LinkedNode, pageAddress } from './context.ts';
import { describePlace } from './describe-place.ts';

export function describeOrganization(context: LinkedContext, agency: Agency, registry: Registry): LinkedNode {
  const { language } = context;
  const place = describePlace(context, agency.region, registry);
  const others = [language === 'zh' ? agency.en : agency.name, ...agency.names];
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${pageAddress({ ...context, language: 'zh' }, `/agency/${agency.id}/`)}#agency`,
    name: language === 'zh' ? agency.name : agency.en,
    alternateName: [...new Set(others)],
    identifier: agency.id,
    ...(place && { areaServed: place }),
    // The page about the body; its own site is not known to us.
    mainEntityOfPage: pageAddress(context, `/agency/${agency.id}/`),
  };
}
