// Who reports → what the Regulations call it, and at which level: what is asked of a report depends on both.
import type { Report } from '../model/report.ts';
import { verticalSectors } from './list-parts.ts';

/** What is known of a body without reading its report. */
export type ReportingBody = Pick<Report, 'agencyId' | 'agency' | 'region' | 'sector' | 'scope'>;

/**
 * `government`: of a county or above. `department`: of such a government, or of the State Council. Article 49 names no
 * others: a `zone`, with all its bureaus, and the `unnamed` – towns, streets, branches of what is run from above, offices
 * that are no department.
 */
export type Standing = 'government' | 'department' | 'zone' | 'unnamed';

export type PlaceLevel = 'state' | 'province' | 'city' | 'county';

/** By the code of its place: a body of a zone has the level of the place whose code the zone borrows. */
export function levelOf(region: string): PlaceLevel {
  if (region === '100000') return 'state';
  if (region.endsWith('0000')) return 'province';
  return region.endsWith('00') ? 'city' : 'county';
}

/** Ids of the sector registry. */
const government = 'gov';
const belowCounty: ReadonlySet<string> = new Set(['town', 'subdistrict']);
const ofZones: ReadonlySet<string> = new Set(['gwh', 'gwhb']);

/** Ids of the sector registry: police, markets, transport, environment, emergencies, health: they license and fine. */
export const enforcingSectors: ReadonlySet<string> = new Set(['gaj', 'scjgj', 'jtj', 'sthjj', 'yjj', 'wjw']);

const LOW = /(?:乡|镇|苏木)(?:人民政府)?$|街道(?:办事处)?$|(?:村|居)民委员会$|社区$/u;
const ZONE = /开发区|高新区|经开区|实验区|试验区|示范区|保税区|园区|新城|度假区|风景区|名胜区|合作区|管委会|片区/u;
/** Branches, and what is run by a department. */
const NO_DEPARTMENT = /办事处$|行政公署$|行署$|(?:中心|公司|集团|院|馆|站|学校|学院|大学|中学|小学|支队|大队|总队)$/u;
/** 71 to 79: zones that have a code. */
const ZONE_CODE = /^\d{4}7[1-9]$/;

const isOfZone = ({ agencyId, agency, region, sector }: ReportingBody): boolean =>
  ofZones.has(sector ?? '') ||
  ZONE.test(agency) ||
  ZONE_CODE.test(region) ||
  (sector !== null && agencyId !== `${region}-${sector}` && agencyId.endsWith(`-${sector}`));

const isBranch = ({ region, sector }: ReportingBody): boolean =>
  levelOf(region) !== 'state' && verticalSectors.has(sector ?? '');

export function standingOf(reporter: ReportingBody): Standing {
  const { agency, sector, scope } = reporter;
  if (belowCounty.has(sector ?? '') || LOW.test(agency) || isBranch(reporter)) return 'unnamed';
  if (isOfZone(reporter)) return 'zone';
  if (NO_DEPARTMENT.test(agency)) return 'unnamed';
  return sector === government || scope !== 'agency' ? 'government' : 'department';
}
