// The characters of a table cell → a number, or the reason why there is none.
import type { FigureStatus, Qualifier } from '../model/figure.ts';
import { foldText } from '../text/fold-character.ts';

export interface CellReading {
  status: FigureStatus;
  value: number | null;
  qualifier: Qualifier;
  /** The unit printed in the cell itself (`785901.37元`). */
  unit?: string;
}

const plain =
  /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万|亿)?(余|多|来)?(万元|亿元|元|件|条|项|次|个|篇|份|期|人次|人|宗|起)?$/u;
const absent = /^(?:\/+|\\+|-+|--+|无|无此项|无此类|不适用|不涉及|未涉及|x|X|\*+)$/u;
/** More digits than any report counts: cells run together. */
const longest = 15;
const multiples: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const none = (status: FigureStatus): CellReading => ({ status, value: null, qualifier: 'exact' });

/** Scaling by powers of ten leaves binary dust (160.5964 × 10000) behind the fifteenth digit. */
export const scale = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** 1 234 567 is one number; other digits apart (`74 0`) may be two cells run together. */
const grouped = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)/u;
const apart = /\d\s+[\d.]/u;

export function readCell(text: string): CellReading {
  const printed = foldText(text).trim();
  const folded = printed.replace(/\s+/gu, '');
  if (folded === '') return none('blank');
  if (apart.test(printed) && !grouped.test(printed)) return none('unreadable');
  if (absent.test(folded)) return none('not_applicable');
  const found = plain.exec(folded);
  if (!found) return none('unreadable');
  const [, sign = '', digits = '', decimals = '', multiple = '', more, unit] = found;
  // 000 is three glued zeros, not a number.
  if (/^0\d/u.test(digits)) return none('unreadable');
  if (digits.length > longest) return none('unreadable');
  const value = scale(Number(`${sign}${digits.replaceAll(',', '')}${decimals}`), multiples[multiple] ?? 1);
  return {
    status: 'reported',
    value: value === 0 ? 0 : value,
    qualifier: more ? 'approx' : 'exact',
    ...(unit ? { unit } : {}),
  };
}
