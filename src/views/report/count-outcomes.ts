// What the checks say of a report → how many rules agree, differ, or do not apply.
import type { FindingsFile } from '../../report/model/findings-file.ts';

export interface OutcomeCounts {
  passed: number;
  failed: number;
  notApplicable: number;
}

export function countOutcomes({ checks }: FindingsFile): OutcomeCounts {
  const count = (wanted: string): number => checks.filter(({ status }) => status === wanted).length;
  return { passed: count('pass'), failed: count('fail'), notApplicable: count('not_applicable') };
}
