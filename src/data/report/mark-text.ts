// A paragraph's tree and its marks → the tree with figures linked to their provenance and findings marked.
import type { Element, ElementContent, Nodes, Properties, Text } from 'hast';
import { cellAnchor, figureAnchor } from './anchors.ts';
import type { TextMark } from './list-text-marks.ts';

const text = (value: string): Text => ({ type: 'text', value });

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** The characters lead to the first figure they are; others that begin here can be led to as well. */
function linkFigures(figures: TextMark['figures'], value: string): ElementContent[] {
  const [first, ...others] = figures;
  if (!first) return [text(value)];
  const id = first.begins ? { id: cellAnchor(first.metric) } : {};
  const anchors = others.filter(({ begins }) => begins);
  return [
    ...anchors.map(({ metric }) => element('span', { id: cellAnchor(metric) }, [])),
    element('a', { className: ['text-figure'], href: `#${figureAnchor(first.metric)}`, ...id }, [text(value)]),
  ];
}

function showMark({ figures, findings, anchor }: TextMark, value: string): ElementContent[] {
  const inner = linkFigures(figures, value);
  return findings.length === 0 ? inner : [element('mark', anchor ? { id: anchor } : {}, inner)];
}

/** The pieces of a text that begins at `offset` of its paragraph. */
function cutText(value: string, offset: number, marks: readonly TextMark[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start - offset, done), Math.min(mark.end - offset, value.length)];
    if (to <= from) continue;
    if (from > done) pieces.push(text(value.slice(done, from)));
    pieces.push(...showMark(mark, value.slice(from, to)));
    done = to;
  }
  return done < value.length ? [...pieces, text(value.slice(done))] : pieces;
}

/** Marks count the characters of the whole paragraph, whatever elements they stand in. */
export function markText(tree: Nodes, marks: readonly TextMark[]): Nodes {
  let offset = 0;
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: node.children.flatMap(visit) }];
    if (node.type !== 'text') return [];
    const pieces = cutText(node.value, offset, marks);
    offset += node.value.length;
    return pieces;
  };
  if (tree.type !== 'root') return tree;
  return { ...tree, children: tree.children.flatMap((node) => (node.type === 'doctype' ? [] : visit(node))) };
}
