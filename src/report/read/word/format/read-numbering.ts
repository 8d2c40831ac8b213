// `numbering.xml` → the lists that paragraphs refer to.
import { findChild, listChildren, readInteger, readSwitch, readValue, type XmlElement } from '../package/xml-element.ts';
import type { ListDefinition, ListLevel, Lists } from './list-level.ts';

export function readNumbering(root: XmlElement | undefined): Lists {
  const groups = new Map(listChildren(root, 'abstractNum').map((group) => [group.attributes.abstractNumId ?? '', group]));
  return new Map(listChildren(root, 'num').map((list) => [list.attributes.numId ?? '', readList(groups, list)]));
}

function readList(groups: ReadonlyMap<string, XmlElement>, list: XmlElement): ListDefinition {
  const stated = readValue(list, 'abstractNumId') ?? '';
  const group = followStyle(groups, stated);
  const levels = readLevels(groups.get(group));
  const starts = new Map<number, number>();
  for (const override of listChildren(list, 'lvlOverride')) {
    const level = Number(override.attributes.ilvl ?? 0);
    const start = readInteger(override, 'startOverride');
    if (start !== undefined) starts.set(level, start);
    for (const [index, own] of readLevels(override)) levels.set(index, own);
  }
  return { group, levels, starts };
}

/** A list may only name a list style; the levels stand where that style is defined. */
function followStyle(groups: ReadonlyMap<string, XmlElement>, id: string): string {
  const link = readValue(groups.get(id), 'numStyleLink');
  const target = link === undefined ? undefined : [...groups].find(([, group]) => readValue(group, 'styleLink') === link);
  return target?.[0] ?? id;
}

function readLevels(parent: XmlElement | undefined): Map<number, ListLevel> {
  return new Map(listChildren(parent, 'lvl').map((level) => [Number(level.attributes.ilvl ?? 0), readLevel(level)]));
}

function readLevel(level: XmlElement): ListLevel {
  const index = Number(level.attributes.ilvl ?? 0);
  return {
    start: readInteger(level, 'start') ?? 1,
    format: readFormat(level),
    template: readValue(level, 'lvlText') ?? '',
    isLegal: readSwitch(level, 'isLgl') ?? false,
    restart: readInteger(level, 'lvlRestart') ?? index,
    style: readValue(level, 'pStyle'),
  };
}

/** Formats that Word 2010 added stand beside an older one. */
function readFormat(level: XmlElement): string {
  const alternate = findChild(level, 'AlternateContent');
  return readValue(level, 'numFmt') ?? readValue(findChild(alternate, 'Fallback'), 'numFmt') ?? 'decimal';
}
