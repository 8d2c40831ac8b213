// The parts of fields as they are met → which of them are printed, and whether what they print can be read.

/** A field around the place: before its result stands its code. */
export interface OpenField {
  code: string;
  hasResult: boolean;
}

const MAX_FIELDS = 64;
/** A code is a word and some switches; whoever writes more writes no code. */
const MAX_CODE = 400;
/** Fields that only mark or set something. */
const SILENT =
  /^\s*(?:(?:TC|XE|RD|TA|SET|ASK|PRIVATE|HYPERLINK|BOOKMARK|FILLIN|NEXT|NEXTIF|SKIPIF|COMMENTS|KEYWORDS|TOC|INDEX|REF|PAGEREF|NOTEREF|FORMTEXT)(?:\s|$)|$)/i;
/** Fields that show a sign of their own, whatever result is kept for them. */
const DRAWN = /^\s*FORM(?:CHECKBOX|DROPDOWN)\b/i;

/** Fields that are never closed fall off at the far end. */
export function openField(fields: OpenField[]): void {
  fields.push({ code: '', hasResult: false });
  if (fields.length > MAX_FIELDS) fields.shift();
}

/** Whether text at the place is printed: in no field, or in the results of all. */
export const isPrinted = (fields: readonly OpenField[]): boolean => fields.every(({ hasResult }) => hasResult);

export function addCode(fields: readonly OpenField[], text: string): void {
  const field = fields.at(-1);
  if (field && !field.hasResult && field.code.length < MAX_CODE) field.code += text;
}

/** Whether a field prints what no text says: EQ, AUTONUM, a box to tick, or one whose result is left to the program. */
export const printsItself = ({ code, hasResult }: OpenField): boolean =>
  DRAWN.test(code) || (!hasResult && !SILENT.test(code));
