// A tree of a report's text → the same tree with nothing in it but words, tables and lists.
import type { Nodes } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** No links, pictures, styles or attributes of any kind: nothing printed in a report may lead or load anywhere. */
const schema: Schema = {
  tagNames: [
    'p',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'ul',
    'ol',
    'li',
    'blockquote',
    'em',
    'strong',
    'del',
    'br',
  ],
  attributes: {},
  protocols: {},
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    li: ['ol', 'ul'],
  },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math'],
  allowComments: false,
  allowDoctypes: false,
};

export const sanitizeText = (tree: Nodes): Nodes => sanitize(tree, schema);
