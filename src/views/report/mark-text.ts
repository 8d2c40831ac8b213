// A paragraph's text and its marks → its elements, figures linked to their provenance and findings marked.
import type { Element, ElementContent, Properties, Text } from 'hast';
import { cellAnchor, figureAnchor } from './anchors.ts';
import type { TextMark } from './list-text-marks.ts';

export const text = (value: string): Text => ({ type: 'text', value });

export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
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

/** Marks stand in order and do not overlap. */
export function markText(value: string, marks: readonly TextMark[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, done), Math.min(mark.end, value.length)];
    if (to <= from) continue;
    if (from > done) pieces.push(text(value.slice(done, from)));
    pieces.push(...showMark(mark, value.slice(from, to)));
    done = to;
  }
  return done < value.length ? [...pieces, text(value.slice(done))] : pieces;
}
