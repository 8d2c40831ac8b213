// The Markdown that the site publishes of a section → its tree, as a reader without links of its own sees it.
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(switchOffAutolinks).freeze();

/** Addresses printed in a report stay text: copies on hijacked mirrors are full of adverts, and nothing here may lead there. */
export function parsePublished(markdown: string): Root {
  return parser.parse(markdown);
}

/** GFM looks for addresses once more after parsing, where no escape can keep it from finding them. */
function switchOffAutolinks(this: Processor): void {
  const data = this.data();
  const disable = { null: ['emailAutolink', 'protocolAutolink', 'wwwAutolink'] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().filter((extension) => !extension.transforms);
}
