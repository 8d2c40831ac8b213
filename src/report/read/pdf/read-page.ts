// One page of an open document → its pieces of text and, where it seems to hold a table, its ruling lines.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { kinds } from '../../table/find-regions.ts';
import { squash } from '../../table/squash.ts';
import { buildLines, cutLine } from './build-lines.ts';
import { toMatrix } from './geometry.ts';
import { listRules, type OperatorCodes } from './list-rules.ts';
import { mergeRules } from './merge-rules.ts';
import type { Page, Piece } from './page.ts';
import { findTurns, placeText, type TextItem } from './place-text.ts';

/** A page that prints this many lines of several cells, or this many words of the forms, may hold a table. */
const fewestRows = 2;
const fewestLabels = 2;

function countLabels(text: string): number {
  const squashed = squash(text).text;
  return kinds.reduce((most, { lexicon }) => Math.max(most, new Set(squashed.match(lexicon.pattern)).size), 0);
}

/** Drawing operators are dear to list; most pages of running text need none. */
function mayHoldTable(pieces: readonly Piece[]): boolean {
  const lines = buildLines(pieces);
  if (lines.filter((line) => cutLine(line).length >= 2).length >= fewestRows) return true;
  return countLabels(pieces.map((piece) => piece.text).join('')) >= fewestLabels;
}

async function readRules(page: PDFPageProxy, codes: OperatorCodes, view: ArrayLike<unknown>): Promise<Page['rules']> {
  const operators = await page.getOperatorList();
  return mergeRules(listRules(operators, codes, toMatrix(view)));
}

export async function readPage(page: PDFPageProxy, codes: OperatorCodes): Promise<Page> {
  const content = await page.getTextContent();
  const items = content.items.flatMap((item): TextItem[] => ('str' in item ? [item] : []));
  const shown = page.getViewport({ scale: 1 });
  const turns = findTurns(items, toMatrix(shown.transform));
  const upright =
    turns === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 });
  const pieces = placeText(items, toMatrix(upright.transform));
  const rules = mayHoldTable(pieces) ? await readRules(page, codes, upright.transform) : [];
  page.cleanup();
  return { number: page.pageNumber, width: upright.width, height: upright.height, turns, pieces, rules };
}
