// Gold typed row by row, as the tables are printed → each figure by its metric id; rows that are not typed are rows of zeros.
import { z } from 'zod';
import { appealGroups, appealResults } from '../../truth/forms/appeals.ts';
import { requestColumns, requestRows } from '../../truth/forms/requests.ts';

const row = (length: number) => z.record(z.string(), z.array(z.number()).length(length));

export const printedRows = z.object({
  /** Table 二: number by row and column. */
  active: z.record(z.string(), z.number()).optional(),
  /** Table 三: six applicants and the total by row. */
  requests: row(7).optional(),
  /** Table 四: four results and the total by group. */
  appeals: row(5).optional(),
  stat2014: z.record(z.string(), z.number()).optional(),
  /** Of the year and since the beginning. */
  stat2008: row(2).optional(),
});

type Printed = z.infer<typeof printedRows> & { template: string };

function* spellRequests({ active = {}, requests = {} }: Printed): Iterable<[metric: string, value: number]> {
  const form = 'other.all' in requests || 'rules.made' in active ? '2019' : '2021';
  const rows = requestRows.filter(({ forms }) => forms.includes(form)).map(({ id }) => id);
  const unknown = Object.keys(requests).filter((id) => !rows.includes(id));
  if (unknown.length > 0) throw new Error(`table 三 of ${form} has no rows ${unknown.join(', ')}`);
  for (const id of rows)
    for (const [index, column] of requestColumns.entries())
      yield [`requests.${id}.${column.id}`, requests[id]?.[index] ?? 0];
}

function* spellAppeals(appeals: Record<string, number[]>): Iterable<[metric: string, value: number]> {
  for (const { id } of appealGroups)
    for (const [index, result] of appealResults.entries())
      yield [`appeals.${id}.${result.id}`, appeals[id]?.[index] ?? Number.NaN];
}

/** The figures of the tables that the gold has. */
export function* spellRows(printed: Printed): Iterable<[metric: string, value: number]> {
  const { active, requests, appeals, stat2014, stat2008 } = printed;
  for (const [id, value] of Object.entries(active ?? {})) yield [`active.${id}`, value];
  if (requests) yield* spellRequests(printed);
  if (appeals) yield* spellAppeals(appeals);
  for (const [id, value] of Object.entries(stat2014 ?? {})) yield [`stat2014.${id}`, value];
  for (const [id, [ofYear = Number.NaN, cumulative = Number.NaN]] of Object.entries(stat2008 ?? {})) {
    yield [`stat2008.${id}`, ofYear];
    yield [`stat2008.${id}.cumulative`, cumulative];
  }
}
