// The bytes of a sidecar (`2021.yml`) → where its source came from, or a rejection that names the line to correct.
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { figureRemark } from '../report/model/digest.ts';
import { makeRejection, type Rejection } from '../report/model/rejection.ts';

const text = z.string().trim().min(1);

const sha256 = z.string().regex(/^[\da-f]{64}$/, 'expected a SHA-256 of 64 hexadecimal digits');

const capture = z.strictObject({
  status: z.int(),
  sha256,
  /** Of what the document says, without what its page changes by itself. */
  textSha256: sha256.optional(),
  /** File below the folder of captures, and where its record begins there. */
  warc: text,
  offset: z.int().min(0),
  lastModified: text.optional(),
  /** Addresses that led there. */
  via: z.array(text).optional(),
});

const fields = z.strictObject({
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
});

/** The figure that is described twice, or described beside what is no digest. */
const sidecar = fields.superRefine(({ digest, figures = [] }, context) => {
  if (digest === false && figures.length > 0)
    context.addIssue({ code: 'custom', path: ['figures'], message: 'only a digest has figures described beside it' });
  figures.forEach(({ metric }, index) => {
    if (figures.findIndex((other) => other.metric === metric) < index)
      context.addIssue({ code: 'custom', path: ['figures', index], message: `${metric} is described twice` });
  });
});

export type Sidecar = z.infer<typeof sidecar>;

export function readSidecar(name: string, bytes: Uint8Array): { sidecar: Sidecar } | { rejection: Rejection } {
  const lines = new LineCounter();
  const yaml = decode(bytes);
  if (yaml === null)
    return { rejection: makeRejection('rejections.unreadable_file.sidecar_encoding', { name, line: 1 }) };
  const document = parseDocument(yaml, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) return { rejection: rejectYaml(name, lines.linePos(problem.pos[0]).line, problem.message) };
  return validate(name, document, lines);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function validate(name: string, document: Document.Parsed, lines: LineCounter): ReturnType<typeof readSidecar> {
  const plain = plainValue(document);
  if ('problem' in plain) return { rejection: rejectYaml(name, 1, plain.problem) };
  const parsed = sidecar.safeParse(plain.value ?? {});
  if (parsed.success) return { sidecar: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : (issue?.path ?? []);
  const field = path.join('.') || 'the whole file';
  const problem = issue?.message ?? 'not valid';
  const { line } = lines.linePos(offsetOf(document, path));
  return { rejection: makeRejection('rejections.unreadable_file.sidecar_field', { name, line, field, problem }) };
}

function rejectYaml(name: string, line: number, reason: string): Rejection {
  const problem = reason.split('\n')[0] ?? reason;
  return makeRejection('rejections.unreadable_file.sidecar_syntax', { name, line, problem });
}

/** Building the values fails for an alias without its anchor, and for aliases that multiply without end. */
function plainValue(document: Document.Parsed): { value: unknown } | { problem: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}
