// A format → what its parser library does with the same bytes, and nothing more: the least time that reading can take.
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceFormat } from '../../../src/report/model/report.ts';
import { extractPdfText } from './extract-pdf-text.ts';

export interface Peer {
  name: string;
  /** At most this many times its own time is what the whole reading should take. */
  aim: number;
  parse(bytes: Uint8Array): unknown;
}

const decoder = new TextDecoder();
const html = unified().use(rehypeParse).freeze();
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const plain = unified().use(remarkParse).freeze();

export const peers: Readonly<Partial<Record<SourceFormat, Peer>>> = {
  html: {
    name: 'rehype-parse (parse5 with positions → hast)',
    aim: 2,
    parse: (bytes) => html.parse(decoder.decode(bytes)),
  },
  markdown: {
    name: 'remark-parse with remark-gfm (→ mdast)',
    aim: 2,
    parse: (bytes) => markdown.parse(decoder.decode(bytes)),
  },
  // Plain text has no parser library; its own limit is decoding, which takes next to nothing.
  text: {
    name: 'no library reads plain text; nearest peer: mdast-util-from-markdown (remark-parse) on the same characters',
    aim: 2,
    parse: (bytes) => plain.parse(decoder.decode(bytes)),
  },
  docx: {
    name: 'mammoth (→ HTML)',
    aim: 1.3,
    parse: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  },
  pdf: {
    name: 'pdf.js (text of all pages)',
    aim: 1.3,
    parse: extractPdfText,
  },
};
