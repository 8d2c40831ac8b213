// The properties of a paragraph and its style → what they mean for its text.

import type { Lists } from '../word/list-level.ts';
import { isContentsName } from '../word/style-names.ts';
import { type ListPlace, readPlace, type Styles, type WordStyle } from './read-styles.ts';
import { findChild, readElementValue, readInteger, type WordElement } from './xml-element.ts';

export interface ParagraphFormat {
  /** Heading level, 1 to 6. */
  depth: number | undefined;
  place: { list: string; level: number } | undefined;
  /** Whether the text runs on into the next paragraph: the mark between them is deleted or hidden. */
  runsOn: boolean;
  /** A line of the table of contents that Word generates. */
  isContents: boolean;
  style: WordStyle | undefined;
}

export function readParagraphFormat(paragraph: WordElement, styles: Styles, lists: Lists): ParagraphFormat {
  const properties = findChild(paragraph, 'pPr');
  const id = readElementValue(properties, 'pStyle');
  const style = (id === undefined ? undefined : styles.byId.get(id)) ?? styles.usual;
  const mark = findChild(properties, 'rPr');
  return {
    depth: readDepth(properties, style),
    place: choosePlace(readPlace(properties), style?.place ?? {}, id, lists),
    runsOn: ['del', 'moveFrom', 'vanish', 'specVanish'].some(
      (name) => findChild(mark, name) !== undefined && !isOff(mark, name),
    ),
    isContents: isContentsName(style?.name ?? ''),
    style,
  };
}

function isOff(properties: WordElement | undefined, name: string): boolean {
  return /^(?:0|false|off)$/.test(readElementValue(properties, name) ?? '');
}

function readDepth(properties: WordElement | undefined, style: WordStyle | undefined): number | undefined {
  const stated = readInteger(properties, 'outlineLvl');
  const outline = stated === undefined ? style?.outline : stated + 1;
  return outline !== undefined && outline >= 1 && outline <= 9 ? Math.min(outline, 6) : undefined;
}

/** A style's paragraphs stand on the level that names the style, unless they say themselves. */
function choosePlace(
  own: ListPlace,
  inherited: ListPlace,
  style: string | undefined,
  lists: Lists,
): ParagraphFormat['place'] {
  const list = own.list ?? inherited.list;
  if (list === undefined || list === '0') return undefined;
  const linked =
    own.list === undefined
      ? [...(lists.get(list)?.levels ?? [])].find(([, level]) => style !== undefined && level.style === style)
      : undefined;
  return { list, level: own.level ?? linked?.[0] ?? inherited.level ?? 0 };
}
