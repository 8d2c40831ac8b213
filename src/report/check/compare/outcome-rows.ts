// A report's table of requests → the rows that add up to （七）总计; the sixth outcome is one row or three.
import { requestRows } from '../../model/catalogue/requests.ts';
import type { FigureMap } from './figure-map.ts';

const apart = new Set<string>(['received', 'carried_in', 'total', 'carried_out', 'other.all']);
const rows = requestRows.map((row) => row.id).filter((id) => !apart.has(id));

export function listOutcomeRows(figures: FigureMap): string[] {
  const isSplit = [...figures.keys()].some((id) => /^requests\.other\.(?!all)/.test(id));
  if (isSplit) return rows;
  return [...rows.filter((id) => !id.startsWith('other.')), 'other.all'];
}
