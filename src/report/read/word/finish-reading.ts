// The flow of a Word file and its stated title → the reading: tables settled, the title only where the text has none.

import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DocumentMeta } from '../../document/document.ts';
import { type Flow, listLines } from '../html/flow.ts';
import { flowToMdast } from '../html/flow-to-mdast.ts';
import { settleTables } from '../html/settle-tables.ts';
import type { WordReading } from './word-reading.ts';

/** How many paragraphs a cover and a title take. */
const HEAD = 30;
/** A line that names the document, not a sentence that speaks of it. */
const TITLE = /^[^。；]{0,60}(?:报\s*告|年\s*报)[^。；]{0,30}$/u;
const YEAR = /20\d\d(?=\s*年)/gu;

export function finishReading(flows: Flow[], statedTitle: string | undefined): WordReading {
  const root = flowToMdast(flows.map(settleTables));
  return { ok: true, root, meta: readMeta(root, statedTitle?.trim() ?? '') };
}

function readMeta(root: Root, statedTitle: string): DocumentMeta {
  const lines = root.children.flatMap((node) => (node.type === 'grid' || node.type === 'image' ? [] : [textOf(node)]));
  const isTitled = lines.slice(0, HEAD).some((line) => TITLE.test(line));
  return statedTitle === '' || isTitled || !isOfYear(statedTitle, lines) ? {} : { title: statedTitle };
}

/** Clerks overwrite last year's file, and its properties keep last year's title. */
function isOfYear(title: string, lines: readonly string[]): boolean {
  const [year] = title.match(YEAR) ?? [];
  if (year === undefined) return true;
  const counts = new Map<string, number>();
  for (const found of lines.join('\n').match(YEAR) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  return (counts.get(year) ?? 0) > 0 && counts.get(year) === Math.max(...counts.values());
}

export function holdsText(flow: Flow): boolean {
  return listLines(flow).length > 0;
}
