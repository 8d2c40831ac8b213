// The flow of a Word file and its stated title → the reading: tables settled, the title only where the text has none.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DocumentMeta } from '../document.ts';
import type { Flow } from '../html/flow.ts';
import { flowToMdast } from '../html/flow-to-mdast.ts';
import { settleTables } from '../html/settle-tables.ts';
import type { WordReading } from './word-reading.ts';

/** How many paragraphs a cover and a title take. */
const HEAD = 30;
const TITLE = /报\s*告|年\s*报/u;

export function finishReading(flows: Flow[], statedTitle: string | undefined): WordReading {
  const root = flowToMdast(flows.map(settleTables));
  return { ok: true, root, meta: readMeta(root, statedTitle) };
}

/** Clerks overwrite last year's file, and its properties keep last year's title. */
function readMeta(root: Root, statedTitle: string | undefined): DocumentMeta {
  const title = statedTitle?.trim() ?? '';
  const isTitled = root.children.slice(0, HEAD).some((node) => node.type !== 'grid' && TITLE.test(textOf(node)));
  return title === '' || isTitled ? {} : { title };
}
