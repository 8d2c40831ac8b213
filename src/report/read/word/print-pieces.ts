// The pieces of a line with their looks, and the fields around them → the text that is printed, no number read that nobody sees.
import { NO_TEXT } from '../../text/shown-text.ts';
import { blotNumerals } from '../sight.ts';
import type { Ink } from './judge-look.ts';

/** A run of text, or something printed in the line that is no text. */
export interface InkedText {
  text: string;
  ink: Pick<Ink, 'sight' | 'level' | 'size'>;
  isObject?: boolean;
}

/** A note's mark is set at least this much smaller. */
const SMALLER = 0.7;
const DIGIT_END = /\p{N}\s*$/u;
const DIGIT_START = /^\s*(?:[,，.．]\s*)?\p{N}/u;

export function joinPieces(pieces: readonly InkedText[]): string {
  const joined = joinAlike(pieces.filter(({ text, isObject }) => text !== '' || isObject));
  return joined
    .map((piece, index) => {
      const [before, after] = [joined[index - 1], joined[index + 1]];
      if (piece.isObject) return isBesideDigit(before, after) ? NO_TEXT : '';
      const text = piece.ink.sight === 'doubtful' ? blotNumerals(piece.text) : piece.text;
      if (!isSetApart(piece, before, after)) return text;
      // Lowered or only smaller, it may be a digit of the number.
      const mayCount = isBehind(piece, before) && piece.ink.level <= (before?.ink.level ?? 0);
      return mayCount ? blotNumerals(text) : `[${text.trim()}]`;
    })
    .join('');
}

/** Word cuts what looks alike into many runs. */
function joinAlike(pieces: readonly InkedText[]): InkedText[] {
  const joined: InkedText[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isAlike =
      last && !last.isObject && !piece.isObject && last.ink.sight === piece.ink.sight && stepBetween(last, piece) === 0;
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

const isBesideDigit = (before: InkedText | undefined, after: InkedText | undefined): boolean =>
  DIGIT_END.test(before?.text ?? '') || DIGIT_START.test(after?.text ?? '');

const isBehind = (piece: InkedText, before: InkedText | undefined): boolean =>
  before !== undefined && DIGIT_END.test(before.text) && DIGIT_START.test(piece.text) && stepBetween(before, piece) > 0;

const isAhead = (piece: InkedText, after: InkedText | undefined): boolean =>
  after !== undefined && DIGIT_END.test(piece.text) && DIGIT_START.test(after.text) && stepBetween(after, piece) > 0;

/** A note's `12` with a raised `1` must not become 121. */
const isSetApart = (piece: InkedText, before: InkedText | undefined, after: InkedText | undefined): boolean =>
  isBehind(piece, before) || isAhead(piece, after);

/** Above 0 where the second looks like a mark beside the first, below 0 the other way round, 0 where they belong together. */
function stepBetween({ ink: one }: InkedText, { ink: other }: InkedText): number {
  if (one.level !== other.level) return Math.abs(other.level) >= Math.abs(one.level) ? 1 : -1;
  if (other.size < SMALLER * one.size) return 1;
  return one.size < SMALLER * other.size ? -1 : 0;
}

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
