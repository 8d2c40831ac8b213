// What lies in the folder of a store: one folder a part, with the heads of its bodies and the slices that heads point into.
import type { Report, ReportFile } from '../report/model/report.ts';
import type { StoredReport } from './record.ts';

/** Read only when they are asked for: `<part>/<slice>.json` is one JSON value after the other. */
export const slices = ['figures', 'texts', 'findings'] as const;

export type Slice = (typeof slices)[number];

/** Where a value lies in its slice: first byte, and how many. */
export type Span = readonly [start: number, length: number];

/** Who, which year, which form. */
export type ReportHead = Omit<Report, 'sections' | 'tables' | 'figures' | 'notes'>;

/** A report as printed, and what the reader has to say of it. */
export type ReportText = Pick<Report, 'sections' | 'tables' | 'notes'>;

/** A report's entry in `<part>/heads.json`. */
export interface StoredHead extends Omit<ReportFile, 'report'>, Pick<StoredReport, 'counts' | 'completeness'> {
  report: ReportHead;
  figures: Span;
  texts: Span;
  /** Null where nobody checked it. */
  findings: Span | null;
}

/** A body's entry in `<part>/heads.json`; its reports are sorted by year. */
export interface StoredBody {
  id: string;
  reports: [StoredHead, ...StoredHead[]];
  /** What the rules over the years say. */
  series: Span | null;
}

/** `index.json`, written last: a folder without it is no store. */
export interface StoreIndex {
  /** Of the slices; a store of another version is not read. */
  version: number;
  parts: string[];
  /** How many reports there are. */
  reports: number;
}

export const storeVersion = 1;

/** Bodies are parted by province: the first two digits of a region's code. */
export const partOfBody = (agencyId: string): string => agencyId.slice(0, 2);
