// A number of bodies and of years → a folder of content with invented reports, read and checked by the real command.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { composeReport } from '../bench/generate/compose-report.ts';
import type { PrintedBlock, PrintedCell } from '../bench/generate/print.ts';
import { Random } from '../bench/generate/random.ts';
import { renderHtml } from '../bench/generate/render-html.ts';
import { renderMarkdown } from '../bench/generate/render-markdown.ts';
import { chooseForm } from '../bench/generate-report.ts';
import { runNode } from '../build/run-node.ts';
import { mingbaiProgram, workFolder } from '../command/command.ts';
import { inventedMark } from '../command/load-config.ts';
import { chooseBodies } from './choose-bodies.ts';
import { inventLife } from './invent-life.ts';

/** No form is known from before. */
export const firstYear = 2008;
export const lastYear = 2024;

export interface DemoSize {
  bodies: number;
  years: number;
  seed: string;
}

/** Reserved for examples: nobody's site. */
const sidecar = (name: string): string =>
  `publisher: 虚构（演示用）\nurl: https://example.org/invented/${name}\nretrieved: 2025-03-01\nlicence: none, invented for a demonstration\n`;

const isNumber = ({ text }: PrintedCell): boolean => /^[1-9]\d*$/.test(text);

/** One number of the widest table is off by a few, as when somebody mistypes. */
function slipSum(random: Random, blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const tables = blocks.flatMap((block, at) => (block.type === 'table' ? [{ block, at }] : []));
  const widest = tables.toSorted((a, b) => b.block.rows.length - a.block.rows.length)[0];
  const cells = widest?.block.rows.flatMap((row, y) =>
    row.flatMap((cell, x) => (isNumber(cell) ? [{ y, x, cell }] : [])),
  );
  if (!widest || !cells || cells.length === 0) return [...blocks];
  const { y, x, cell } = random.pick(cells);
  const wrong = { ...cell, text: String(Number(cell.text) + random.int(1, 9)) };
  const rows = widest.block.rows.map((row, line) => (line === y ? row.with(x, wrong) : row));
  return blocks.with(widest.at, { type: 'table', rows });
}

/** The text tells two more requests than the table. */
const slipText = (blocks: readonly PrintedBlock[]): PrintedBlock[] =>
  blocks.map((block) =>
    block.type === 'paragraph'
      ? {
          ...block,
          text: block.text.replace(/(申请 ?)(\d+)( ?件)/, (_, a, count, b) => `${a}${Number(count) + 2}${b}`),
        }
      : block,
  );

function writeSources(folder: string, { bodies, years, seed }: DemoSize): number {
  const registry = loadRegistry();
  const asked = Array.from({ length: years }, (_, index) => lastYear - years + 1 + index);
  let written = 0;
  for (const agency of chooseBodies(registry, new Random(seed), bodies)) {
    const level = registry.regions.get(agency.region)?.level ?? 'city';
    for (const { year, course } of inventLife(agency, level, asked, seed)) {
      const random = new Random(`${seed}/${agency.id}/${year}/text`);
      const { blocks: composed } = composeReport(random, {
        agency,
        year,
        form: chooseForm(year, random),
        separated: true,
        course,
      });
      const blocks =
        course.slip === 'sum' ? slipSum(random, composed) : course.slip === 'text' ? slipText(composed) : composed;
      const isPage = random.chance(0.5);
      const name = `${agency.region}/${agency.id}/${year}.${isPage ? 'html' : 'md'}`;
      const title = `${agency.name}${year}年政府信息公开工作年度报告`;
      const published = `${year + 1}-01-${String(random.int(10, 28))}`;
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        isPage ? renderHtml(blocks, { title, site: agency.name, published }) : renderMarkdown(blocks),
      );
      writeFileSync(path.replace(/\.\w+$/u, '.yml'), sidecar(name));
      written += 1;
    }
  }
  return written;
}

/** What lies in `content` is replaced. */
export async function writeDemo(content: string, cache: string, size: DemoSize): Promise<number> {
  rmSync(content, { recursive: true, force: true });
  const sources = join(content, 'sources');
  mkdirSync(sources, { recursive: true });
  writeFileSync(
    join(content, inventedMark),
    '这个文件夹里的年报都是为演示而虚构的。Every report in this folder is invented, for a demonstration.\n',
  );
  const written = writeSources(sources, size);
  const places = { sources, out: join(content, 'reports'), findings: join(content, 'findings'), cache };
  const args = Object.entries(places).flatMap(([name, path]) => [`--${name}`, path]);
  const code = await runNode({ root: workFolder, program: mingbaiProgram, args: ['normalize', ...args] });
  if (code > 1) throw new Error(`normalize ended with ${code}`);
  return written;
}
