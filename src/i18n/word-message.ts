// What the core says in codes and values → the words for it in a language.
import { families, metricById } from '../forms/catalogue.ts';
import { formCells } from '../forms/facts.ts';
import { forms } from '../forms/forms.ts';
import type { ColumnAt } from '../forms/walk.ts';
import type { Message, MessageValue, Named, SingleValue } from '../report/model/message.ts';
import { findWords, isWordKey, type Language, nameIn, translate, type WordKey } from './translate.ts';

/** The areas of words that codes of the core stand in. */
const areas = ['rules'] as const;

function keyOf(code: string): WordKey {
  const found = areas.map((area) => `${area}.${code}`).find(isWordKey);
  if (found === undefined) throw new Error(`no words for ${code}`);
  return found;
}

/**
 * The words of a message. A place is `{name}`. `{name|separator}` joins several things otherwise than the language lists
 * them. `{name.other}` asks for another name of a row or a column: its `plain` one, that with the headers above it
 * (`path`), or what sentences call it (`term`).
 */
export function wordMessage(language: Language, { code, values = {} }: Message): string {
  const key = keyOf(code);
  return findWords(language, key).replace(
    /\{(\w+)(?:\.(\w+))?(?:\|([^}]*))?\}/g,
    (_, name: string, kind: string | undefined, separator: string | undefined) => {
      const value: MessageValue | undefined = values[name];
      if (value === undefined) throw new Error(`${key} wants a value for ${name}`);
      const single = (one: SingleValue): string => wordValue(language, one, kind);
      if (!Array.isArray(value)) return single(value);
      return value.map(single).join(separator ?? translate(language, 'common.listSeparator'));
    },
  );
}

function wordValue(language: Language, value: SingleValue, kind: string | undefined): string {
  if (typeof value !== 'object') return String(value);
  if ('code' in value) return wordMessage(language, value);
  return 'zh' in value ? nameIn(language, value) : nameThing(language, value, kind);
}

/** An id that no record has any more stands for itself. */
function nameThing(language: Language, thing: Named, kind: string | undefined): string {
  if ('metric' in thing) return nameIn(language, metricById.get(thing.metric) ?? bothOf(thing.metric));
  if ('form' in thing) return thing.form;
  if ('section' in thing) return nameIn(language, sections.get(thing.section) ?? bothOf(thing.section));
  if ('row' in thing) return nameRow(language, thing, kind);
  if ('column' in thing) return nameColumn(language, thing, kind);
  return nameIn(language, titles.get(thing.table) ?? bothOf(thing.table));
}

const bothOf = (id: string) => ({ zh: id, en: id });

const titles: ReadonlyMap<string, { zh: string; en: string }> = new Map(Object.entries(families));

const sections = new Map(forms.flatMap((form) => form.sections.map((section) => [section.id, section])));

const keyIn = (table: string, id: string): string => `${table}.${id}`;

/** Of a row that several forms print, the newest. */
const cellsByRow = Map.groupBy(formCells, ({ table, row }) => keyIn(table.id, row.id));
const cellsByColumn = Map.groupBy(formCells, ({ table, column }) => keyIn(table.id, column.id));

function nameRow(language: Language, { table, row: id }: { table: string; row: string }, kind?: string): string {
  const key = `rules.term.${keyIn(table, id)}`;
  if (kind === 'term' && isWordKey(key)) return translate(language, key);
  const row = cellsByRow.get(keyIn(table, id))?.[0]?.row;
  return nameIn(language, (kind === 'plain' ? row?.plain : row) ?? bothOf(id));
}

function nameColumn(language: Language, { table, column }: { table: string; column: string }, kind?: string): string {
  const cell = cellsByColumn.get(keyIn(table, column))?.[0];
  if (!cell) return column;
  return kind === 'path' ? namePath(language, cell.columnPath) : nameIn(language, cell.column);
}

const namePath = (language: Language, path: ColumnAt['path']): string =>
  path
    .filter((label) => label.type === 'column' || !label.silent)
    .map((label) => nameIn(language, label))
    .join(translate(language, 'rules.headers'));
