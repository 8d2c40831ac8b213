// What is compared → the part of the address after `?`, as short as it can be and readable.
import { type CompareState, emptyState } from './compare-state.ts';

/** What goes without saying is left out; ids, measures and years need no escapes. */
export function writeState({ of, measure, other, from, to, view }: CompareState): string {
  const parts = [
    of.length > 0 ? `of=${of.join(',')}` : '',
    measure === emptyState.measure ? '' : `m=${measure}`,
    other === null ? '' : `x=${other}`,
    from === null ? '' : `from=${from}`,
    to === null ? '' : `to=${to}`,
    view === emptyState.view ? '' : `view=${view}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
