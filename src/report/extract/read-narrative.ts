// The written parts of a report → the figures of their sentences, each with its place in the text and on the page.
import type { Figure } from '../model/figure.ts';
import type { Identity } from './identity/identify-report.ts';
import { extractNarrative } from './narrative/extract-narrative.ts';
import type { WrittenPart } from './outline/list-written.ts';

export function readNarrative(parts: readonly WrittenPart[], identity: Identity): Figure[] {
  const sections = parts.map((part) => ({
    id: part.id,
    heading: part.heading,
    paragraphs: part.blocks.map((block) => (block.type === 'text' ? block.text : '')),
  }));
  const context = { year: identity.year ?? 0, agency: identity.agency?.name ?? identity.title?.agency ?? '' };
  return extractNarrative(sections, context).map((figure) => placeOnPage(figure, parts));
}

function placeOnPage(figure: Figure, parts: readonly WrittenPart[]): Figure {
  const { at } = figure;
  if (!('paragraph' in at)) return figure;
  const block = parts.find(({ id }) => id === at.section)?.blocks[at.paragraph];
  return block?.type === 'text' && block.origin ? { ...figure, at: { ...at, origin: block.origin } } : figure;
}
