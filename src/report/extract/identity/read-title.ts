// The head of a document → its title, chosen among its lines, and what the title says of the body and the year.
import type { DocumentBlock } from '../../find/list-blocks.ts';
import { findNameBefore } from '../../registry/find-names.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText } from '../../text/fold-character.ts';
import { squeezeText } from '../../text/squeeze-text.ts';

export interface Title {
  text: string;
  /** The body's name as printed in the title; empty when the title has none. */
  agency: string;
  /** Whether the name says its place: 区教育局 does not. */
  isPlaced: boolean;
  year: number | undefined;
}

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  O: '0',
  o: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const yearPattern = '(?:19|20)\\d{2}|二[〇零Oo0][〇零Oo0一二三四五六七八九]{2}';
const subject = '(?:政府信息公开|政务信息公开|信息公开|政务公开|政府信息与政务公开|政府信息)';
/** A letter, a notice or a model text about a report is none. */
const afterwards =
  '(?!的?(?:函|通知|说明|请示|格式|范文|模板|样本|编制|解读|公告|批复|答复|统计|审核|征求|汇编|填报|有关|事项|工作的|要求|培训|会议))';
const before = '(?<before>[^。；;！!？?|]{0,60}?)';
/** A year is followed by 年 or by the subject; 2018-04736 is the number of a document, 2025年1月20日 a date. */
const year = `(?<![\\d/-])(?<year>${yearPattern})(?:年度|年(?![\\d一二三四五六七八九十]{1,3}月)|(?=政府|政务|信息))`;
const report = `(?:工作)?的?(?:年度|情况|工作|年)*的?(?:报告|年报|总结)${afterwards}`;

const orders = [
  // 威海市科学技术局2021年政府信息公开工作年度报告, 2021年威海市科学技术局政府信息公开工作年度报告; of two years the last
  new RegExp(
    `${before}${year}(?<middle>(?:(?!(?:19|20)\\d{2}年)[^。；;！!？?|，,]){0,40}?)${subject}(?:和政务公开)?${report}`,
    'u',
  ),
  // 威海市科学技术局政府信息公开2021年度报告
  new RegExp(`${before}${subject}(?:和政务公开)?(?:工作)?${year}${report}`, 'u'),
  // 威海市科学技术局政府信息公开工作年度报告（2021年）, or without a year
  new RegExp(`${before}${subject}${report}(?:[（(〔[]?(?<year>${yearPattern})(?:年度|年)?[)）〕\\]]?)?`, 'u'),
];

/** A line of its own that says no more than what it is: 2022年度报告, 年度报告（2023年）, 2021年工作年报（政府信息公开）. */
const bare = new RegExp(
  `^(?:(?<year>${yearPattern})年?)?(?:年度|年)*(?:信息公开|政务公开)?(?:工作)?(?:年度)?(?:报告|年报)(?:[(〔[]?(?:(?<later>${yearPattern})(?:年度|年)?|政府信息公开)[)〕\\]]?)?$`,
  'u',
);

export function toYear(text: string): number | undefined {
  const plain = [...text].map((character) => digits[character] ?? character).join('');
  const year = Number(plain);
  return year >= 1990 && year <= 2100 ? year : undefined;
}

/** Words before a short name that are none of it: what the page, the file or the sentence says first. */
const leading = /^.*(?:当前位置|首页|标题|附件\d*|现将|公布|发布|关于|编制|根据|公开|年报|[{}"<>=])[:：>》]*/u;
/** What joins a name to the rest of its title. */
const trailing = /(?:关于|关于报送|关于公布|报送|呈报|上报|本年度|年度|的|[（(〔[《“"：:、，,.．]){1,24}$/u;
/** The name before it is a step on the way through the site, or the site's. */
const step = /[>»›→|/\\_-]$/u;

const cleanShort = (text: string): string =>
  text
    .replace(leading, '')
    .replace(/^[年度\s、，,.．：:\-—_|》>”"]+/u, '')
    .trim();

interface TitleName {
  agency: string;
  isPlaced: boolean;
}

/** The name that stands at the end of what a title prints before its subject. */
function readName(printed: string, folded: string, registry: Registry): TitleName {
  if (step.test(folded)) return { agency: '', isPlaced: false };
  const length = folded.replace(trailing, '').length;
  const start = findNameBefore(folded.slice(0, length), registry);
  if (start !== undefined) return { agency: printed.slice(start, length), isPlaced: true };
  return { agency: cleanShort(folded.slice(0, length)), isPlaced: false };
}

function match(folded: string): { found: RegExpExecArray; groups: Record<string, string | undefined> } | undefined {
  for (const order of [...orders, bare]) {
    const found = order.exec(folded);
    if (found) return { found, groups: found.groups ?? {} };
  }
  return undefined;
}

/** Where a page says which way it is reached, the title is the last step. */
const path = /^(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?的?(?:位置|栏目)|^(?:网站)?首页/u;
function cutPath(text: string): string {
  if (!path.test(text.trim())) return text;
  const steps = text.split(/\s*(?:[>»›→|/]|&gt;|\s-\s|\s)+\s*/u);
  const at = steps.findIndex((each) => /^(?:(?!(?:19|20)\d\d).)*(?:19|20)\d\d.*(?:报告|年报)/u.test(each));
  return at < 0 ? text : steps.slice(at).join('');
}

/** How far into a text without line breaks its title may stand. */
const runOnLimit = 600;
const letter = new RegExp(
  `${before}${year}[^。；;！!？?|，,]{0,12}?${subject}(?:工作)?的?(?:年度|情况|工作)*的?(?:报告|年报)》?的?(?:函|公告|报告|请示)`,
  'u',
);

/** Whose report a letter presents that holds it: 某局关于报送2020年政府信息公开工作年度报告的函. It is no title. */
export function readLetter(line: string, registry: Registry): string | undefined {
  const { printed, folded } = squeezeText(line.slice(0, lineLimit * 2));
  const found = letter.exec(folded);
  const ahead = found?.groups?.before ?? '';
  const name = found ? readName(printed.slice(found.index, found.index + ahead.length), ahead, registry) : undefined;
  return name?.isPlaced ? name.agency : undefined;
}

/** Reads one candidate line; `undefined` when it is no title of a report. */
export function readTitle(candidate: string, registry: Registry): Title | undefined {
  const { printed, folded } = squeezeText(cutPath(candidate.slice(0, runOnLimit)));
  const result = match(folded);
  if (!result) return undefined;
  const { found, groups } = result;
  // Half a year's summary is no annual report.
  if (/[上下]半年|季度/u.test(found[0])) return undefined;
  const { before: ahead = '', middle: between = '', year: named = groups.later } = groups;
  // 某局发布2022年…年度报告 is news about a report.
  if (/^(?!.*(?:现将|现|特|予以|关于)).{4,}(?<!日)(?:发布|公布|印发|召开|举办|开展|启动|部署)$/u.test(ahead))
    return undefined;
  const part = (text: string, at: number): TitleName => readName(printed.slice(at, at + text.length), text, registry);
  const first = part(ahead, found.index);
  const second = part(between, found.index + found[0].indexOf(between, ahead.length));
  const name = first.isPlaced || (!second.isPlaced && first.agency.length >= 2) ? first : second;
  const start = found[0].indexOf(name === first && name.agency !== '' ? foldText(name.agency) : (named ?? ''));
  const text = folded.slice(found.index + Math.max(start, 0), found.index + found[0].length);
  return { text, ...name, year: named ? toYear(named) : undefined };
}

const headBlocks = 14;
const lineLimit = 90;
/** Pages may be laid out as a table, or print the title in the sheet that names the document in the catalogue. */
function listTexts(block: DocumentBlock): string[] {
  if (block.type === 'text') return [block.text];
  return block.type === 'grid' && block.grid.kinds.length === 0
    ? block.grid.cells.map(({ text }) => text).filter(Boolean)
    : [];
}

const listHead = (blocks: readonly DocumentBlock[]): string[] =>
  blocks
    .slice(0, headBlocks * 2)
    .flatMap(listTexts)
    .slice(0, headBlocks);

const isShort = (text: string | undefined): text is string =>
  text !== undefined && text.length <= lineLimit && !/[。；]/u.test(text);
/** A line that may be a part of a title is no date, no label with its value, no step of a path. */
const isPart = (text: string | undefined): text is string =>
  isShort(text) && !/[:：>»]|[月/.-]\s*\d{1,2}日?\s*$/u.test(text);

/** A title printed on two or three lines (the body, the year, the subject) is one title. */
function joinLines(head: readonly string[]): string[] {
  return head.flatMap((text, index) => {
    const next = head[index + 1];
    const third = head[index + 2];
    if (!isPart(text) || !isShort(next)) return [];
    return [text + next, ...(isPart(next) && isShort(third) ? [text + next + third] : [])];
  });
}

const says = (title: Title): number => (title.year ? 2 : 0) + (title.isPlaced ? 3 : title.agency.length >= 3 ? 1 : 0);

const chooseBest = (titles: readonly Title[]): Title | undefined =>
  titles.reduce<Title | undefined>((best, title) => (!best || says(title) > says(best) ? title : best), undefined);

/** Titles on their own lines come before those that run over several, and those before what is met in running text. */
function chooseFrom(head: readonly string[], pages: readonly string[], registry: Registry): Title | undefined {
  const read = (texts: readonly string[]): Title[] => texts.flatMap((text) => readTitle(text, registry) ?? []);
  const lines = read([...pages, ...head.filter(isShort)]);
  const best = chooseBest([...lines, ...read(joinLines(head))]);
  if (best && says(best) >= 2) return best;
  const running = read(head);
  return running.find((title) => says(title) > (best ? says(best) : 0)) ?? best;
}

const section = /^\s*一\s*[、．.]/u;
const date = /^\s*[\d一二〇零○]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*$/u;

/**
 * What stands behind the first section is a title only where none before it has a year; what stands behind the date
 * that signs the report never is one. `pages`: the titles that the page states outside its text.
 */
export function chooseTitle(
  blocks: readonly DocumentBlock[],
  pages: readonly string[],
  registry: Registry,
): Title | undefined {
  const head = listHead(blocks);
  const first = head.findIndex((text) => section.test(text));
  if (first < 0) return chooseFrom(head, pages, registry);
  const before = chooseFrom(head.slice(0, first), pages, registry);
  if (before?.year) return before;
  const signed = head.findIndex((text, index) => index > first && date.test(text));
  return chooseFrom(signed < 0 ? head : head.slice(0, signed), pages, registry);
}
