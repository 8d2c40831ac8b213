// A label of the forms → what a language calls it: as printed, or by the words under its id.
import type { FamilyId, Metric } from '../forms/catalogue.ts';
import { titleOf } from '../forms/catalogue.ts';
import type { Column, ColumnGroup, FormSection, Label, Row, RowGroup, TableId } from '../forms/record.ts';
import type { Language } from './translate.ts';
import { translations } from './translations.ts';

/** What something is called in the reader’s language. */
export type Name = (language: Language) => string;

/** A label of a row or a column, and the table it stands in. */
export type LabelNode = Row | RowGroup | Column | ColumnGroup;

/** Whether a language shows labels as the forms print them. */
export const showsPrinted = (language: Language): boolean => translations[language].labels === 'printed';

/** The words that a language has under an id. */
export function findLabel(language: Language, key: string): string | undefined {
  const { labels } = translations[language];
  return labels === 'printed' ? undefined : (labels as Readonly<Record<string, string>>)[key];
}

/** What is printed, or the words under the id for it. */
export function nameLabel(language: Language, key: string, printed: string): string {
  const found = showsPrinted(language) ? printed : findLabel(language, key);
  if (found === undefined) throw new Error(`no label for ${key} in ${language}`);
  return found;
}

/** Under what the words of a label stand: the only row or column of a table has no id of its own. */
export function keyOfLabel(table: TableId, label: LabelNode): string {
  if (label.type === 'row' || label.type === 'group') return `${table}.row.${label.id || 'main'}`;
  const words = label.type === 'column' ? label.words : undefined;
  return `${table}.column.${words ?? (label.id.split('.').at(-1) || 'main')}`;
}

/** A label without its numbering. */
export const nameTableLabel = (language: Language, table: TableId, label: LabelNode): string =>
  nameLabel(language, keyOfLabel(table, label), label.term);

/** A label with its numbering and all that is printed behind it; undefined where a language has words of its own. */
export const spellPrinted = (language: Language, { number, term, printed, tail }: Label): string | undefined =>
  showsPrinted(language) ? number + (printed ?? term) + (tail ?? '') : undefined;

/** The title of a table, or of the figures of the text. */
export const nameFamily = (language: Language, family: FamilyId): string =>
  nameLabel(language, `${family}.title`, titleOf(family));

/** The heading that a form prescribes for a part of a report. */
export const nameFormSection = (language: Language, { id, term }: Pick<FormSection, 'id' | 'term'>): string =>
  nameLabel(language, `section.${id}`, term);

const numerals = '一二三四五六七八九';
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** 十四 → 14 */
function readNumeral(numeral: string): number {
  const [ten, one] = numeral.startsWith('十') ? [10, numeral.slice(1)] : [0, numeral];
  return ten + (one === '' ? 0 : numerals.indexOf(one) + 1);
}

/** What stands before a label where it is not shown as printed: 十四、 → `XIV. `, （三） → `(3) `, 1. → `1. `. */
export function spellNumber(number: string): string {
  const [, numeral = '', mark = ''] = /^[（(]?([一二三四五六七八九十]+|\d+)([、）).．]*)$/.exec(number) ?? [];
  if (numeral === '') return '';
  if (/^\d/.test(numeral)) return `${numeral}. `;
  const value = readNumeral(numeral);
  return mark.startsWith('、') ? `${romans[value - 1] ?? value}. ` : `(${value}) `;
}

/** 第二十条第（一）项 → article 20 (1) */
export function nameArticle(language: Language, article: string): string {
  const item = spellNumber(/（[^（）]+）/.exec(article)?.[0] ?? '').trim();
  return nameLabel(language, 'article', article).replace('{item}', item);
}

/** A unit, for one thing and for others. */
export interface UnitNames {
  one: string;
  other: string;
}

/** 件 counts requests, documents and cases alike; a language with words of its own names each. */
export function nameUnits(language: Language, { unit, thing }: Pick<Metric, 'unit' | 'thing'>): UnitNames {
  const key = thing ? `thing.${thing}` : `unit.${unit}`;
  const other = nameLabel(language, key, unit);
  return { one: findLabel(language, `${key}One`) ?? other, other };
}
