// What the checks say of a report → whether the balance that the head of the table of requests states holds.
import type { FindingsFile } from '../../report/model/findings-file.ts';

/** `fails` counts the columns in which it does not hold. */
export type BalanceState = { state: 'holds' | 'unknown' } | { state: 'fails'; columns: number };

const rule = 'requests-balance';

export function judgeBalance(file: FindingsFile | undefined): BalanceState {
  const status = file?.checks.find((check) => check.rule === rule)?.status;
  if (status === 'fail')
    return { state: 'fails', columns: file?.findings.filter((finding) => finding.rule === rule).length ?? 0 };
  return { state: status === 'pass' ? 'holds' : 'unknown' };
}
