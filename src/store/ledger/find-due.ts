// A body and a year → the day by which its report is due; undefined for bodies that the Regulations set no day for.
import { findDeadline } from '../../report/analysis/deadline.ts';
import type { FindDue } from './summarise.ts';

/** A day of rest does not count: the first working day from it on does. */
export const findDue: FindDue = (body, year) => findDeadline(body, year)?.workday;
