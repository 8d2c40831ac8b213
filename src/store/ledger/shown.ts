// The ledgers of all sites → what the pages of coverage show of them, as one entry of a collection.
import { z } from 'zod';
import { findDeadline } from '../../report/analysis/deadline.ts';
import { rejection } from '../../report/model/rejection.ts';
import { listLedgers, readLedger } from './read-ledgers.ts';
import { documentStates, listRecord, reportingBody } from './record.ts';
import { type FindDue, summariseLedgers } from './summarise.ts';
import { trouble } from './trouble.ts';

const refusedShown = z.strictObject({
  site: z.string(),
  address: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  year: z.int().nullable(),
  state: z.enum(documentStates),
  why: trouble.exactOptional(),
  rejection: rejection.exactOptional(),
});

export type RefusedShown = z.infer<typeof refusedShown>;

/** By the one module of deadlines. A day of rest does not count: the first working day from it on does. */
export const findDue: FindDue = (body, year) => findDeadline(body, year)?.workday;

/** What is not listed is counted. */
export const ledgersShown = z.strictObject({
  /** Day of the newest run; null where nothing has been collected. */
  asOf: z.string().nullable(),
  sites: z.int(),
  states: z.record(z.enum(documentStates), z.int()),
  alarms: z.array(z.strictObject({ site: z.string(), list: listRecord })),
  refused: z.array(refusedShown),
  refusedInAll: z.int(),
  missing: z.array(z.strictObject({ body: reportingBody, year: z.int(), due: z.string() })),
  missingInAll: z.int(),
});

export type LedgersShown = z.infer<typeof ledgersShown>;

/** More would make a page heavy. */
const most = { refused: 1_000, missing: 300, alarms: 200 };

export function showLedgers(folder: string, findDue: FindDue): LedgersShown {
  const ledgers = listLedgers(folder).map((site) => readLedger(folder, site));
  const asOf =
    ledgers
      .flatMap(({ seen }) => seen ?? [])
      .sort()
      .at(-1)
      ?.slice(0, 10) ?? null;
  const { sites, states, alarms, refused, missing } = summariseLedgers(ledgers, asOf ?? '1970-01-01', findDue);
  return {
    asOf,
    sites,
    states,
    alarms: alarms.slice(0, most.alarms),
    refused: refused.slice(0, most.refused).map(({ site, record }): RefusedShown => {
      const { address, title, body, year, state, why, rejection: refusal } = record;
      return {
        site,
        address,
        title,
        body: body?.agency ?? null,
        year,
        state,
        ...(why && { why }),
        ...(refusal && { rejection: refusal }),
      };
    }),
    refusedInAll: refused.length,
    missing: missing.slice(0, most.missing),
    missingInAll: missing.length,
  };
}
