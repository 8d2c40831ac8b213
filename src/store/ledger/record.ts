// What the ledger of a site holds: its lists, its documents with their captures, and what became of each.
import { z } from 'zod';
import { rejection } from '../../report/model/rejection.ts';
import { report } from '../../report/model/report.ts';
import { trouble } from './trouble.ts';

/** Families of sites; `src/collect/sites` knows each. */
export const adapterIds = ['addresses', 'directory', 'jpage', 'trs', 'boda', 'generic'] as const;

export type AdapterId = (typeof adapterIds)[number];

/** What a document is to the page that it was found on. */
export const partKinds = ['page', 'tab', 'frame', 'attachment', 'member', 'picture'] as const;

export type PartKind = (typeof partKinds)[number];

/** One state a document and run. `waiting`: not asked, the next run will. */
export const documentStates = [
  'found',
  'unchanged',
  'changed',
  'moved',
  'refused',
  'gone',
  'blocked',
  'forbidden',
  'failed',
  'waiting',
] as const;

export type DocumentState = (typeof documentStates)[number];

/** One time that a document was received, and where it lies. */
export const capture = z.strictObject({
  status: z.int(),
  /** Of what was received, decompressed. */
  sha256: z.string(),
  /** Of its text without what changes by itself; absent where no text can be read. */
  textSha256: z.string().exactOptional(),
  /** Name of the WARC file below the folder of captures. */
  warc: z.string(),
  offset: z.int(),
  length: z.int(),
  retrieved: z.iso.datetime(),
  type: z.string().exactOptional(),
  lastModified: z.string().exactOptional(),
  etag: z.string().exactOptional(),
  /** Addresses that led there. */
  via: z.array(z.string()).exactOptional(),
  /** Where it was found, if not where it was looked for. */
  url: z.string().exactOptional(),
});

export type Capture = z.infer<typeof capture>;

const figureChange = z.strictObject({ metric: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** What a new capture says otherwise than the one before it. */
export const documentChange = z.strictObject({ at: z.iso.datetime(), figures: z.array(figureChange) });

export type FigureChange = z.infer<typeof figureChange>;

/** Who reports, as far as the day on which its report is due depends on it. */
export const reportingBody = report.pick({ agencyId: true, agency: true, region: true, sector: true, scope: true });

export type LedgerBody = z.infer<typeof reportingBody>;

export const documentRecord = z.strictObject({
  address: z.string(),
  kind: z.enum(partKinds),
  /** The page that links, frames or packs it. */
  page: z.string().exactOptional(),
  /** Name in the archive, or what the link says. */
  name: z.string().exactOptional(),
  title: z.string(),
  /** Date that the list prints. */
  listed: z.string().nullable(),
  /** Whether a list of the last run still has it. */
  isListed: z.boolean(),
  /** Null where nobody could say. */
  body: reportingBody.nullable(),
  year: z.int().nullable(),
  state: z.enum(documentStates),
  /** Where its address leads now, of one that has moved. */
  movedTo: z.string().exactOptional(),
  why: trouble.exactOptional(),
  /** Why the reader refused it. */
  rejection: rejection.exactOptional(),
  /** The core that refused it: another may not. */
  reader: z.string().exactOptional(),
  /** Source file that was written of it. */
  source: z.string().exactOptional(),
  /** Another source that stands for the same body and year, and stays. */
  instead: z.string().exactOptional(),
  /** Figures in which a file of the same page differs from this. */
  differs: z.array(figureChange).exactOptional(),
  captures: z.array(capture),
  changes: z.array(documentChange),
});

export type DocumentRecord = z.infer<typeof documentRecord>;

const stateOfList = [
  'read',
  'nothing',
  'emptied',
  'fewer',
  'gone',
  'blocked',
  'forbidden',
  'failed',
  'waiting',
] as const;

export const listRecord = z.strictObject({
  address: z.string(),
  adapter: z.enum(adapterIds).nullable(),
  state: z.enum(stateOfList),
  why: trouble.exactOptional(),
  pages: z.int(),
  /** Entries that are reports, and all. */
  reports: z.int(),
  entries: z.int(),
  announced: z.int().exactOptional(),
  /** The least that the site's entry expects. */
  expected: z.int().exactOptional(),
  /** Reports that the list had when it was last read whole. */
  before: z.int().exactOptional(),
});

export type ListRecord = z.infer<typeof listRecord>;

export const siteLedger = z.strictObject({
  site: z.string(),
  /** When its last run ended; null before the first. */
  seen: z.iso.datetime().nullable(),
  /** A run that was stopped, or spent its budget, before all was asked. */
  isPartial: z.boolean(),
  /** The first address that the budget was not enough for: the next run begins there. */
  next: z.string().exactOptional(),
  lists: z.array(listRecord),
  documents: z.array(documentRecord),
});

export type SiteLedger = z.infer<typeof siteLedger>;
