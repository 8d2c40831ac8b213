// The list tables of a .doc (MS-DOC, PlfLst and PlfLfo) → the lists that paragraphs refer to.
import type { ListDefinition, ListLevel, Lists } from '../word/count-lists.ts';
import type { Stretch } from './read-header.ts';

/** Number formats by their code, named as WordprocessingML names them. */
const FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting ' +
  'aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 ' +
  'aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen ' +
  'decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');

interface Cursor {
  view: DataView;
  at: number;
}

interface Group {
  id: number;
  levels: number;
}

/** Lists that cannot be read cost the numbers before paragraphs, not the report. */
export function readLists(table: Uint8Array, lists: Stretch, uses: Stretch): Lists {
  if (lists.length === 0 || uses.length === 0) return new Map();
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  try {
    return readUses(view, uses, readGroups(view, lists));
  } catch {
    return new Map();
  }
}

/** The levels of all groups stand behind the table of groups, in the same order. */
function readGroups(view: DataView, { at, length }: Stretch): Map<number, Map<number, ListLevel>> {
  const groups = Array.from({ length: view.getUint16(at, true) }, (_, index): Group => {
    const group = at + 2 + index * 28;
    return { id: view.getInt32(group, true), levels: view.getUint8(group + 26) & 1 ? 1 : 9 };
  });
  const cursor: Cursor = { view, at: at + length };
  return new Map(
    groups.map(({ id, levels }) => [
      id,
      new Map(Array.from({ length: levels }, (_, index) => [index, readLevel(cursor, index)])),
    ]),
  );
}

function readLevel(cursor: Cursor, index: number): ListLevel {
  const { view, at } = cursor;
  const flags = view.getUint8(at + 5);
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const letters = view.getUint16(text, true);
  const template = Array.from({ length: letters }, (_, letter) => view.getUint16(text + 2 + letter * 2, true));
  cursor.at = text + 2 + letters * 2;
  return {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'none',
    // Codes below 9 stand for the number of a level.
    template: template.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join(''),
    isLegal: (flags & 4) !== 0,
    restart: flags & 8 ? view.getUint8(at + 26) : index,
  };
}

function readUses(view: DataView, { at }: Stretch, groups: ReadonlyMap<number, Map<number, ListLevel>>): Lists {
  const count = view.getUint32(at, true);
  const cursor: Cursor = { view, at: at + 4 + count * 16 };
  const lists = new Map<string, ListDefinition>();
  for (let index = 0; index < count; index++) {
    const use = at + 4 + index * 16;
    const id = view.getInt32(use, true);
    lists.set(String(index + 1), readUse(cursor, view.getUint8(use + 12), id, groups.get(id)));
  }
  return lists;
}

function readUse(
  cursor: Cursor,
  overrides: number,
  id: number,
  base: ReadonlyMap<number, ListLevel> | undefined,
): ListDefinition {
  const levels = new Map(base);
  const starts = new Map<number, number>();
  cursor.at += 4;
  for (let index = 0; index < overrides; index++) {
    const start = cursor.view.getInt32(cursor.at, true);
    const flags = cursor.view.getUint32(cursor.at + 4, true);
    cursor.at += 8;
    const level = flags & 15;
    if (flags & 32) levels.set(level, readLevel(cursor, level));
    if (flags & 16) starts.set(level, flags & 32 ? (levels.get(level)?.start ?? start) : start);
  }
  return { group: String(id), levels, starts };
}
