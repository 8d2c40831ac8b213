// The bytes of a sidecar (`2021.yml`) → where its source came from, or a rejection that names the line to correct.
import { z } from 'zod';
import { figureRemark } from '../report/model/digest.ts';
import { originalState, storedCapture } from '../report/model/report.ts';
import { readYaml, type YamlRead } from './yaml-file.ts';

const text = z.string().trim().min(1);

const sha256 = z.string().regex(/^[\da-f]{64}$/, 'expected a SHA-256 of 64 hexadecimal digits');

const capture = storedCapture.omit({ retrieved: true }).extend({
  status: z.int(),
  sha256,
  /** Of what the document says, without what its page changes by itself. */
  textSha256: sha256.optional(),
  warc: text,
  lastModified: text.optional(),
  /** Addresses that led there. */
  via: z.array(text).optional(),
});

/** What may stand in it, field by field. */
export const sidecarFields = z.strictObject({
  /** Who published the document: the body as its site names it. */
  publisher: text.optional(),
  /** Title of the page it was taken from. */
  title: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** The day, or the moment, on which it was taken. */
  retrieved: z.union([z.iso.date(), z.iso.datetime({ offset: true })], 'expected a date such as 2026-03-31').optional(),
  licence: text.optional(),
  /** SHA-256 of the original, where the source is a digest of it. */
  sha256: sha256.optional(),
  /** Where the source is our own digest of the original (exact tables, text in our own words): true, or what wrote it. */
  digest: z
    .union([z.boolean(), z.strictObject({ by: z.literal('program') })], 'expected true, or by: program')
    .default(false),
  /** What a digest cannot show of figures that are not plain. */
  figures: z.array(figureRemark).optional(),
  /** When and how the original was received, where it was collected: the record in a WARC file that holds it. */
  capture: capture.optional(),
  /** What the address leads to now, where that is not the document. */
  original: originalState.optional(),
});

/** The figure that is described twice, or described beside what is no digest. */
const sidecar = sidecarFields.superRefine(({ digest, figures = [] }, context) => {
  if (digest === false && figures.length > 0)
    context.addIssue({ code: 'custom', path: ['figures'], message: 'only a digest has figures described beside it' });
  figures.forEach(({ metric }, index) => {
    if (figures.findIndex((other) => other.metric === metric) < index)
      context.addIssue({ code: 'custom', path: ['figures', index], message: `${metric} is described twice` });
  });
});

export type Sidecar = z.infer<typeof sidecar>;

export const readSidecar = (name: string, bytes: Uint8Array): YamlRead<Sidecar> => readYaml(name, bytes, sidecar, {});
