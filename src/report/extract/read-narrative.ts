// The written parts of a report → the figures of their sentences, each with its place in the text and on the page.
import type { Figure } from '../model/figure.ts';
import type { Registry } from '../registry/registry.ts';
import type { Identity } from './identity/identify-report.ts';
import { extractNarrative } from './narrative/extract-narrative.ts';
import type { WrittenPart } from './outline/list-written.ts';

export function readNarrative(parts: readonly WrittenPart[], identity: Identity, registry: Registry): Figure[] {
  const sections = parts.map((part) => ({
    id: part.id,
    heading: part.heading,
    paragraphs: part.blocks.map((block) => (block.type === 'text' ? block.text : '')),
  }));
  const { agency, title, year = 0 } = identity;
  const context = { year, agency: agency?.name ?? title?.agency ?? '', names: listNames(identity, registry) };
  return extractNarrative(sections, context).map((figure) => placeOnPage(figure, parts));
}

/** What else the body may be called: as the title prints it, and the former and shorter names of it and its kind. */
function listNames({ agency, title }: Identity, { sectors }: Registry): string[] {
  const kind = agency?.sector ? sectors.get(agency.sector) : undefined;
  return [title?.agency ?? '', ...(agency?.names ?? []), ...(kind ? [...kind.variants, ...kind.names] : [])];
}

function placeOnPage(figure: Figure, parts: readonly WrittenPart[]): Figure {
  const { at } = figure;
  if (!('paragraph' in at)) return figure;
  const block = parts.find(({ id }) => id === at.section)?.blocks[at.paragraph];
  return block?.type === 'text' && block.origin ? { ...figure, at: { ...at, origin: block.origin } } : figure;
}
