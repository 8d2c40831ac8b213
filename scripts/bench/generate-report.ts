// A seed and a number → one realistic report file that is consistent in itself, and what a reader should find in it.
import type { Agency } from '../../src/report/model/agency.ts';
import type { Template } from '../../src/report/model/template.ts';
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
  expected: { agencyId: string; year: number; template: Template; figures: ExpectedFigures };
}

export interface GenerateOptions {
  layout?: Layout;
  template?: Template;
}

export type Generate = (index: number, options?: GenerateOptions) => GeneratedReport;

const firstYear = 2010;
const lastYear = 2024;
const years = lastYear - firstYear + 1;

function chooseTemplate(year: number, random: Random): Template {
  if (year >= 2021) return random.chance(0.05) ? '2019' : '2021';
  if (year >= 2019) return '2019';
  return year >= 2014 && random.chance(0.8) ? '2014' : '2008';
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
    const template = options.template ?? chooseTemplate(year, random);
    const { blocks, figures } = composeReport(random, {
      agency,
      year,
      template,
      separated: separatedLayouts.has(layout),
    });
    return {
      fileName: `${agency.region}/${agency.id}/${year}.${extensions[layout] ?? 'txt'}`,
      bytes: new TextEncoder().encode(render(blocks, layout, agency, year)),
      layout,
      expected: { agencyId: agency.id, year, template, figures },
    };
  };
}
