// A body and a year → the day by which its report is due; bodies that the Regulations name no day for have none.
import type { FindDue } from './summarise.ts';

/** Ids of the sector registry that have no day: towns, streets, committees of zones. */
const withoutDuty = new Set(['town', 'subdistrict', 'gwh', 'gwhb']);

export const findDue: FindDue = ({ scope, sector }, year) => {
  if (withoutDuty.has(sector ?? '')) return undefined;
  return `${year + 1}-${scope === 'jurisdiction' || year < 2019 ? '03' : '01'}-31`;
};
