// One report as the site publishes it: who, which year, its text in sections, its tables, its figures, and notes on the reading.
import { z } from 'zod';
import { tableIds } from '../../forms/record.ts';
import { type Figure, figure, position } from './figure.ts';
import { formId, scope } from './form-and-scope.ts';
import { type Message, message } from './message.ts';
import { isCell, isSamePosition } from './positions.ts';
import { codeIn, makeMessage, type NoteWords } from './reading-code.ts';
import { section } from './section.ts';
import { statement } from './statement.ts';

export const tableKind = z.enum(tableIds);

/** A statutory table as printed, on a flat grid (a cell that spans several slots repeats in each). */
export const printedTable = z.strictObject({
  kind: tableKind,
  section: z.string(),
  rows: z.array(z.array(z.string())),
});

/** Something the reader met and did not turn into a figure, or read with a tolerance; never silent. */
export const note = z.strictObject({
  code: z.enum([
    'unmapped_cell',
    'misprinted_label',
    'short_row',
    'ambiguous_digits',
    'split_digits',
    'repeated_cell',
    'table_is_image',
    'unit_contradicted',
    'unit_foreign',
    'unit_unknown',
    'not_this_report',
    'hidden_page',
  ]),
  message: message,
  at: position.optional(),
});

export const sourceFormat = z.enum([
  'text',
  'html',
  'markdown',
  'csv',
  'mhtml',
  'docx',
  'doc',
  'rtf',
  'pdf',
  'ofd',
  'xlsx',
  'xls',
  'picture',
]);

/** The record that holds what was received, in an archive of captures. */
export const storedCapture = z.strictObject({
  /** Of what was received. */
  sha256: z.string(),
  /** WARC file below the folder of captures, and where the record begins there. */
  warc: z.string(),
  offset: z.int().min(0),
  /** The moment at which it was received; absent where only the day is known. */
  retrieved: z.iso.datetime({ offset: true }).exactOptional(),
});

/** What the address of the original led to when it was last looked at, where that is not the document that was read. */
export const originalState = z.strictObject({
  state: z.enum(['gone', 'moved']),
  /** The day on which it was first found so. */
  since: z.iso.date(),
  /** Where it has moved to. */
  url: z.string().exactOptional(),
});

/** Where the document came from and what exactly was read. */
export const source = z.strictObject({
  file: z.string(),
  format: sourceFormat,
  encoding: z.string(),
  sha256: z.string(),
  /** True where `file` is our own digest of the original: exact tables, text in our own words. */
  digest: z.boolean(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  retrieved: z.string().nullable(),
  licence: z.string().nullable(),
  /** Absent where nobody collected it. */
  capture: storedCapture.exactOptional(),
  /** Absent where the address leads to it, or nobody has looked. */
  original: originalState.exactOptional(),
});

export const report = z.strictObject({
  agencyId: z.string(),
  /** The body's name as the report prints it. */
  agency: z.string(),
  region: z.string(),
  /** Name of the body's zone, where that borrows the region's code. */
  zone: z.string().exactOptional(),
  sector: z.string().nullable(),
  scope: scope,
  /** Its own words say what it covers; absent where it is taken for what such a body usually reports on. */
  scopeFrom: z.literal('text').exactOptional(),
  year: z.int(),
  template: formId,
  title: z.string(),
  /** ISO date: the page's, else the signature's; null where the document does not say. */
  published: z.string().nullable(),
  /** What the document dates itself, as ISO dates: the page it was put on, the signature below its text; absent where neither is dated. */
  dates: z.strictObject({ page: z.string().exactOptional(), signature: z.string().exactOptional() }).exactOptional(),
  /** Statistics period as printed in the report, as ISO dates. */
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** Whose words the sections are, where they are a program's digest: sentences about figures, and nobody's wording. */
  textBy: z.literal('program').exactOptional(),
  sections: z.array(section),
  tables: z.array(printedTable),
  figures: z.array(figure),
  notes: z.array(note),
});

/** The file that `normalize` writes: the report, its source, and the version of the reader that made it. */
export const reportFile = z.strictObject({
  reader: z.string(),
  source: source,
  /** What the agency says of findings in it; left out where it said nothing. */
  statements: z.array(statement).exactOptional(),
  report: report,
});

export type TableKind = z.infer<typeof tableKind>;
export type PrintedTable = z.infer<typeof printedTable>;
export type Note = z.infer<typeof note>;
export type SourceFormat = z.infer<typeof sourceFormat>;
export type Source = z.infer<typeof source>;
export type OriginalState = z.infer<typeof originalState>;
export type Report = z.infer<typeof report>;
export type ReportFile = z.infer<typeof reportFile>;

/** The note that such words make. */
export const makeNote = (words: NoteWords, values?: Message['values'], at?: Note['at']): Note => ({
  code: codeIn(words),
  message: makeMessage(words, values),
  ...(at && { at }),
});

const unitCodes: ReadonlySet<Note['code']> = new Set(['unit_contradicted', 'unit_foreign', 'unit_unknown']);

/** A report and a figure → the note that says why its number was not taken for its unit's sake. */
export function findUnitNote(report: Pick<Report, 'notes'>, { status, at }: Figure): Note | undefined {
  if (status !== 'unreadable' || !isCell(at)) return undefined;
  return report.notes.find((note) => unitCodes.has(note.code) && note.at && isSamePosition(note.at, at));
}
