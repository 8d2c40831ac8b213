// What a cell holds, and that it shows something else as well → the same with a mark, so that nobody takes it for blank.

import { NO_TEXT } from '../../text/no-text.ts';
import { type Flow, listLines } from '../html/flow.ts';
import { isWorded } from '../sight.ts';

export function markDrawn(content: Flow[], isDrawn: boolean): Flow[] {
  if (!isDrawn && !holdsOnlyTables(content)) return content;
  const text = writeContent(content);
  if (text.includes(NO_TEXT) || isWorded(text)) return content;
  return [...content, { type: 'line', text: NO_TEXT, linked: 0, links: 0 }];
}

/** Tables of more than one cell; one of a single cell only draws a border around its text. */
function holdsOnlyTables(content: readonly Flow[]): boolean {
  const isTable = (flow: Flow): boolean =>
    (flow.type === 'table' && flow.rows.flat().length > 1) || (flow.type === 'grid' && flow.cells.length > 1);
  return content.some(isTable) && writeContent(content.filter((flow) => !isTable(flow))) === '';
}

export const writeContent = (content: readonly Flow[]): string =>
  content
    .flatMap((flow) => listLines(flow))
    .map((line) => line.text)
    .join('');
