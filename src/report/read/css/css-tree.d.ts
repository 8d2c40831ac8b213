// What is used of css-tree, which brings no types of its own.
declare module 'css-tree/parser' {
  export interface CssNode {
    type: string;
    name?: string | { name: string };
    property?: string;
    important?: boolean | string;
    matcher?: string | null;
    value?: string | { type: string; value?: string; name?: string };
    prelude?: CssNode | null;
    block?: CssNode | null;
    children?: CssNode[] | null;
    nth?: { type: string; name?: string; a?: string | null; b?: string | null };
  }
  export interface ParseOptions {
    context?: string;
    parseValue?: boolean;
    parseAtrulePrelude?: boolean;
  }
  export default function parse(source: string, options?: ParseOptions): CssNode;
}

declare module 'css-tree/convertor' {
  import type { CssNode } from 'css-tree/parser';

  const convertor: { toPlainObject(node: CssNode): CssNode };
  export default convertor;
}
