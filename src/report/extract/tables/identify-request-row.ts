// The labels of a row of table 三 → the row of the form they name.
import type { ReadRow } from './read-rows.ts';
import { labelId } from './request-header.ts';

/** Which row of the form the labels name; 其他 and 总计 are rows only where a number or their group says so. */
export function identifyRow(row: ReadRow, group: string): string | undefined {
  const leaf = row.labels.at(-1);
  const id = labelId(leaf);
  const role = leaf?.match.labels[0]?.role;
  if (role === 'row') return id;
  if (id === 'total' && (leaf?.mark !== '' || row.labels.length <= 2)) return 'total';
  if (id === 'other' && (leaf?.mark === '3' || group === 'other.all')) return 'other.misc';
  return undefined;
}
