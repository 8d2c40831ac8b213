// hast → flow: lines in boxes, tables of cells, and what the head says.
import type { Root } from 'hast';
import type { PageFlow } from './flow.ts';
import { endLine, readChildren, startState } from './flow-state.ts';
import { handlers } from './handlers/index.ts';

/** Reads a page; `keepHidden` also reads what its reader does not see at first (tabs, folded parts). */
export function readFlow(root: Root, keepHidden = false): PageFlow {
  const page: PageFlow = { head: { named: new Map() }, body: { type: 'box', children: [] }, snippets: [] };
  const state = startState(page, handlers, keepHidden);
  readChildren(state, root);
  endLine(state);
  return page;
}
