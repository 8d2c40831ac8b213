// What a hostile page or Markdown file brings along: none of it is in the report but as text, and figures keep their places.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGenerator, layouts } from '../../scripts/bench/generate-report.ts';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { openPdfResources } from '../../src/pipeline/core.ts';
import type { ReadDocument } from '../../src/report/document/document.ts';
import { expandGrid } from '../../src/report/document/expand-grid.ts';
import { identifyReport } from '../../src/report/extract/identity/identify-report.ts';
import { readNarrative } from '../../src/report/extract/narrative/extract-narrative.ts';
import { buildOutline, listSections } from '../../src/report/extract/outline/build-outline.ts';
import { listBlocks, placeGrid } from '../../src/report/find/list-blocks.ts';
import type { Origin } from '../../src/report/model/figure.ts';
import type { Report } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { listSources, sourcesFolder } from '../content/list-sources.ts';
import { goldCases } from './support/gold.ts';

const registry = loadRegistry();

async function read(bytes: Uint8Array, fileName: string): Promise<Report> {
  const outcome = await readReport(bytes, registry, { fileName, pdf: openPdfResources() });
  if (outcome.status !== 'ok') throw new Error(`${fileName}: ${wordMessage('en', outcome.rejection.message)}`);
  return outcome.report;
}

/** For each figure of the text: what stands at its place, and what it says was printed there. */
function listPlaces({ sections, figures }: Report): [metric: string, found: string, raw: string][] {
  return figures.flatMap(({ metric, raw, at }) => {
    if (!('paragraph' in at)) return [];
    const block = sections.find(({ id }) => id === at.section)?.blocks[at.paragraph];
    return [[metric, block?.type === 'text' ? block.text.slice(at.start, at.end) : 'nothing', raw]];
  });
}

function expectPlaces(report: Report): number {
  const places = listPlaces(report);
  expect(places.filter(([, found, raw]) => found !== raw)).toEqual([]);
  return places.length;
}

const FRAGMENTS = [
  '<script>document.title="x"</script>',
  '<script>主动公开政府信息999条。',
  '<img src="x" onerror="alert(1)">',
  '<img src="http://x.example/track.png" alt="javascript:alert(1)">',
  '<a href="javascript:alert(1)">点此</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<style>body{display:none}</style>',
  '<svg onload=alert(1)><text>甲</text></svg>',
  '<p onclick="alert(1)">甲</p>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<b>*甲*</b>_乙_`丙`~~丁~~',
  '[点此](javascript:alert(1))',
  '![图](http://x.example/a.png)',
  '[点此][1]\n\n[1]: javascript:alert(1)',
  '<http://x.example>',
  'http://x.example/?a=1&b=2',
  'www.x.example',
  'clerk_1@x.example',
  '&#60;b&#62;&amp;lt;',
  '{{ 标题 }}',
  '{% include x %}',
  '<!-- 注 -->',
  '<![endif]-->',
  '| 甲 | 乙 |\n| - | - |\n| <b>丙</b> | ![](x) |',
  '<table><tr><td>甲|乙<td>&lt;b&gt;<tr><td>\\|<td>[丙](x)</table>',
  '# 标题',
  '- [ ] 甲',
  '```\n<b>\n```',
  '    <b>',
  '[^1]\n\n[^1]: 注',
  '</div></body>',
];
const fragments = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 3 });

const lines = [
  '威海市科学技术局2022年政府信息公开工作年度报告',
  '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
  '一、总体情况',
  '2022年，市科技局主动公开政府信息64条。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '全年共收到政府信息公开申请3件。',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
/** Fragments behind every line and inside the sentences. */
const hostileReport = (wrap: (line: string) => string) =>
  fc.tuple(...lines.map(() => fc.tuple(fragments, fragments))).map((added) =>
    lines
      .map((line, index) => {
        const [inside = [], after = []] = added[index] ?? [];
        const sentence = line.endsWith('条。') ? `${inside.join(' ')}。${line}${inside.join('')}` : line;
        return [wrap(sentence), ...after].join('\n\n');
      })
      .join('\n\n'),
  );

describe('a hostile source', () => {
  it.each([
    ['page.html', (line: string) => `<p>${line}</p>`],
    ['report.md', (line: string) => line],
  ])('%s leaves only text in the sections', async (fileName, wrap) => {
    let accepted = 0;
    let placed = 0;
    await fc.assert(
      fc.asyncProperty(hostileReport(wrap), async (source) => {
        const bytes = new TextEncoder().encode(fileName.endsWith('html') ? `<html><body>${source}` : source);
        const outcome = await readReport(bytes, registry, { fileName });
        if (outcome.status !== 'ok') return;
        accepted += 1;
        placed += expectPlaces(outcome.report);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(accepted, placed)).toBeGreaterThan(50);
  });
});

describe('the places of figures in the text', () => {
  const generate = createGenerator(registry, 'places');

  it.each(layouts)('are right in generated reports laid out as %s', async (layout) => {
    let count = 0;
    for (let index = 0; index < 12; index += 1) {
      const { bytes, fileName } = generate(index * 7, { layout });
      count += expectPlaces(await read(bytes, fileName));
    }
    expect(count).toBeGreaterThan(0);
  });

  it.each(listSources())('are right in $file', async ({ bytes, file }) => {
    expectPlaces(await read(bytes, join(sourcesFolder, file)));
  });

  it.each(goldCases)('are right in $name', async ({ bytes, name }) => {
    expectPlaces(await read(bytes, name));
  });

  it.each(goldCases.filter(({ name }) => name.endsWith('.pdf')))('are on a page of $name, in a box', async (pdf) => {
    const { figures } = await read(pdf.bytes, pdf.name);
    expect(figures.length).toBeGreaterThan(0);
    const boxes = figures.map(({ at }) => at.origin?.box ?? []);
    expect(boxes.every(([left = 0, top = 0, right = 0, bottom = 0]) => left < right && top < bottom)).toBe(true);
    expect(boxes.flat().filter((edge) => Math.round(edge * 10) / 10 !== edge)).toEqual([]);
  });
});

describe('the figures of a PDF', () => {
  it('have a page and a box', async () => {
    const packed = readFileSync(new URL('../fixtures/pdf/chromium-portrait/input.pdf.gz', import.meta.url));
    const outcome = await readReport(gunzipSync(packed), registry);
    const figures = outcome.status === 'ok' ? outcome.report.figures : (outcome.figures ?? []);
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter(({ at }) => at.origin === undefined)).toEqual([]);
  });

  it('of running text have the paragraph’s', async () => {
    const origin: Origin = { page: 2, box: [72, 100.5, 520.1, 160] };
    const document: ReadDocument = {
      format: 'pdf',
      encoding: 'binary',
      meta: {},
      root: {
        type: 'root',
        children: lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }], data: { origin } })),
      },
    };
    const { parts } = buildOutline(listBlocks(document), false);
    const identity = identifyReport(listBlocks(document), {}, registry, {});
    const figures = readNarrative(listSections(parts), identity, registry);
    expect(figures.map(({ value, at }) => [value, at.origin])).toEqual([
      [64, origin],
      [3, origin],
    ]);
  });

  it('of a table that running text holds have the places of its lines', () => {
    const [first, second]: Origin[] = [
      { page: 1, box: [10, 10, 90, 20] },
      { page: 1, box: [8, 20, 80, 30] },
    ];
    const grid = expandGrid([[{ text: '规章' }, { text: '0' }]], 'flat');
    expect(placeGrid(grid, [first!, second!, { page: 2, box: [0, 0, 1, 1] }]).cells.map((cell) => cell.origin)).toEqual(
      [
        { page: 1, box: [8, 10, 90, 30] },
        { page: 1, box: [8, 10, 90, 30] },
      ],
    );
    expect(placeGrid(grid, [])).toBe(grid);
  });
});
