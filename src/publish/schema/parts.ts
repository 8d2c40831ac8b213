// The schema of `data/parts.json`: where in the files of data the rows of each part of the country lie.
import { z } from 'zod';
import { envelope } from './shared.ts';

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
export const partsFile = envelope.extend({ parts: z.array(part) });

export type PartsFile = z.infer<typeof partsFile>;
