// The files of the API by the name of their schema, and the schemas of those that list things. A new file is one schema and one line.
import { z } from 'zod';
import type { WordKey } from '../../i18n/translate.ts';
import { regionLevel } from '../../report/model/agency.ts';
import { level } from '../../report/model/finding.ts';
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { metricKind } from '../../report/model/metric.ts';
import { release, reportChange } from '../../store/snapshot.ts';
import { agencyFile, reportFileOfApi } from './report.ts';
import { agencyEntry, bilingual, completeness, envelope, stateCounts, yearSpan } from './shared.ts';

const file = z.object({
  /** From the folder of the data. */
  path: z.string(),
  bytes: z.int(),
  rows: z.int(),
  /** Of these bytes, in hexadecimal. */
  sha256: z.string(),
});

/** A stretch of a gzipped CSV that unpacks by itself, without the header, which is the stretch before the first. */
const segment = file.extend({
  /** Its first byte in the file. */
  start: z.int(),
});

export type FileSegment = z.infer<typeof segment>;

const part = z.object({
  /** The first digits of the codes of its places; `corpus`: findings about no single body. */
  part: z.string(),
  bodies: z.int(),
  reports: z.int(),
  csv: z.array(segment),
  parquet: z.array(file),
});

export type Part = z.infer<typeof part>;

/** A part whose sums are the same has not changed. */
const partsFile = envelope.extend({ parts: z.array(part) });

export type PartsFile = z.infer<typeof partsFile>;

/** `checks.json`: every rule, what it rests on, and how the reports fare by it. */
const checksFile = envelope.extend({
  rules: z.array(
    z.object({
      /** Permanent. */
      id: z.string(),
      level: level,
      /** What one outcome is about. */
      scope: z.enum(['figure', 'report', 'series', 'corpus']),
      family: z.enum(['cells', 'structure', 'sums', 'text', 'years', 'corpus']),
      /** A sentence that holds where the rule passes. */
      statement: bilingual,
      /** The article or form it rests on. */
      basis: bilingual,
      remedy: bilingual,
      /** What may differ without being wrong; null where nothing. */
      tolerance: bilingual.nullable(),
      passed: z.int(),
      failed: z.int(),
      /** Subjects that the rule does not apply to. */
      notApplicable: z.int(),
      findings: z.int(),
      /** `<agency>/<year>`, `<agency>/series` or `corpus`. */
      failing: z.array(z.string()),
      page: z.string(),
    }),
  ),
  /** Why a rule does not apply to a report, by the key that the files of reports give as `reason`. */
  reasons: z.record(z.string(), bilingual),
});

export type ChecksFile = z.infer<typeof checksFile>;

const metricEntry = z.object({
  /** Never changes. */
  id: z.string(),
  name: bilingual,
  family: z.object({ id: z.string(), name: bilingual }),
  /** `count`: a whole number, never below 0. `amount`: money. `signed`: may be below 0. */
  kind: metricKind,
  /** As the form prints it. */
  unit: z.string(),
  unitName: bilingual,
  /** Statutory section and article. */
  place: z.string(),
  /** The forms that print it, oldest first. */
  templates: z.array(formId),
  /** In words that need no knowledge of the form. */
  plain: bilingual,
  /** What to mind when comparing it; null where nothing. */
  note: bilingual.nullable(),
  /** How many reports list it. */
  reports: z.int(),
});

const rateEntry = z.object({
  id: z.string(),
  name: bilingual,
  /** One for each generation of forms, the present one first: the sums to divide. */
  /** `less` is taken off the denominator; a denominator without parts is the resident population. */
  formulas: z.array(
    z.object({
      numerator: z.array(z.string()),
      denominator: z.array(z.string()),
      less: z.array(z.string()).optional(),
    }),
  ),
  /** Not a share: so many for every 100 or 10,000. */
  per: z.int().optional(),
  /** What it divides by: the cases that are its n. */
  base: bilingual,
  /** What it does not mean. */
  not: bilingual,
  /** Why it is computed no more for today’s reports; null for one that goes on. */
  ended: bilingual.nullable(),
  note: bilingual,
});

/** `metrics.json`: the catalogue of metrics and the rates that are computed from them. */
const metricsFile = envelope.extend({ metrics: z.array(metricEntry), rates: z.array(rateEntry) });

export type MetricsFile = z.infer<typeof metricsFile>;

/** `regions.json`: every region that has a body with a report, and the regions above it. */
const regionsFile = envelope.extend({
  regions: z.array(
    z.object({
      /** GB/T 2260 code. */
      code: z.string(),
      name: bilingual,
      level: regionLevel,
      /** The nearest region above it; null at the top. */
      parent: z.string().nullable(),
      /** Ids of the bodies that sit in the region itself. */
      agencies: z.array(z.string()),
      /** How many bodies sit in it or below it. */
      agenciesBelow: z.int(),
      /** Reports of those. */
      reports: z.int(),
      links: z.object({ page: z.string(), feed: z.string() }),
    }),
  ),
});

export type RegionsFile = z.infer<typeof regionsFile>;

/** `coverage.json`: body × year, what there is and how far it was read. */
const coverageFile = envelope.extend({
  /** First and last year that any report is about; null where there is none. */
  years: yearSpan,
  agencies: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      region: z.string(),
      sector: z.string().nullable(),
      reports: z.array(
        stateCounts.extend({ year: z.int(), scope: scope, template: formId, completeness: completeness }),
      ),
      /** Years within the span of which we have no report; it may have been published all the same. */
      without: z.array(z.int()),
    }),
  ),
});

export type CoverageFile = z.infer<typeof coverageFile>;

/** `agencies.json`: every body that has a report. */
const agenciesFile = envelope.extend({
  /** Sorted by id, which sorts them by region. */
  agencies: z.array(agencyEntry),
});

export type AgenciesFile = z.infer<typeof agenciesFile>;

/** Objects stay open: a field that a later build adds is no error for whoever checks against an older schema. */
export function toOpenSchema(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
}

export function writeJsonSchema(name: string, schema: z.ZodType): string {
  const { $schema, ...rest } = toOpenSchema(schema);
  return `${JSON.stringify({ $schema, $id: `${name}.json`, title: `${name}.json`, ...rest }, null, 2)}\n`;
}

/** `changes.json`: what differs from one release of the data to the next, and why. */
const changesFile = envelope.extend({
  /** The newest first. */
  releases: z.array(release),
  /** What this build has and no release has yet. */
  unreleased: z.array(reportChange),
});

export type ChangesFile = z.infer<typeof changesFile>;

export const apiSchemas: Readonly<Record<string, z.ZodType>> = {
  agencies: agenciesFile,
  agency: agencyFile,
  changes: changesFile,
  checks: checksFile,
  coverage: coverageFile,
  metrics: metricsFile,
  parts: partsFile,
  regions: regionsFile,
  report: reportFileOfApi,
};

/** One file of the API, or one for each body or report: where it is, and whether its table lies beside it as CSV. */
export interface ApiFile {
  /** Of its schema. */
  name: string;
  /** From the root of the site, with the places that a reader fills in. */
  pattern: string;
  /** What it is. */
  words: WordKey;
  hasTable?: true;
}

export const apiFiles: readonly ApiFile[] = [
  { name: 'agencies', pattern: '/api/v1/agencies.json', words: 'export.pageApiAgencies', hasTable: true },
  { name: 'regions', pattern: '/api/v1/regions.json', words: 'export.pageApiRegions', hasTable: true },
  { name: 'metrics', pattern: '/api/v1/metrics.json', words: 'export.pageApiMetrics', hasTable: true },
  { name: 'checks', pattern: '/api/v1/checks.json', words: 'export.pageApiChecks', hasTable: true },
  { name: 'coverage', pattern: '/api/v1/coverage.json', words: 'export.pageApiCoverage', hasTable: true },
  { name: 'agency', pattern: '/api/v1/agency/{id}.json', words: 'export.pageApiAgency' },
  { name: 'report', pattern: '/api/v1/report/{id}/{year}.json', words: 'export.pageApiReport' },
  { name: 'changes', pattern: '/data/changes.json', words: 'export.pageChangesJson' },
  { name: 'parts', pattern: '/data/parts.json', words: 'export.pageParts' },
];

/** What describes them all for programs, from the root of the site. */
export const openapiPath = '/api/v1/openapi.json';
