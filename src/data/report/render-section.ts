// The Markdown of a section and its marks → its blocks as safe HTML.
import type { Root } from 'hast';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseSection } from '../../report/extract/outline/parse-section.ts';
import type { Section } from '../../report/model/report.ts';
import { keyOfBlock, type MarksByBlock } from './list-text-marks.ts';
import { markText } from './mark-text.ts';
import { sanitizeText } from './sanitize-text.ts';

export interface BlockView {
  html: string;
  kind: 'table' | 'subheading' | 'text';
  /** The block's characters, as text places count them. */
  text: string;
  /** Indexes of the findings that name characters of the block. */
  findings: number[];
}

const toHast = unified().use(remarkRehype).freeze();
const printer = unified().use(rehypeStringify, { omitOptionalTags: false }).freeze();
/** （一）主动公开情况: a short line without the end of a sentence. */
const SUBHEADING = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])[^。；，,;]{1,28}$/;

function kindOf(node: RootContent, text: string): BlockView['kind'] {
  if (node.type === 'table') return 'table';
  return SUBHEADING.test(text) ? 'subheading' : 'text';
}

/** One block at a time: a block that shows nothing keeps its number, which text places count. */
function renderBlock(node: RootContent, section: string, index: number, marks: MarksByBlock): BlockView {
  const own = marks.get(keyOfBlock(section, index)) ?? [];
  const tree = sanitizeText(toHast.runSync({ type: 'root', children: [node] }));
  const marked = node.type === 'paragraph' ? markText(tree, own) : tree;
  const root: Root = marked.type === 'root' ? marked : { type: 'root', children: [] };
  const text = textOf(node);
  return {
    html: printer.stringify(root),
    kind: kindOf(node, text),
    text,
    findings: [...new Set(own.flatMap(({ findings }) => findings))],
  };
}

export function renderSection({ id, markdown }: Section, marks: MarksByBlock): BlockView[] {
  return parseSection(markdown).children.map((node, index) => renderBlock(node, id, index, marks));
}
