// `numbering.xml` → the lists that paragraphs refer to.

import { judgeLook } from '../word/judge-look.ts';
import type { ListDefinition, ListLevel, Lists } from '../word/list-level.ts';
import { readLook } from '../word/read-look.ts';
import { findChild, listChildren, readElementValue, readInteger, readSwitch, type WordElement } from './xml-element.ts';

interface Groups {
  byId: Map<string, WordElement>;
  /** Id of the group that defines a list style. */
  byStyle: Map<string, string>;
}

/** Levels are numbered 0 to 8. */
const LEVELS = 9;
/** Word stops at 31 characters. */
const MAX_TEMPLATE = 40;

export function readNumbering(root: WordElement | undefined): Lists {
  const groups: Groups = { byId: new Map(), byStyle: new Map() };
  for (const group of listChildren(root, 'abstractNum')) {
    const id = group.attributes.abstractNumId ?? '';
    groups.byId.set(id, group);
    groups.byStyle.set(readElementValue(group, 'styleLink') ?? '', id);
  }
  return new Map(listChildren(root, 'num').map((list) => [list.attributes.numId ?? '', readList(groups, list)]));
}

function readList(groups: Groups, list: WordElement): ListDefinition {
  const stated = readElementValue(list, 'abstractNumId') ?? '';
  const group = followStyle(groups, stated);
  const levels = readLevels(groups.byId.get(group));
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
function followStyle({ byId, byStyle }: Groups, id: string): string {
  const link = readElementValue(byId.get(id), 'numStyleLink');
  return (link === undefined ? undefined : byStyle.get(link)) ?? id;
}

function readLevels(parent: WordElement | undefined): Map<number, ListLevel> {
  const levels = listChildren(parent, 'lvl').map(
    (level) => [Number(level.attributes.ilvl ?? 0), readLevel(level)] as const,
  );
  return new Map(levels.filter(([index]) => index < LEVELS));
}

function readLevel(level: WordElement): ListLevel {
  const index = Number(level.attributes.ilvl ?? 0);
  return {
    start: readInteger(level, 'start') ?? 1,
    format: readFormat(level),
    template: isHidden(level) ? '' : (readElementValue(level, 'lvlText') ?? '').slice(0, MAX_TEMPLATE),
    isLegal: readSwitch(level, 'isLgl') ?? false,
    restart: readInteger(level, 'lvlRestart') ?? index,
    style: readElementValue(level, 'pStyle'),
  };
}

const isHidden = (level: WordElement): boolean =>
  judgeLook([readLook(findChild(level, 'rPr'))], ['FFFFFF']).sight === 'hidden';

/** Formats that Word 2010 added stand beside an older one. */
function readFormat(level: WordElement): string {
  const alternate = findChild(level, 'AlternateContent');
  return readElementValue(level, 'numFmt') ?? readElementValue(findChild(alternate, 'Fallback'), 'numFmt') ?? 'decimal';
}
