// A label of the records → its words as the form prints them, and the English ones at the same level.
import type { Column, ColumnGroup, Label, Row, RowGroup } from '../../../forms/record.ts';
import { type Term, units } from '../../../forms/term.ts';
import { spellNumber } from './english-number.ts';

const spell = ({ number, zh, printed, tail }: Label): string => number + (printed ?? zh) + (tail ?? '');

/** Rows and groups of a grid are numbered in both languages. */
export const printNumbered = (label: Row | RowGroup): Term => ({
  zh: spell(label),
  en: spellNumber(label.number) + label.en,
});

/** Where the form prints a unit in the head. */
export function printColumn(label: Column | ColumnGroup): Term {
  const unit = label.type === 'column' && label.printed?.includes('单位') ? label.unit : undefined;
  return { zh: spell(label), en: label.en + (unit ? ` (${units[unit].en})` : '') };
}

/** Numbers of a long list name what the table prints above them: 一（一） is （一） here, 二（二）1、 is 1、. */
const dropChapter = (number: string): string =>
  number.replace(/^[一二三四五六七八九十]+(?=（)(?:（[一二三四五六七八九十]+）(?=\d))?/, '');

/** Rows of a list keep their number in Chinese only. */
export const printListed = (row: Row): Term => ({ zh: dropChapter(row.number) + (row.printed ?? row.zh), en: row.en });
