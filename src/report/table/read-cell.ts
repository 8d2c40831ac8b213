// The characters of a table cell → a number, or the reason why there is none.
import type { FigureStatus, Qualifier } from '../model/figure.ts';
import { foldText } from '../text/fold-character.ts';
import { readDigits } from '../text/printed-number.ts';

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

const none = (status: FigureStatus): CellReading => ({ status, value: null, qualifier: 'exact' });

/** 1 234 567 is one number; other digits apart (`74 0`, `601 608`) may be two cells run together. */
const grouped = /^[+-]?\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)/u;
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
  const size = readDigits(`${digits}${decimals}`, multiple);
  if (size === undefined) return none('unreadable');
  return {
    status: 'reported',
    value: sign === '-' && size !== 0 ? -size : size,
    qualifier: more ? 'approx' : 'exact',
    ...(unit ? { unit } : {}),
  };
}
