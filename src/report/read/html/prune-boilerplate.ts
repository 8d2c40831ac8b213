// A page's flow → the same without menus, share bars, breadcrumbs, footers and catalogue sheets.
import type { Grid } from '../../document/document.ts';
import { BAR_WORDS, BREADCRUMB, CATALOGUE_LABEL, CHANNEL, FOOTER, METADATA_LABEL, NEIGHBOUR } from './boilerplate.ts';
import type { Box, Flow, Line } from './flow.ts';
import { listLines } from './list-lines.ts';
import { isMostlyLinks, measureFlow } from './measure-flow.ts';

/** Longer lines hold more than the site's own wording; they are kept whole. */
const MAX_LINE = 200;
/** Breadcrumbs and footers laid out as lists fall apart into short items. */
const MAX_ITEM = 16;
const MAX_BOX = 150;

/** In doubt a piece is kept. */
export function pruneBoilerplate(box: Box): Box {
  return { type: 'box', children: box.children.filter(isWanted).map(pruneInside) };
}

/** Whether a grid only says how the site files the document. */
export function isMetadata(grid: Grid): boolean {
  if (grid.cells.length > 60) return false;
  const labels = grid.cells.filter(({ text }) => METADATA_LABEL.test(text.replace(/\s/g, '')));
  return (
    labels.length >= 2 &&
    labels.length * 4 >= grid.cells.length &&
    labels.some(({ text }) => CATALOGUE_LABEL.test(text.replace(/\s/g, '')))
  );
}

function pruneInside(flow: Flow): Flow {
  return flow.type === 'box' ? pruneBoilerplate(flow) : flow;
}

function isWanted(flow: Flow): boolean {
  if (flow.type === 'line') return !isSiteText(flow.text);
  if (flow.type === 'grid') return !isMetadata(flow) && flow.cells.some((cell) => cell.text !== '');
  return flow.type !== 'box' || !(isLinkList(flow) || isScatteredSiteText(flow));
}

function isLinkList(box: Box): boolean {
  return measureFlow(box).grids === 0 && isMostlyLinks(measureFlow(box));
}

function isScatteredSiteText(box: Box): boolean {
  const { chars, headings, grids, attachments } = measureFlow(box);
  if (chars > MAX_BOX || headings > 0 || grids > 0 || attachments > 0) return false;
  const lines = listLines(box);
  return lines.length > 1 && lines.every(isItem) && isSiteText(lines.map((line) => line.text).join(' '));
}

function isItem(line: Line): boolean {
  if (/[。；]$/.test(line.text)) return false;
  return line.text.length <= MAX_ITEM || line.linked * 2 > line.text.length;
}

function isSiteText(text: string): boolean {
  if (text.length > MAX_LINE) return false;
  return BREADCRUMB.test(text) || NEIGHBOUR.test(text) || FOOTER.test(text) || isBar(text);
}

function isBar(text: string): boolean {
  const words = (text.match(BAR_WORDS) ?? []).filter((word) => /[\p{L}]/u.test(word));
  return words.length >= 2 && !words.every((word) => CHANNEL.test(word)) && text.replace(BAR_WORDS, '') === '';
}
