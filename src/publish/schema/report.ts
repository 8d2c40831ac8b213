// The schemas of the files about one body and about one report.
import { z } from 'zod';
import { figure, figureStatus, qualifier } from '../../report/model/figure.ts';
import { finding } from '../../report/model/finding.ts';
import { note, report } from '../../report/model/report.ts';
import { section } from '../../report/model/section.ts';
import { statement } from '../../report/model/statement.ts';
import { agencyEntry, contradictedBy, envelope, publishedFigure, publishedPosition, reportEntry } from './shared.ts';

/** A rate with its parts and its 95% Wilson interval. */
const rateEntry = z.object({
  rate: z.string(),
  /** A share, or so many for every 100 or 10,000; null on fewer than ten cases. */
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  /** Null where the rate is no share, or is not given. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  contradictedBy,
});

/** An entry for each of `reports`, in their order. */
const ofEach = <Item extends z.ZodType>(item: Item) => z.array(item.nullable());

const figureSeries = z.object({
  /** Null where the report does not list the metric, or `status` says why there is no number; a blank is never a 0. */
  values: ofEach(z.number()),
  /** Left out where every report that lists the metric has a number; null where one does not list it. */
  status: ofEach(figureStatus).exactOptional(),
  /** Left out where all numbers are exact. */
  qualifier: ofEach(qualifier).exactOptional(),
  /**
   * Left out where it is the metric's own (metrics.json) in all. Null where neither the report nor the form says in what
   * an amount is given: the value is then as printed.
   */
  unit: ofEach(z.string()).exactOptional(),
  unitFrom: ofEach(z.literal('form')).exactOptional(),
  /** Why a number is not published, and since when. */
  withheld: ofEach(figure.shape.withheld.unwrap()).exactOptional(),
  contradictedBy: ofEach(z.array(z.string())).exactOptional(),
});

/** `agency/<id>.json`: one body with its reports, and over them all its figures and rates. */
export const agencyFile = envelope.extend({
  agency: agencyEntry,
  /** By year; where each came from is in its file. */
  reports: z.array(reportEntry.omit({ source: true })),
  /** By the id of the metric; where each was read is in the file of the report. */
  figures: z.record(z.string(), figureSeries),
  /** Those of which both parts are known; their intervals are in the files of the reports. */
  rates: z.record(
    z.string(),
    z.object({
      /** Null on fewer than ten cases too. */
      values: ofEach(z.number()),
      /** Null where a part is not known. */
      numerators: ofEach(z.number()),
      denominators: ofEach(z.number()),
      contradictedBy: ofEach(z.array(z.string())).exactOptional(),
    }),
  ),
});

export type AgencyFile = z.infer<typeof agencyFile>;

const inWords = z.strictObject({ zh: z.string(), en: z.string() });

/** `report/<id>/<year>.json`: one report as it was read, with the place of every figure and what the checks say. */
export const reportFileOfApi = envelope.extend({
  agency: agencyEntry.pick({ id: true, name: true, region: true, regionName: true, sector: true }),
  report: reportEntry,
  /** Statistics period as printed, as ISO dates. */
  period: report.shape.period,
  /** The text in sections; for a digest in our own words. */
  sections: z.array(
    section.extend({
      /** A paragraph is a text, a table that is not one of the form's a list of rows. `at.paragraph` counts them from 0, `at.start` and `at.end` the UTF-16 units of the text. */
      blocks: z.array(z.union([z.string(), z.array(z.array(z.string()))])),
    }),
  ),
  /** The statutory tables as printed; `at.table` of a figure counts them from 0. */
  tables: report.shape.tables,
  figures: z.array(publishedFigure),
  /** Those of which both parts are known. */
  rates: z.array(rateEntry),
  /** What the reader met and did not turn into a figure, or read with a tolerance. */
  notes: z.array(note.extend({ message: inWords, at: publishedPosition.exactOptional() })),
  /** Ids of rules by their outcome; nothing anywhere where the report was not checked. */
  checks: z.object({
    pass: z.array(z.string()),
    fail: z.array(z.string()),
    /** By the reason, whose words are in checks.json. */
    not_applicable: z.record(z.string(), z.array(z.string())),
  }),
  /** What the agency says of findings in this report, also of those over several reports; left out where it said nothing. */
  statements: z.array(statement).exactOptional(),
  findings: z.array(
    finding.extend({
      message: inWords,
      /** Each place once. Cells of another report say their section. */
      at: z.array(publishedPosition),
      statements: z.array(statement).exactOptional(),
    }),
  ),
  /** Version of the reader. */
  reader: z.string(),
});

export type ReportFileOfApi = z.infer<typeof reportFileOfApi>;
