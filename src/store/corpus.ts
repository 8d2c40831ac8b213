// All entries of the collections → the one object that every view of the site is made from; built once a build.
import type { Agency } from '../report/model/agency.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { ReportFile } from '../report/model/report.ts';
import { identifyAgency } from '../report/registry/identify-agency.ts';
import { buildRegistry, type Registry, type RegistryData } from '../report/registry/registry.ts';

export interface CorpusInput {
  reports: readonly ReportFile[];
  findings: readonly FindingsFile[];
  registry: RegistryData;
}

/** A body that has at least one report, with all of them by year. */
export interface AgencyEntry extends Agency {
  reports: readonly ReportFile[];
}

export interface Corpus {
  registry: Registry;
  /** Sorted by id, which sorts them by region. */
  agencies: readonly AgencyEntry[];
  agencyById: ReadonlyMap<string, AgencyEntry>;
  /** Every report, by body and year. */
  reports: readonly ReportFile[];
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus` → what the checks say. */
  findings: ReadonlyMap<string, FindingsFile>;
  /** First and last year that any report is about; both null where there is none. */
  years: { from: number; to: number } | null;
}

/**
 * Bodies without an entry of their own are called what their latest report prints; the names of the others are theirs
 * too, as are the names that the registry's parts give them.
 */
function describeAgency(files: readonly ReportFile[], latest: ReportFile, registry: Registry): Agency {
  const { agencyId, agency: name, region, sector, scope } = latest.report;
  const known = registry.agencies.get(agencyId);
  if (known) return known;
  const identified = identifyAgency(name, registry);
  const printed = files.map(({ report }) => report.agency);
  if (!identified.ok)
    return {
      id: agencyId,
      name,
      en: name,
      region,
      sector,
      scope,
      names: [...new Set(printed)].filter((each) => each !== name),
    };
  const { en, names, name: composed, alsoSectors } = identified.agency;
  const others = [...new Set([...printed, ...names, composed])].filter((each) => each !== name);
  return { id: agencyId, name, en, region, sector, scope, names: others, ...(alsoSectors && { alsoSectors }) };
}

const byYear = (a: ReportFile, b: ReportFile): number => a.report.year - b.report.year;

function listAgencies(reports: readonly ReportFile[], registry: Registry): AgencyEntry[] {
  const groups = Map.groupBy(reports, (file) => file.report.agencyId);
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.sort(byYear);
      const latest = sorted.at(-1);
      return latest ? [{ ...describeAgency(sorted, latest, registry), reports: sorted }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function spanYears(reports: readonly ReportFile[]): Corpus['years'] {
  const years = reports.map((file) => file.report.year);
  return years.length === 0
    ? null
    : { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) };
}

export function buildCorpus(input: CorpusInput): Corpus {
  const registry = buildRegistry(input.registry);
  const agencies = listAgencies(input.reports, registry);
  return {
    registry,
    agencies,
    agencyById: new Map(agencies.map((agency) => [agency.id, agency])),
    reports: agencies.flatMap((agency) => agency.reports),
    findings: new Map(input.findings.map((file) => [file.subject, file])),
    years: spanYears(input.reports),
  };
}
