// The schemas of the files about one body and about one report.
import { z } from 'zod';
import { figure, figureStatus, qualifier } from '../../report/model/figure.ts';
import { finding } from '../../report/model/finding.ts';
import { findingsFile } from '../../report/model/findings-file.ts';
import { scope } from '../../report/model/form-and-scope.ts';
import { note, report } from '../../report/model/report.ts';
import { section } from '../../report/model/section.ts';
import { statement } from '../../report/model/statement.ts';
import { agencyEntry, contradictedBy, envelope, reportEntry } from './shared.ts';

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

/** `agency/<id>.json`: one body with its reports and all its figures by year. */
export const agencyFile = envelope.extend({
  agency: agencyEntry,
  /** By year. */
  reports: z.array(reportEntry),
  /** Where each was read is in the file of the report. */
  figures: z.array(
    z.object({
      year: z.int(),
      /** Only where its report stands beside the body's usual one. */
      scope: scope.optional(),
      metric: z.string(),
      /** Null unless the status is `reported`; a blank is never a 0. */
      value: z.number().nullable(),
      status: figureStatus,
      qualifier: qualifier,
      /** Null where neither the report nor the form says in what an amount is given: `value` is then as printed. */
      unit: z.string().nullable(),
      unitFrom: z.literal('form').optional(),
      /** Why its number is not published, and since when; left out where it is. */
      withheld: figure.shape.withheld,
      contradictedBy,
    }),
  ),
  /** Those of which both parts are known. */
  rates: z.array(rateEntry.extend({ year: z.int(), scope: scope.optional() })),
});

export type AgencyFile = z.infer<typeof agencyFile>;

const inWords = z.strictObject({ zh: z.string(), en: z.string() });

/** `report/<id>/<year>.json`: one report as it was read, with the place of every figure and what the checks say. */
export const reportFileOfApi = envelope.extend({
  agency: agencyEntry.pick({ id: true, name: true, region: true, regionName: true, sector: true }),
  report: reportEntry,
  /** Statistics period as printed, as ISO dates. */
  period: report.shape.period,
  /** The text in sections, as Markdown whose block n `at.paragraph` n counts; for a digest in our own words. */
  sections: z.array(section.omit({ blocks: true }).extend({ markdown: z.string() })),
  /** The statutory tables as printed; `at.table` of a figure counts them from 0. */
  tables: report.shape.tables,
  figures: z.array(figure.extend({ contradictedBy })),
  /** Those of which both parts are known. */
  rates: z.array(rateEntry),
  /** What the reader met and did not turn into a figure, or read with a tolerance. */
  notes: z.array(note.extend({ message: z.strictObject({ zh: z.string(), en: z.string() }) })),
  /** The outcome of every rule; empty where the report was not checked. */
  checks: z.array(findingsFile.shape.checks.element.extend({ reason: inWords.exactOptional() })),
  /** What the agency says of findings in this report, also of those over several reports; left out where it said nothing. */
  statements: z.array(statement).exactOptional(),
  findings: z.array(finding.extend({ message: inWords, statements: z.array(statement).exactOptional() })),
  /** Version of the reader. */
  reader: z.string(),
});

export type ReportFileOfApi = z.infer<typeof reportFileOfApi>;
