// All ways of writing a document.
import type { Layout } from './layout.ts';
import { docWriters } from './write-doc.ts';
import { docxWriters } from './write-docx.ts';
import { htmlWriters } from './write-html.ts';
import { markdownWriters } from './write-markdown.ts';
import { pdfWriters } from './write-pdf.ts';
import { textWriters } from './write-text.ts';

export const layouts: readonly Layout[] = [
  ...textWriters,
  ...htmlWriters,
  ...markdownWriters,
  ...docxWriters,
  ...docWriters,
  ...pdfWriters,
];
