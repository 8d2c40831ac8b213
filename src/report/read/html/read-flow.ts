// hast → flow: lines in boxes, tables of cells, and what the head says.
import type { Root } from 'hast';
import { type Look, PLAIN } from '../css/look.ts';
import type { Sheet } from '../css/read-sheet.ts';
import { resolveLooks } from '../css/resolve-looks.ts';
import type { PageFlow } from './flow.ts';
import { endLine, readChildren, startState } from './flow-state.ts';
import { handlers } from './handlers.ts';

/** How to look at a page. */
export interface View {
  sheet: Sheet;
  /** How many hidden containers, one inside the other, are read as if they were shown (tabs, pages that a script uncovers). */
  veils?: number;
  /** What stands around a fragment. */
  around?: Look;
}

export function readFlow(root: Root, { sheet, veils = 0, around = PLAIN }: View): PageFlow {
  const page: PageFlow = { head: { named: new Map() }, body: { type: 'box', children: [] }, snippets: [] };
  const { of, isUncovered } = resolveLooks(root, sheet, veils, around);
  if (isUncovered) page.isUncovered = true;
  const state = startState(page, handlers, of, veils > 0);
  readChildren(state, root);
  endLine(state);
  return page;
}
