// What lies in the folder of a store: a pack for each part, what was reduced for its bodies, and the manifest of both.
import { z } from 'zod';
import type { Finding } from '../report/model/finding.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report, ReportFile } from '../report/model/report.ts';
import type { Around, Whole } from './around.ts';
import type { Body } from './describe-body.ts';
import type { FigureColumns } from './figure-columns.ts';
import type { Peers } from './peers.ts';
import type { StoredReport } from './record.ts';

/**
 * Bodies are parted by prefecture, the first four digits of their place's code: `3710` holds Weihai and its counties,
 * `3700` what belongs to the province itself. Vertical bodies belong to the place that their id begins with.
 */
export const partOfBody = (agencyId: string): string => agencyId.slice(0, 4);

/** Who, which year, which form. */
export type ReportHead = Omit<Report, 'sections' | 'tables' | 'figures' | 'notes'>;

/** A report as printed, and what the reader has to say of it. */
export type ReportText = Pick<Report, 'sections' | 'tables' | 'notes'>;

/** A report without its figures, its text and its findings. */
export interface StoredHead extends Omit<ReportFile, 'report'>, Pick<StoredReport, 'counts' | 'completeness'> {
  report: ReportHead;
}

/** What a pack holds of a body, each section compressed by itself; entry n of each list is of its report n, by year. */
export interface PackedBody {
  heads: [StoredHead, ...StoredHead[]];
  figures: FigureColumns[];
  texts: ReportText[];
  /** Null where nobody checked it; `series` is what the rules over the years say. */
  findings: { reports: (FindingsFile | null)[]; series: FindingsFile | null };
}

/** In the order in which they lie in a pack: whoever reads the first ones reads one range. */
export const packSections = ['heads', 'figures', 'findings', 'texts'] as const satisfies readonly (keyof PackedBody)[];

/** What a part's second pack holds of a body: who it is by the registry, and all that its pages need to know of the others. */
export interface Reduced {
  body: Body;
  around: Around;
  peers: Peers;
  /** Of the rules over all reports, those about its own. */
  findings: readonly Finding[];
}

export const reducedSections = ['body', 'around', 'peers', 'findings'] as const satisfies readonly (keyof Reduced)[];

export const packedPart = z.strictObject({
  part: z.string(),
  /** Name of the file. */
  pack: z.string(),
  bytes: z.int(),
  bodies: z.int(),
  reports: z.int(),
});

/** A part whose pack is written. */
export type PackedPart = z.infer<typeof packedPart>;

/**
 * A part in the manifest: its pack, `<part>-<hash>.pack`, and `<part>-<hash>.around.pack`, what was reduced from all
 * parts for the pages of its bodies. Equal names are equal bytes: what was made from such a file need not be made again.
 */
export interface PartEntry extends PackedPart {
  around: string;
  /** What pages about many bodies ask for, named by what it was made of. */
  tables: string;
}

/** `parts.json`, written last: a folder without it is no store. */
export interface StoreManifest {
  /** Of the packs; a store of another version is not read. */
  version: number;
  /** In the order of their names. */
  parts: PartEntry[];
  whole: Whole;
}

export const storeVersion = 5;
