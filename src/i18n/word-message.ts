// What the core says in codes and values → the words for it in a language.
import { type FamilyId, familyIds } from '../forms/catalogue.ts';
import { formCells } from '../forms/facts.ts';
import { forms } from '../forms/forms.ts';
import type { TableId } from '../forms/record.ts';
import type { Message, MessageValue, Named, SingleValue } from '../report/model/message.ts';
import { keyOfLabel, type LabelNode, nameFamily, nameFormSection, nameTableLabel } from './labels.ts';
import { nameMetric } from './name-metric.ts';
import { findWords, formatNumber, isWordKey, type Language, lookUp, translate, type WordKey } from './translate.ts';

/** The areas of words that codes of the core stand in. */
const areas = ['rules', 'reading'] as const;

/** The key of the words; of those for one thing where the language has some of their own. */
function keyOf(language: Language, code: string, count: MessageValue | undefined): WordKey {
  const found = areas.map((area) => `${area}.${code}`).find(isWordKey);
  if (found === undefined) throw new Error(`no words for ${code}`);
  const singular = `${found}One`;
  return count === 1 && isWordKey(singular) && lookUp(language, singular) !== undefined ? singular : found;
}

/**
 * The words of a message. A place is `{name}`. `{name|separator}` joins several things otherwise than the language lists
 * them. `{name.other}` asks for another name of a row or a column: its `plain` one, that with the headers above it
 * (`path`), or what sentences call it (`term`).
 */
export function wordMessage(language: Language, { code, values = {} }: Message): string {
  const key = keyOf(language, code, values.count);
  return findWords(language, key).replace(
    /\{(\w+)(?:\.(\w+))?(?:\|([^{}]*))?\}/g,
    (_, name: string, kind: string | undefined, separator: string | undefined) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${key} wants a value for ${name}`);
      const single = (one: SingleValue): string => wordValue(language, name, one, kind);
      if (!Array.isArray(value)) return single(value);
      return value.map(single).join(separator ?? translate(language, 'common.listSeparator'));
    },
  );
}

/** Years are numbers that have no separators. */
const yearPlaces: ReadonlySet<string> = new Set(
  'year years before laterYear earlierYear titled counted used wanted'.split(' '),
);

function wordValue(language: Language, place: string, value: SingleValue, kind: string | undefined): string {
  if (typeof value === 'number' && !yearPlaces.has(place)) return formatNumber(value);
  if (typeof value !== 'object') return String(value);
  return 'code' in value ? wordMessage(language, value) : nameThing(language, value, kind);
}

/** An id that no record has any more stands for itself. */
function nameThing(language: Language, thing: Named, kind: string | undefined): string {
  if ('metric' in thing) return nameMetric(language, thing.metric);
  if ('form' in thing) return thing.form;
  if ('section' in thing) return nameSection(language, thing.section);
  if ('row' in thing) return nameRow(language, thing, kind);
  if ('column' in thing) return nameColumn(language, thing, kind);
  return isFamily(thing.table) ? nameFamily(language, thing.table) : thing.table;
}

const isFamily = (id: string): id is FamilyId => familyIds.some((family) => family === id);

const sections = new Map(forms.flatMap((form) => form.sections.map((section) => [section.id, section])));

function nameSection(language: Language, id: string): string {
  const section = sections.get(id);
  return section ? nameFormSection(language, section) : id;
}

const keyIn = (table: string, id: string): string => `${table}.${id}`;

/** Of a row or column that several forms print, that of the newest. */
const cellsByRow = Map.groupBy(formCells, ({ table, row }) => keyIn(table.id, row.id));
const cellsByColumn = Map.groupBy(formCells, ({ table, column }) => keyIn(table.id, column.id));

/** What sentences call a row, or its plain name; undefined where it has none. */
function findOtherName(language: Language, table: TableId, row: LabelNode, kind?: string): string | undefined {
  const key = kind === 'term' ? `rules.term.${keyIn(table, row.id)}` : `forms.${keyOfLabel(table, row)}.plain`;
  return kind !== undefined && kind !== 'path' && isWordKey(key) ? translate(language, key) : undefined;
}

function nameRow(language: Language, { table, row: id }: { table: string; row: string }, kind?: string): string {
  const cell = cellsByRow.get(keyIn(table, id))?.[0];
  if (!cell) return id;
  const { id: tableId } = cell.table;
  return findOtherName(language, tableId, cell.row, kind) ?? nameTableLabel(language, tableId, cell.row);
}

function nameColumn(language: Language, { table, column }: { table: string; column: string }, kind?: string): string {
  const cell = cellsByColumn.get(keyIn(table, column))?.[0];
  if (!cell) return column;
  const path = kind === 'path' ? cell.columnPath : [cell.column];
  return path
    .filter((label) => label.type === 'column' || !label.silent)
    .map((label) => nameTableLabel(language, cell.table.id, label))
    .join(translate(language, 'rules.headers'));
}
