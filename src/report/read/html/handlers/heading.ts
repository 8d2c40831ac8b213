// `<h1>` … `<h6>` → one line with a depth, also where breaks split it.
import type { Element } from 'hast';
import type { Flow } from '../flow.ts';
import { endLine, type FlowState, readInside } from '../flow-state.ts';
import { listExtras } from '../list-extras.ts';

/** A heading that wraps a whole article (a layout by an editor) stays a box. */
export function heading(state: FlowState, element: Element): void {
  const inside = readInside(state, element);
  const texts = inside.flatMap(listTexts);
  if (texts.length === 0) {
    state.out.push(...inside);
    return;
  }
  if (texts.length > 4 || inside.some((flow) => flow.type === 'table')) {
    state.out.push({ type: 'box', children: inside });
    return;
  }
  state.writing.pieces.push(texts.join(''));
  state.start = element.position?.start;
  state.end = element.position?.end;
  endLine(state, Number(element.tagName.charAt(1)));
  state.out.push(...inside.flatMap((flow) => listExtras(flow)));
}

function listTexts(flow: Flow): string[] {
  if (flow.type === 'line') return [flow.text];
  return flow.type === 'box' ? flow.children.flatMap(listTexts) : [];
}
