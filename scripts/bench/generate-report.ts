// A seed and a number → one realistic report file that is consistent in itself, and what a reader should find in it.

import type { FormId } from '../../src/forms/forms.ts';
import { forms } from '../../src/forms/forms.ts';
import type { Agency } from '../../src/report/model/agency.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import { chooseAgencies } from './generate/choose-agencies.ts';
import { composeReport } from './generate/compose-report.ts';
import type { ExpectedFigures, PrintedBlock } from './generate/print.ts';
import { Random } from './generate/random.ts';
import { renderHtml } from './generate/render-html.ts';
import { renderMarkdown } from './generate/render-markdown.ts';
import { renderText, textLayouts } from './generate/render-text.ts';

export const layouts = [...textLayouts, 'html', 'markdown'] as const;
export type Layout = (typeof layouts)[number];

const separatedLayouts: ReadonlySet<Layout> = new Set(['tabs', 'pipes', 'html', 'markdown']);

/** How often each layout is met: sites publish pages, everything else is somebody's copy. */
const usualLayouts: readonly Layout[] = ['html', 'html', 'html', 'html', 'html', 'markdown', ...textLayouts];

export interface GeneratedReport {
  /** Path below the folder of sources. */
  fileName: string;
  bytes: Uint8Array;
  layout: Layout;
  expected: { agencyId: string; year: number; template: FormId; figures: ExpectedFigures };
}

export interface GenerateOptions {
  layout?: Layout;
  template?: FormId;
}

export type Generate = (index: number, options?: GenerateOptions) => GeneratedReport;

const firstYear = 2010;
const lastYear = 2024;
const years = lastYear - firstYear + 1;

type AnyForm = (typeof forms)[number];

/** A form that a notice prescribes soon replaces another such form, and the free outlines at once; where none does, many keep to the older. */
export function chooseForm(year: number, random: Random): AnyForm {
  const [own, former] = forms.filter(({ from }) => from <= year).toReversed();
  if (!own) throw new RangeError(`no form was in use in ${year}`);
  if (!former || (own.notice && !former.notice)) return own;
  if (own.notice) return random.chance(0.05) ? former : own;
  return random.chance(0.8) ? own : former;
}

const extensions: Readonly<Partial<Record<Layout, string>>> = { html: 'html', markdown: 'md' };

function render(blocks: readonly PrintedBlock[], layout: Layout, agency: Agency, year: number): string {
  if (layout === 'markdown') return renderMarkdown(blocks);
  if (layout !== 'html') return renderText(blocks, layout);
  const title = blocks.flatMap((block) => (block.type === 'title' ? [block.text] : []))[0] ?? '';
  return renderHtml(blocks, { title, site: agency.name, published: `${year + 1}-01-20` });
}

/** Equal seeds and numbers give equal bytes; no two numbers are about the same body and year. */
export function createGenerator(registry: Registry, seed: string | number): Generate {
  const agencies = chooseAgencies(registry, new Random(`${seed}`));
  return (index, options = {}) => {
    const agency = agencies[Math.floor(index / years)];
    if (!agency) throw new RangeError(`there are bodies and years for ${agencies.length * years} reports only`);
    const random = new Random(`${seed}/${index}`);
    const year = firstYear + (index % years);
    const layout = options.layout ?? random.pick(usualLayouts);
    const form = forms.find(({ id }) => id === options.template) ?? chooseForm(year, random);
    const { blocks, figures } = composeReport(random, {
      agency,
      year,
      form,
      separated: separatedLayouts.has(layout),
    });
    return {
      fileName: `${agency.region}/${agency.id}/${year}.${extensions[layout] ?? 'txt'}`,
      bytes: new TextEncoder().encode(render(blocks, layout, agency, year)),
      layout,
      expected: { agencyId: agency.id, year, template: form.id, figures },
    };
  };
}
