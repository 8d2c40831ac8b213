// The parts that several files of the API share.
import { z } from 'zod';
import { cellPosition, figure, figureStatus, qualifier, textPosition } from '../../report/model/figure.ts';
import { formId, scope } from '../../report/model/form-and-scope.ts';
import { licence } from '../licence.ts';

/** Ids of rules; left out where no check calls the figure into question. */
export const contradictedBy = z.array(z.string()).exactOptional();

/** Nothing where there is none. */
export const markContradicted = (rules: readonly string[]): { contradictedBy?: string[] } =>
  rules.length === 0 ? {} : { contradictedBy: [...rules] };

/** Where a figure stands, or what a finding points at. */
export const publishedPosition = z.union([
  cellPosition.extend({
    /** Left out where it is that of the table. */
    section: z.string().exactOptional(),
  }),
  textPosition,
]);

/** A figure of the contract; what a schema gives as default is left out where it is so. */
export const publishedFigure = figure.extend({
  status: figureStatus.exactOptional().meta({ default: 'reported' }),
  qualifier: qualifier.exactOptional().meta({ default: 'exact' }),
  unit: figure.shape.unit.exactOptional().meta({ description: 'Default: the unit of the metric in metrics.json.' }),
  raw: figure.shape.raw
    .exactOptional()
    .meta({ description: 'Default: the digits of value; nothing where that is null.' }),
  at: publishedPosition,
  contradictedBy,
});

export type PublishedPosition = z.infer<typeof publishedPosition>;
export type PublishedFigure = z.infer<typeof publishedFigure>;

export const bilingual = z.object({
  /** 中文 */
  zh: z.string(),
  en: z.string(),
});

export const envelope = z.object({
  /** Version of the API; within it fields are added, never renamed or removed. */
  api: z.literal('v1'),
  /** What the compiled data may be used for. */
  licence: z.literal(licence.url),
  /** Where all reports are invented, as in a demonstration; missing where they are real. */
  invented: z.literal(true).exactOptional(),
});

/** How many findings of each level. */
export const levelCounts = z.object({ error: z.int(), warning: z.int(), info: z.int() });

export const yearSpan = z.object({ from: z.int(), to: z.int() }).nullable();

/** `full`: the form's tables are there and every figure is a number. `partial`: something is missing or is no number. */
export const completeness = z.enum(['full', 'partial']);

export const stateCounts = z.object({
  /** Figures that the report lists, whatever their status. */
  figures: z.int(),
  reported: z.int(),
  /** The cell is there and empty. */
  blank: z.int(),
  /** The cell says that it does not apply: `/`, `—`. */
  notApplicable: z.int(),
  /** Something is there that is not a number. */
  unreadable: z.int(),
});

export const agencyEntry = z.object({
  /** `<region code>-<sector>`; never changes. */
  id: z.string(),
  name: bilingual,
  /** Former names and abbreviations. */
  otherNames: z.array(z.string()),
  /** Those of them that the body was called before, the oldest first, each with the years whose reports print it. */
  formerNames: z.array(z.object({ name: z.string(), years: z.array(z.int()) })),
  /** Ids of other bodies whose work this one took over. */
  predecessors: z.array(z.string()),
  /** GB/T 2260 code. */
  region: z.string(),
  regionName: bilingual,
  /** Name of the zone it is of, where that borrows the region's code. */
  zone: z.string().nullable(),
  /** Null for a body whose kind nobody registered. */
  sector: z.string().nullable(),
  /** The other trades of a merged body. */
  alsoSectors: z.array(z.string()),
  scope: scope,
  /** The years there are reports about. */
  years: z.array(z.int()),
  /** Figures in all of them. */
  figures: z.int(),
  findings: levelCounts,
  links: z.object({
    json: z.string(),
    page: z.string(),
    /** Atom. */
    feed: z.string(),
  }),
});

export const sourceEntry = z.object({
  /** Address of the original; null where we have none. */
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  /** ISO date. */
  retrieved: z.string().nullable(),
  licence: z.string().nullable(),
  format: z.string(),
  /** Of the file that was read. */
  sha256: z.string(),
  /** True where that file is our own digest of the original. */
  digest: z.boolean(),
});

export const reportEntry = stateCounts.extend({
  year: z.int(),
  template: formId,
  scope: scope,
  title: z.string(),
  /** ISO date as the document says it; null where it does not. */
  published: z.string().nullable(),
  completeness: completeness,
  findings: levelCounts,
  source: sourceEntry,
  links: z.object({ json: z.string(), page: z.string() }),
});

export type ListedAgency = z.infer<typeof agencyEntry>;
export type ListedReport = z.infer<typeof reportEntry>;
