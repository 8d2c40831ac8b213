// A section and its marks → its blocks as HTML, in which nothing printed in a report is more than text.
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Section, SectionBlock } from '../../report/model/section.ts';
import { keyOfBlock, type MarksByBlock, type TextMark } from './list-text-marks.ts';
import { element, markText, text } from './mark-text.ts';

export interface BlockView {
  html: string;
  kind: 'table' | 'subheading' | 'text';
  /** The block's characters, as text places count them; of a table, those of its cells. */
  text: string;
  /** Indexes of the findings that name characters of the block. */
  findings: number[];
}

const printer = unified().use(rehypeStringify, { omitOptionalTags: false }).freeze();
/** （一）主动公开情况: a short line without the end of a sentence. */
const SUBHEADING = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])[^。；，,;]{1,28}$/;

const toRow = (name: 'th' | 'td', row: readonly string[]): Element =>
  element(
    'tr',
    {},
    row.map((cell) => element(name, {}, [text(cell)])),
  );

/** Which rows are a head nobody says; the first mostly is. */
function toTable([head = [], ...body]: readonly string[][]): Element {
  const rows = body.map((row) => toRow('td', row));
  return element('table', {}, [
    element('thead', {}, [toRow('th', head)]),
    ...(rows.length > 0 ? [element('tbody', {}, rows)] : []),
  ]);
}

function shapeBlock(
  block: SectionBlock,
  marks: readonly TextMark[],
): Omit<BlockView, 'findings' | 'html'> & { tree: Element } {
  if (block.type === 'table') return { kind: 'table', text: block.rows.flat().join(''), tree: toTable(block.rows) };
  const kind = SUBHEADING.test(block.text) ? 'subheading' : 'text';
  return { kind, text: block.text, tree: element('p', {}, markText(block.text, marks)) };
}

export function renderSection({ id, blocks }: Section, marks: MarksByBlock): BlockView[] {
  return blocks.map((block, index) => {
    const own = marks.get(keyOfBlock(id, index)) ?? [];
    const { tree, ...shape } = shapeBlock(block, own);
    const html = printer.stringify({ type: 'root', children: [tree] });
    return { ...shape, html, findings: [...new Set(own.flatMap(({ findings }) => findings))] };
  });
}
