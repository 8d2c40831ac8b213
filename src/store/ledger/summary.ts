// The ledgers of all sites → what is there by state, what is missing, what was not taken in; and as much of it as the pages of coverage show.
import { z } from 'zod';
import { findDeadline } from '../../report/analysis/deadline.ts';
import { rejection } from '../../report/model/rejection.ts';
import { listLedgers, readLedger } from './read-ledgers.ts';
import {
  type DocumentRecord,
  type DocumentState,
  documentStates,
  type LedgerBody,
  type ListRecord,
  listRecord,
  reportingBody,
  type SiteLedger,
} from './record.ts';
import { trouble } from './trouble.ts';

/** A body's report that is due by now and that nothing in the ledgers says anything of. */
interface MissingReport {
  body: LedgerBody;
  year: number;
  /** ISO day by which it was due. */
  due: string;
}

/** A document and the site whose ledger has it. */
export interface LedgerDocument {
  site: string;
  record: DocumentRecord;
}

interface ListAlarm {
  site: string;
  list: ListRecord;
}

export interface LedgerSummary {
  sites: number;
  /** Documents that stand for a report each: parts of a page that another part stands for are left out. */
  states: Record<DocumentState, number>;
  /** Lists that could not be read, or have less than they should. */
  alarms: ListAlarm[];
  refused: LedgerDocument[];
  /** Documents that say otherwise since their last run. */
  changed: LedgerDocument[];
  missing: MissingReport[];
  /** Sites whose last run did not get through. */
  partial: string[];
}

/** The day by which a body's report on a year is due; undefined for bodies without a duty. */
type FindDue = (body: LedgerBody, year: number) => string | undefined;

/** Files and frames that say the same as their page, and pictures, are no documents of their own. */
const isDocument = ({ kind, page, instead }: DocumentRecord): boolean =>
  kind !== 'picture' && !(page !== undefined && instead !== undefined);

const emptyCounts = (): Record<DocumentState, number> => ({
  found: 0,
  unchanged: 0,
  changed: 0,
  moved: 0,
  refused: 0,
  gone: 0,
  blocked: 0,
  forbidden: 0,
  failed: 0,
  waiting: 0,
});

/** Parts of a refused page are told with their page. */
const isToldAlone = (record: DocumentRecord, pages: ReadonlySet<string>): boolean =>
  record.page === undefined || !pages.has(record.page);

const isHad: ReadonlySet<DocumentState> = new Set<DocumentState>(['found', 'unchanged', 'changed', 'moved']);

/** What robots, barriers, faults, the reader or a twin kept out; what was taken in before and is gone now is no such document. */
function listRefused(ledgers: readonly SiteLedger[]): LedgerDocument[] {
  return ledgers.flatMap(({ site, documents }) => {
    const own = documents.filter((each) => isDocument(each) && !isHad.has(each.state) && each.source === undefined);
    const pages = new Set(own.filter(({ page }) => page === undefined).map(({ address }) => address));
    return own.filter((each) => isToldAlone(each, pages)).map((record) => ({ site, record }));
  });
}

/** From a body's first year that is known on, every year whose day has passed. */
export function listMissing(ledgers: readonly SiteLedger[], today: string, findDue: FindDue): MissingReport[] {
  const known = new Map<string, { body: LedgerBody; years: Set<number> }>();
  for (const { body, year } of ledgers.flatMap(({ documents }) => documents)) {
    if (body === null || year === null) continue;
    const own = known.get(body.agencyId) ?? { body, years: new Set() };
    own.years.add(year);
    known.set(body.agencyId, own);
  }
  const last = Number(today.slice(0, 4)) - 1;
  return [...known.values()].flatMap(({ body, years }) => {
    const first = Math.min(...years);
    const span = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    return span.flatMap((year): MissingReport[] => {
      const due = years.has(year) ? undefined : findDue(body, year);
      return due !== undefined && due < today ? [{ body, year, due }] : [];
    });
  });
}

const isAlarm = ({ state }: ListRecord): boolean => state !== 'read';

export function summariseLedgers(ledgers: readonly SiteLedger[], today: string, findDue: FindDue): LedgerSummary {
  const states = emptyCounts();
  for (const record of ledgers.flatMap(({ documents }) => documents)) if (isDocument(record)) states[record.state] += 1;
  return {
    sites: ledgers.length,
    states,
    alarms: ledgers.flatMap(({ site, lists }) => lists.filter(isAlarm).map((list) => ({ site, list }))),
    refused: listRefused(ledgers),
    changed: ledgers.flatMap(({ site, documents }) =>
      documents
        .filter((record) => record.state === 'changed' && isDocument(record))
        .map((record) => ({ site, record })),
    ),
    missing: listMissing(ledgers, today, findDue),
    partial: ledgers.filter(({ isPartial }) => isPartial).map(({ site }) => site),
  };
}

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
