// The characters of a table cell → a number, or the reason why there is none.
import type { FigureStatus, Qualifier } from '../../model/figure.ts';
import { foldText } from '../../text/fold-character.ts';
import { dropMarks } from '../../text/footnote-marks.ts';
import { readDigits, scale } from '../../text/printed-number.ts';
import { parseUnit, type Unit } from '../../unit/unit.ts';

export interface CellReading {
  status: FigureStatus;
  /** In plain units: `5.9万元` and `5.9万` are 59000, `3角` is 0.3. */
  value: number | null;
  qualifier: Qualifier;
  /** The unit printed in the cell itself (`785901.37元`), or the 万 that stands for one; also of what is no number (`3%`). */
  unit?: Unit;
}

const plain = /^(人民币|¥|￥)?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([十百千万亿]*)(余|多|来)?(.*)$/u;
const absent = /^(?:\/+|\\+|-+|--+|无|无此项|无此类|不适用|不涉及|未涉及|x|X|\*+)$/u;

const none = (status: FigureStatus): CellReading => ({ status, value: null, qualifier: 'exact' });

/** 1 234 567 is one number; other digits apart (`74 0`, `601 608`) may be two cells run together. */
const grouped = /^[+-]?\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)/u;
const apart = /\d\s+[\d.]/u;

export function readCell(text: string): CellReading {
  const printed = foldText(dropMarks(text)).trim();
  const folded = printed.replace(/\s+/gu, '');
  if (folded === '') return none('blank');
  if (apart.test(printed) && !grouped.test(printed)) return none('unreadable');
  if (absent.test(folded)) return none('not_applicable');
  const [, yuan, sign = '', digits = '', decimals = '', multiple = '', more, word = ''] = plain.exec(folded) ?? [];
  const size = readDigits(`${digits}${decimals}`);
  const unit = parseUnit(`${multiple}${word.replace(/^\((.*)\)$/u, '$1') || (yuan && '元') || ''}`);
  // ￥ alone says which money, not how much of it.
  if (unit && yuan && word === '') unit.word = `${yuan}${multiple}`;
  if (size === undefined || (multiple + word !== '' && !unit)) return none('unreadable');
  // A share and an amount of another currency are no count and no sum of yuan, whatever their number.
  if (unit?.kind === 'share' || unit?.kind === 'currency') return { ...none('unreadable'), unit };
  return {
    status: 'reported',
    value: scale(sign === '-' && size !== 0 ? -size : size, 10 ** (unit?.power ?? 0)),
    qualifier: more ? 'approx' : 'exact',
    ...(unit && { unit }),
  };
}
