// A piece of the page → the pictures and attachments in it, which no line of text holds.
import type { Attachment, Flow, PageTable, Picture } from './flow.ts';

export type Extra = Picture | Attachment;

/** Leaves out tables that are read on their own. */
export function listExtras(flow: Flow, isApart: (table: PageTable) => boolean = () => false): Extra[] {
  if (flow.type === 'picture' || flow.type === 'attachment') return [flow];
  if (flow.type === 'box') return flow.children.flatMap((child) => listExtras(child, isApart));
  if (flow.type !== 'table' || isApart(flow)) return [];
  const cells = flow.rows.flatMap((row) => row.flatMap((cell) => cell.children));
  return [...flow.caption, ...cells].flatMap((child) => listExtras(child, isApart));
}
