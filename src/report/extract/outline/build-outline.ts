// Blocks of a document and its headings → the parts with their paragraphs, pictures and grids, and the sections to publish.
import type { Grid } from '../../document/document.ts';
import type { DocumentBlock, GridBlock, ImageBlock, TextBlock } from '../../find/list-blocks.ts';
import type { Origin } from '../../model/figure.ts';
import { preambleId, type Section, type SectionBlock } from '../../model/section.ts';
import { foldText } from '../../text/fold-character.ts';

/** The parts that the forms of 2019 and 2021 prescribe. */
type SectionId = 'overview' | 'active' | 'requests' | 'appeals' | 'problems' | 'other';

/** Where in which block of text the heading of a part stands. */
interface Heading {
  block: number;
  /** Span of the heading in the block's text. */
  from: number;
  to: number;
  /** The part's printed number, 1 for 一. */
  number: number;
  /** The statutory section whose wording the heading has, if any. */
  section: SectionId | undefined;
}

const wordings: readonly (readonly [SectionId, RegExp])[] = [
  [
    'requests',
    /^(?:收到和处理|收到及处理|收到与处理|处理)?(?:政府)?信息(?:公开)?申请(?:和处理|办理|及处理)?的?情况$|^收到和处理/u,
  ],
  ['appeals', /复议.{0,8}诉讼|诉讼.{0,8}复议/u],
  ['problems', /问题.{0,8}(?:改进|措施|打算|整改|计划|对策|建议)|改进(?:情况|措施)/u],
  [
    'other',
    /其[他它](?:需要|应当|须|需|应)?(?:进行)?(?:报告|汇报|说明)|(?:需要|应当|须)(?:报告|汇报|说明)的?其[他它]事项/u,
  ],
  ['active', /^主动公开(?:政府)?信息的?情况$|^主动公开情况$/u],
  [
    'overview',
    /^(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:的)?(?:总体|基本|整体)情况$|^(?:工作)?(?:概述|综述|概况|总述)$|工作要点落实情况$/u,
  ],
];

const numerals = '一二三四五六七八九十';
const toNumber = (numeral: string): number =>
  numeral.length === 1
    ? numerals.indexOf(numeral) + 1
    : numeral.startsWith('十')
      ? 10 + numerals.indexOf(numeral[1] ?? '') + 1
      : 0;

/** Letters of a heading without its number and punctuation. */
const bare = (text: string): string =>
  foldText(text)
    .replace(/^[\s#]*(?:第?[一二三四五六七八九十]{1,3}(?:部分)?|\d{1,2})?[\s、.,．:：]*/u, '')
    .replace(/[^\p{L}]/gu, '');

/** The statutory section whose wording a heading has. */
function classifyHeading(text: string): SectionId | undefined {
  const words = bare(text);
  return words.length > 34 ? undefined : wordings.find(([, pattern]) => pattern.test(words))?.[0];
}

const numbered =
  /^\s*(?:#{1,6}\s*)?(?:第([一二三四五六七八九十]{1,3})部分|([一二三四五六七八九十]{1,3})\s*[、．.,，:：\s])\s*(.*)$/su;
const arabic = /^\s*(\d)\s*[、．.]\s*(.+)$/su;
/** A heading inside a paragraph ends with one of the words that headings end with. */
const inline =
  /(^|[。；;！!？?\s）)”"》\d>])([一二三四五六七八九十]{1,2})\s*[、．.，]\s*([^。；;！!？?：:\n]{0,34}?(?:情况(?:统计表|说明)?|概述|综述|(?:措施|打算|对策|安排|计划)|统计表|(?:报告|汇报|说明)的?(?:其[他它])?事项)(?:和(?:建议|打算|措施))?)/gu;
const maximum = 46;

function readWholeBlock(block: number, text: string): Heading | undefined {
  const [, part, numeral, rest = ''] = numbered.exec(text) ?? [];
  const short = text.length <= maximum && !/[。；;！!]/u.test(text);
  const whole = { block, from: 0, to: text.length };
  if ((part ?? numeral) && short && rest.trim() !== '')
    return { ...whole, number: toNumber(part ?? numeral ?? ''), section: classifyHeading(rest) };
  const section = short ? classifyHeading(text) : undefined;
  const [, digit] = arabic.exec(text) ?? [];
  if (section && (digit || bare(text) === foldText(text).replace(/[^\p{L}]/gu, ''))) {
    const order: SectionId[] = ['overview', 'active', 'requests', 'appeals', 'problems', 'other'];
    return { ...whole, number: digit ? Number(digit) : order.indexOf(section) + 1, section };
  }
  return undefined;
}

/** Headings that a copy ran into the text around them; only after an end of sentence, never in a list of the parts. */
function readInline(block: number, text: string): Heading[] {
  return [...text.matchAll(inline)].map((found) => {
    const [, before = '', numeral = '', words = ''] = found;
    const from = found.index + before.length;
    return {
      block,
      from,
      to: found.index + found[0].length,
      number: toNumber(numeral),
      section: classifyHeading(words),
    };
  });
}

/** A preamble that lists the parts ("包括一、总体情况；二、…") names all of them within a few words. */
function isListing(headings: readonly Heading[], index: number): boolean {
  const heading = headings[index];
  const next = headings[index + 1];
  const after = headings[index + 2];
  const near = (a: Heading | undefined, b: Heading | undefined): boolean =>
    a !== undefined && b !== undefined && a.block === b.block && b.from - a.to <= 3;
  const previous = headings[index - 1];
  return (
    (near(heading, next) && near(next, after)) ||
    (near(previous, heading) && (near(heading, next) || near(headings[index - 2], previous)))
  );
}

function listCandidates(blocks: readonly DocumentBlock[]): Heading[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'text') return [];
    const whole = readWholeBlock(index, block.text);
    return whole ? [whole] : readInline(index, block.text);
  });
}

/** The longest run of headings with rising numbers; of equal ones the last, since a table of contents comes first. */
function findHeadings(blocks: readonly DocumentBlock[]): Heading[] {
  const candidates = listCandidates(blocks).filter(
    (heading, index, all) => heading.number > 0 && !(heading.to - heading.from < maximum && isListing(all, index)),
  );
  const length = new Array<number>(candidates.length).fill(0);
  const next = new Array<number>(candidates.length).fill(-1);
  /** For each number the heading behind the present one with the longest run; of equal ones the nearest. */
  const behind = new Map<number, number>();
  for (const [i, heading] of [...candidates.entries()].toReversed()) {
    const following = [1, 2, 3].flatMap((step) => behind.get(heading.number + step) ?? []);
    const run = (j: number): number => length[j] ?? 0;
    const [nearest = -1] = following.toSorted((a, b) => run(b) - run(a) || a - b);
    // Two numbered lines alone, of which none has a heading's words, are no run.
    const isRun = weightOf(heading) + run(nearest) > 1;
    next[i] = isRun ? nearest : -1;
    length[i] = weightOf(heading) + (isRun ? run(nearest) : 0);
    if (run(i) >= run(behind.get(heading.number) ?? -1)) behind.set(heading.number, i);
  }
  let best = -1;
  for (let i = 0; i < candidates.length; i += 1) if (best < 0 || (length[i] ?? 0) >= (length[best] ?? 0)) best = i;
  const chain: Heading[] = [];
  for (let i = best; i >= 0; i = next[i] ?? -1) {
    const heading = candidates[i];
    if (heading) chain.push(heading);
  }
  return chain;
}

/** Statutory wording weighs more than any numbered line. */
const weightOf = (heading: Heading | undefined): number =>
  (heading?.section ? 1 : 0.4) - 0.05 * ((heading?.number ?? 1) > 8 ? 1 : 0);

export interface OutlinePart {
  /** `preambleId`, one of the six statutory ids, or `part-<n>` in an older outline. */
  id: string;
  heading: string;
  blocks: PartBlock[];
}

export type PartBlock = TextBlock | ImageBlock | GridBlock;

export interface Outline {
  parts: OutlinePart[];
  /** Whether the parts are the six of the forms of 2019 and 2021. */
  isStatutory: boolean;
  headings: number;
}

/** The six sections are recognised by what only they have; older outlines share the other wordings. */
function isSixSections(headings: readonly Heading[], hasModernTables: boolean): boolean {
  const sections = new Set(headings.flatMap((heading) => heading.section ?? []));
  if (hasModernTables) return sections.size >= 1;
  return (
    ['active', 'requests', 'appeals', 'problems', 'other'].filter((id) => sections.has(id as SectionId)).length >= 4
  );
}

function nameParts(headings: readonly Heading[], statutory: boolean): string[] {
  const used = new Set<string>();
  return headings.map((heading, index) => {
    const id = statutory && heading.section && !used.has(heading.section) ? heading.section : `part-${index + 1}`;
    used.add(id);
    return id;
  });
}

function addText(part: OutlinePart, block: TextBlock, text: string): void {
  // What follows a heading on its line may begin with the punctuation that closed it.
  const trimmed = text.replace(/^[\s。：:．.]+/u, '').trim();
  if (trimmed !== '') part.blocks.push({ ...block, text: trimmed });
}

function cutBlock(
  parts: OutlinePart[],
  block: TextBlock,
  headings: readonly Heading[],
  all: readonly Heading[],
  ids: readonly string[],
): void {
  const { text } = block;
  let start = 0;
  for (const heading of headings) {
    const current = parts.at(-1);
    if (current) addText(current, block, text.slice(start, heading.from));
    parts.push({
      id: ids[all.indexOf(heading)] ?? '',
      heading: text.slice(heading.from, heading.to).trim(),
      blocks: [],
    });
    start = heading.to;
  }
  const last = parts.at(-1);
  if (last) addText(last, block, text.slice(start));
}

export function buildOutline(blocks: readonly DocumentBlock[], hasModernTables: boolean): Outline {
  const headings = findHeadings(blocks);
  const isStatutory = isSixSections(headings, hasModernTables);
  const ids = nameParts(headings, isStatutory);
  const parts: OutlinePart[] = [{ id: preambleId, heading: '', blocks: [] }];
  blocks.forEach((block, index) => {
    if (block.type !== 'text') parts.at(-1)?.blocks.push(block);
    else
      cutBlock(
        parts,
        block,
        headings.filter((heading) => heading.block === index),
        headings,
        ids,
      );
  });
  return { parts, isStatutory, headings: headings.length };
}

export interface WrittenSection {
  section: Section;
  /** Of each block; a table's cells have their own. */
  origins: (Origin | undefined)[];
}

/** The parts of a report → its sections, and where a paged document prints each of their blocks. */
export function listSections(parts: readonly OutlinePart[]): WrittenSection[] {
  return parts.map(toSection).filter(({ section }) => section.heading !== '' || section.blocks.length > 0);
}

function toSection({ id, heading, blocks }: OutlinePart): WrittenSection {
  const kept = blocks.flatMap((block) => keepBlock(block).map((written) => ({ block, written })));
  return {
    section: { id, heading, blocks: kept.map(({ written }) => written) },
    origins: kept.map(({ block }) => (block.type === 'text' ? block.origin : undefined)),
  };
}

/** Statutory tables are published cell by cell, apart from the text; of pictures nothing is published. */
function keepBlock(block: PartBlock): SectionBlock[] {
  if (block.type === 'text') return [{ type: 'text', text: block.text }];
  if (block.type === 'image' || block.grid.cells.length === 0) return [];
  return block.grid.kinds.length === 0 ? [{ type: 'table', rows: listRows(block.grid) }] : [];
}

const listRows = ({ slots, cells }: Grid): string[][] =>
  slots.map((row) => row.map((cell) => (cells[cell]?.text ?? '').replace(/\s+/gu, ' ')));
