// A format → what its parser library does with the same bytes, and nothing more: the least time that reading can take.
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceFormat } from '../../../src/report/model/report.ts';

export interface Peer {
  name: string;
  parse(bytes: Uint8Array): unknown;
}

const decoder = new TextDecoder();
const html = unified().use(rehypeParse).freeze();
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const plain = unified().use(remarkParse).freeze();

export const peers: Readonly<Partial<Record<SourceFormat, Peer>>> = {
  html: {
    name: 'rehype-parse (parse5 with positions → hast)',
    parse: (bytes) => html.parse(decoder.decode(bytes)),
  },
  markdown: {
    name: 'remark-parse with remark-gfm (→ mdast)',
    parse: (bytes) => markdown.parse(decoder.decode(bytes)),
  },
  // Plain text has no parser library; its own limit is decoding, which takes next to nothing.
  text: {
    name: 'no library reads plain text; nearest peer: mdast-util-from-markdown (remark-parse) on the same characters',
    parse: (bytes) => plain.parse(decoder.decode(bytes)),
  },
};
