// The sections of a report → the figures of their sentences, each with its place in the text and on the page.
import type { Figure } from '../model/figure.ts';
import type { Registry } from '../registry/registry.ts';
import type { Identity } from './identity/identify-report.ts';
import { extractNarrative } from './narrative/extract-narrative.ts';
import type { WrittenSection } from './outline/list-sections.ts';

export function readNarrative(written: readonly WrittenSection[], identity: Identity, registry: Registry): Figure[] {
  const { agency, title, year = 0 } = identity;
  const context = { year, agency: agency?.name ?? title?.agency ?? '', names: listNames(identity, registry) };
  const sections = written.map(({ section }) => section);
  return extractNarrative(sections, context).map((figure) => placeOnPage(figure, written));
}

/** What else the body may be called: as the title prints it, and the former and shorter names of it and its kind. */
function listNames({ agency, title }: Identity, { sectors }: Registry): string[] {
  const kind = agency?.sector ? sectors.get(agency.sector) : undefined;
  return [title?.agency ?? '', ...(agency?.names ?? []), ...(kind ? [...kind.variants, ...kind.names] : [])];
}

function placeOnPage(figure: Figure, written: readonly WrittenSection[]): Figure {
  const { at } = figure;
  if (!('paragraph' in at)) return figure;
  const origin = written.find(({ section }) => section.id === at.section)?.origins[at.paragraph];
  return origin ? { ...figure, at: { ...at, origin } } : figure;
}
