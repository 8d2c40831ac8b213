// A report file and the registry → the body that made it, with its names in both languages and its regions.
import type { Name } from '../i18n/labels.ts';
import type { Agency } from '../report/model/agency.ts';
import type { ReportFile } from '../report/model/report.ts';
import { identifyAgency } from '../report/registry/identify-agency.ts';
import { listAncestors } from '../report/registry/locality.ts';
import type { Registry } from '../report/registry/registry.ts';
import { namePlace } from '../views/names.ts';

export interface Body extends Agency {
  regionName: Bilingual;
  /** Codes of its region and those above it, nearest first, without the country. */
  regions: readonly string[];
}

export interface Bilingual {
  zh: string;
  en: string;
}

/** What has a name in each language → both of them, as published data prints it. */
export const nameInBoth = (name: Name): Bilingual => ({ zh: name('zh'), en: name('en') });

/** A body without an entry of its own is named from the registry's parts, as the reader named it. */
function describeAgency({ report }: ReportFile, registry: Registry): Agency {
  const known = registry.agencies.get(report.agencyId);
  if (known) return known;
  const { agencyId: id, agency: name, region, sector, scope } = report;
  const found = identifyAgency(name, registry);
  const others = found.ok ? found.agency.alsoSectors : undefined;
  const en = found.ok ? found.agency.en : name;
  return { id, name, en, region, sector, scope, names: [], ...(others && { alsoSectors: others }) };
}

export function nameRegion(code: string, registry: Registry): Bilingual {
  return { zh: namePlace('zh', code, registry), en: namePlace('en', code, registry) };
}

export function describeBody(latest: ReportFile, registry: Registry): Body {
  const agency = describeAgency(latest, registry);
  return {
    ...agency,
    regionName: nameRegion(agency.region, registry),
    regions: [agency.region, ...listAncestors(agency.region, registry.regions).map(({ code }) => code)],
  };
}
