// One source file with its sidecar → the JSON text of its report and what is needed to choose among duplicates.
import { basename } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { rules } from '../report/check/rules.ts';
import type { Rejection } from '../report/model/rejection.ts';
import { type Report, type ReportFile, reportFile, type Source } from '../report/model/report.ts';
import { readReportPath, reportPath } from '../report/model/report-key.ts';
import type { AgencyStatement } from '../report/model/statement.ts';
import { applyRemarks } from './apply-remarks.ts';
import { type ReadHints, type ReadingCore, readSafely } from './core.ts';
import { hashOf, readBytes } from './read-bytes.ts';
import { limits, rejectCrash, rejectSidecarFile } from './reject.ts';
import { readSidecar, type Sidecar } from './sidecar.ts';
import type { SourceFile } from './walk-sources.ts';
import { applyWithholdings, readWithholdings, type Withholding } from './withhold.ts';
import { readYaml, type YamlRead } from './yaml-file.ts';

const ids = rules.map(({ id }) => id);

const nameNearest = (typed: string): string | undefined =>
  ids.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0];

const text = (write: string, most: number) =>
  z.string(`expected ${write}`).trim().min(1, `expected ${write}`).max(most, `expected at most ${most} characters`);

const statement = z.strictObject({
  rule: z
    .string('expected the id of a rule, such as requests-balance')
    .superRefine((id, context) => {
      if (ids.some((known) => known === id)) return;
      context.addIssue({ code: 'custom', message: `there is no rule ${id}; did you mean ${nameNearest(id)}?` });
    })
    .meta({ enum: [...ids] }),
  text: text('what the agency says', 2000),
  from: text('who gave the statement, such as 某市科学技术局办公室', 200),
  date: z.iso.date('expected the day on which it was given, such as 2026-03-31'),
  url: z.url({ protocol: /^https?$/, error: 'expected a web address' }).exactOptional(),
  corrected: z.literal(true, 'expected true, or nothing where the report was not corrected').exactOptional(),
});

/** What may stand in `<year>.statement.yml`. */
export const statements = z
  .array(statement, 'expected a list whose items begin with "- rule:"')
  .min(1, 'expected at least one item; remove the file where there is no statement');

/** `<year>.statement.yml` beside a source → what the agency says of findings in its report. */
export const readStatements = (name: string, bytes: Uint8Array): YamlRead<AgencyStatement[]> =>
  readYaml(name, bytes, statements, null);

export interface SourceJob extends SourceFile {
  /** Hash of the content that was read last time; null to read it in any case. */
  knownHash: string | null;
  /** What is known of the source besides, or instead of, what its sidecar says. */
  stated?: Pick<Sidecar, 'publisher' | 'url' | 'title'>;
}

/** What a report counts with when two sources claim the same agency and year. */
export interface Claim {
  /** Path of its key. */
  target: string;
  template: Report['template'];
  format: Source['format'];
  digest: boolean;
  /** Number of figures with the status `reported`. */
  reported: number;
}

export type SourceResult =
  | { kind: 'same'; file: string }
  | { kind: 'read'; file: string; hash: string; claim: Claim; text: string }
  /** `hash` is null where reading again may well end otherwise. */
  | { kind: 'rejected'; file: string; hash: string | null; rejection: Rejection };

export async function readSource(core: ReadingCore, job: SourceJob): Promise<SourceResult> {
  const loaded = loadParts(job);
  if ('rejection' in loaded) return { kind: 'rejected', file: job.file, hash: null, rejection: loaded.rejection };
  const { bytes, besideBytes, sidecar, withholdings, statements } = loaded;
  const hash = hashOf(core.key, bytes, ...besideBytes);
  if (hash === job.knownHash) return { kind: 'same', file: job.file };
  const outcome = await readSafely(core, bytes, hintsFor(job, sidecar));
  if (outcome.status === 'rejected') {
    return {
      kind: 'rejected',
      file: job.file,
      hash: lastingHash(hash, outcome.rejection),
      rejection: outcome.rejection,
    };
  }
  const { format, encoding } = outcome;
  const remarked = applyRemarks(outcome.report, sidecar, basename(job.sidecar ?? ''));
  if ('rejection' in remarked) return { kind: 'rejected', file: job.file, hash, rejection: remarked.rejection };
  const shown = applyWithholdings(remarked.report, withholdings, basename(job.withhold ?? ''));
  if ('rejection' in shown) return { kind: 'rejected', file: job.file, hash, rejection: shown.rejection };
  const { report } = shown;
  const source = { file: job.file, format, encoding, sha256: hashOf(bytes), ...describe(sidecar) };
  const said = statements.length > 0 && { statements };
  return finish(job, hash, { reader: core.reader, source, ...said, report });
}

interface Parts {
  bytes: Uint8Array;
  /** Of the sidecar, empty where there is none, and of what else stands beside the source. */
  besideBytes: Uint8Array[];
  sidecar: Sidecar;
  withholdings: readonly Withholding[];
  statements: AgencyStatement[];
}

function loadParts(job: SourceJob): Parts | { rejection: Rejection } {
  const read = readBytes(job.path);
  if ('rejection' in read) return read;
  const sidecar = readBeside(job.sidecar, readSidecar);
  if ('rejection' in sidecar) return sidecar;
  const withheld = readBeside(job.withhold ?? null, readWithholdings);
  if ('rejection' in withheld) return withheld;
  const stated = readBeside(job.statement ?? null, readStatements);
  if ('rejection' in stated) return stated;
  return {
    bytes: read.bytes,
    besideBytes: [
      sidecar.bytes ?? new Uint8Array(),
      ...[withheld.bytes, stated.bytes].filter((it) => it !== undefined),
    ],
    sidecar: { digest: false, ...sidecar.value, ...job.stated },
    withholdings: withheld.value ?? [],
    statements: stated.value ?? [],
  };
}

type Beside<Value> = { bytes?: Uint8Array; value?: Value } | { rejection: Rejection };

/** What stands in a file beside the source; nothing where there is none. */
function readBeside<Value>(
  path: string | null,
  read: (name: string, bytes: Uint8Array) => YamlRead<Value>,
): Beside<Value> {
  if (path === null) return {};
  const loaded = readBytes(path, limits.sidecarBytes);
  if ('rejection' in loaded) return { rejection: rejectSidecarFile(basename(path), loaded.rejection) };
  const parsed = read(basename(path), loaded.bytes);
  return 'rejection' in parsed ? parsed : { bytes: loaded.bytes, value: parsed.value };
}

function hintsFor(job: SourceJob, { publisher, title }: Sidecar): ReadHints {
  return { fileName: basename(job.path), ...(publisher && { publisher }), ...(title && { title }) };
}

/** The day in China, where the documents are from. */
const dayOf = (moment: string): string =>
  moment.includes('T') ? new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10) : moment;

const describeCapture = (
  { sha256, warc, offset }: NonNullable<Sidecar['capture']>,
  retrieved: string | null,
): NonNullable<Source['capture']> => ({
  sha256,
  warc,
  offset,
  ...(retrieved?.includes('T') && { retrieved }),
});

function describe(sidecar: Sidecar): Pick<Source, Exclude<keyof Sidecar, 'sha256' | 'figures'>> {
  const { digest, publisher = null, title = null, url = null, retrieved = null, licence = null } = sidecar;
  const { capture, original } = sidecar;
  return {
    digest: digest !== false,
    publisher,
    title,
    url,
    retrieved: retrieved && dayOf(retrieved),
    licence,
    ...(capture && { capture: describeCapture(capture, retrieved) }),
    ...(original && { original }),
  };
}

/** What was stopped for its time or memory, or crashed the reader, may pass on a better day: it is not remembered. */
function lastingHash(hash: string, { code }: Rejection): string | null {
  return code === 'too_large' || code === 'corrupt' ? null : hash;
}

/** The target becomes a path: an id that a document brought along must not lead out of the output folder. */
const safeId = /^[\p{L}\p{N}-]+$/u;

function finish(job: SourceJob, hash: string, found: ReportFile): SourceResult {
  // Parsing also puts the keys in the order of the schema, whatever order the core made them in.
  const parsed = reportFile.safeParse(found);
  if (!parsed.success) return crashed(job, parsed.error);
  const { report, source } = parsed.data;
  const target = reportPath(report);
  if (!safeId.test(report.agencyId) || !readReportPath(target))
    return crashed(job, new Error(`"${target}" cannot be the name of an output`));
  const claim = {
    target,
    template: report.template,
    format: source.format,
    digest: source.digest,
    // A source does not lose to another because one of its numbers is withheld.
    reported: report.figures.filter(({ status, withheld }) => status === 'reported' || withheld).length,
  };
  return { kind: 'read', file: job.file, hash, claim, text: `${JSON.stringify(parsed.data, null, 2)}\n` };
}

function crashed({ file }: SourceJob, error: Error): SourceResult {
  return { kind: 'rejected', file, hash: null, rejection: rejectCrash(error) };
}
