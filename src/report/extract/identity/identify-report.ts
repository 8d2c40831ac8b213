// What a document says of itself → which body's report it is, and of which year.
import type { DocumentMeta } from '../../document/document.ts';
import type { DocumentBlock } from '../../find/list-blocks.ts';
import type { Agency } from '../../model/agency.ts';
import type { Rejection } from '../../model/rejection.ts';
import type { Report } from '../../model/report.ts';
import { findNameBefore } from '../../registry/find-names.ts';
import { identifyAgency } from '../../registry/identify-agency.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText, simplified } from '../../text/fold-character.ts';
import { squeezeText } from '../../text/squeeze-text.ts';
import { type Author, type AuthorClaim, findAuthor } from './find-author.ts';
import { findScope, type StatedScope } from './find-scope.ts';
import { type AuthorStatement, listStatements } from './list-statements.ts';
import { chooseTitle, readLetter, readTitle, type Title, toYear } from './read-title.ts';

/** What is known from outside the document, of its file or its sidecar. */
export interface ReportHints {
  fileName?: string;
  publisher?: string;
  title?: string;
  /** What the person says whose report it is: nothing in the document outweighs it. */
  stated?: { agency?: string; year?: number };
}

export interface Identity {
  title: Title | undefined;
  agency: Agency | undefined;
  /** What the report covers; undefined where nobody knows whose it is. */
  covers: StatedScope | undefined;
  /** The body's name as the report prints it. */
  printed: string | undefined;
  year: number | undefined;
  dates: NonNullable<Report['dates']>;
  period: { from: string; to: string } | null;
  /** Why there is no agency. */
  rejection: Rejection | undefined;
}

/** 统计期限为2021年全年, 现公布我局2016年度…, 2021年，我局…: the first year that the opening names as the report's own. */
function readOpeningYear(text: string): number | undefined {
  const { folded } = squeezeText(text);
  const patterns = [
    /(?:统计|报告|数据)?(?:期限|时限|时段|时间|期)(?:[为是:：自从]|截至|统计到){0,2}((?:19|20)\d{2})年/u,
    /(?:公布|将|编制|本年度|,|，|。|^)(?:[^。]{0,24}?)((?:19|20)\d{2})年(?:度)?(?!\d{0,2}月)[^。]{0,30}?(?:公开|报告|汇报)/u,
    /(?:^|[。,，]|情况|概述)((?:19|20)\d{2})年(?:度|以来|来)?[,，]/u,
  ];
  return patterns.map((pattern) => pattern.exec(folded)?.[1]).flatMap((year) => (year ? [toYear(year)] : []))[0];
}

/** 南平市人民政府信息公开工作领导小组办公室 speaks for the body it belongs to. */
const leadingGroup = /(?<=人民政府)(?:政务|政府信息|信息)公开(?:和政务公开)?(?:工作)?(?:领导小组)?(?:办公室)?$/u;

/** How much of a paragraph the opening may be: some copies hold the whole report in one. */
const headLimit = 4000;

const textsOf = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));

/** A copy converted to traditional characters: the name is given in those that its author printed. */
function isTraditional(text: string): boolean {
  const changed = [...text].filter((character) => simplified.has(character)).length;
  return changed * 20 > text.length;
}

/** The report's own title and the page's, which the report's may be too. */
const nameTitles = (own: readonly (Title | undefined)[], pages: readonly Title[]): AuthorClaim[] => {
  const of = (kind: 'title' | 'page', titles: readonly (Title | undefined)[]): AuthorClaim[] =>
    titles.flatMap((title) => (title && title.agency.length >= 2 ? [{ kind, printed: title.agency }] : []));
  return [...of('title', own), ...of('page', pages)];
};

/** In the order of their strength. */
function listClaims(
  titles: readonly AuthorClaim[],
  statements: readonly AuthorStatement[],
  signed: string | undefined,
): AuthorClaim[] {
  const of = (kind: AuthorStatement['kind']): AuthorClaim[] => statements.filter((each) => each.kind === kind);
  const signature: AuthorClaim[] = signed === undefined ? [] : [{ kind: 'signature', printed: signed }];
  const claims = [...titles, ...of('author'), ...signature, ...of('opening'), ...of('contact')];
  return claims.map((claim) => ({
    ...claim,
    printed: claim.printed.replace(leadingGroup, '').replace(/(?<=政府|委员会|管委会)本级$/u, ''),
  }));
}

/** Where several titles are printed, the period tells which year is the report's. */
function chooseYear(title: Title | undefined, pages: readonly Title[], period: Identity['period']): number | undefined {
  const covered = period ? Number(period.to.slice(0, 4)) : undefined;
  const years = [title, ...pages].flatMap((each) => each?.year ?? []);
  return years.find((year) => year === covered) ?? years[0] ?? covered;
}

interface Decision {
  found?: Pick<Author, 'agency' | 'printed'>;
  rejection?: Rejection | undefined;
}

/** What a person states goes before what the document says. */
function decide(
  author: ReturnType<typeof findAuthor>,
  stated: string | undefined,
  registry: Registry,
  texts: readonly string[],
): Decision {
  if (stated !== undefined) {
    const named = identifyAgency(stated, registry, { texts });
    return named.ok ? { found: { agency: named.agency, printed: stated } } : { rejection: named.rejection };
  }
  if (!author) return {};
  return 'agency' in author ? { found: author } : { rejection: author };
}

export function identifyReport(
  blocks: readonly DocumentBlock[],
  meta: DocumentMeta,
  registry: Registry,
  hints: ReportHints,
): Identity {
  const texts = textsOf(blocks);
  const opening = texts.slice(0, 12).join('\n').slice(0, 3000);
  const stated = [meta.title, ...(meta.titles ?? [])].filter((title) => title !== undefined);
  const own = chooseTitle(blocks, [], registry);
  const title = chooseTitle(blocks, stated, registry) ?? chooseTitle([], hints.title ? [hints.title] : [], registry);
  const pages = stated.flatMap((each) => readTitle(each, registry) ?? []);
  const period = readPeriod(opening) ?? readPeriod(texts.join('\n').slice(0, 8000));
  const statements = listStatements(
    texts.slice(0, 24).map((text) => text.slice(0, headLimit)),
    registry,
  );
  const year =
    hints.stated?.year ??
    chooseYear(title, own ? [own, ...pages] : pages, period) ??
    readOpeningYear(opening) ??
    statements.find((each) => each.year)?.year;
  const signature = readSignature(blocks, year);
  const letters = [...stated, ...texts.slice(0, 3)].flatMap((line): AuthorClaim[] => {
    const printed = readLetter(line, registry);
    return printed === undefined ? [] : [{ kind: 'author', printed }];
  });
  const signed = signature.agency;
  const start = signed === undefined ? undefined : findNameBefore(foldText(signed), registry);
  const outside = hints.title ? readTitle(hints.title, registry) : undefined;
  const titles = nameTitles([own, outside], pages);
  const claims = [
    ...listClaims(titles, statements, start === undefined ? undefined : signed?.slice(start)),
    ...letters,
  ];
  const publisher = hints.publisher ?? meta.publisher;
  const around = [`${opening}\n${signature.agency ?? ''}`, ...(meta.places ?? [])];
  const author = findAuthor(claims, opening, registry, { ...(publisher ? { publisher } : {}), texts: around });
  const { found, rejection } = decide(author, hints.stated?.agency, registry, around);
  return {
    title,
    year,
    period,
    dates: {
      ...(meta.published !== undefined && { page: meta.published }),
      ...(signature.date !== undefined && { signature: signature.date }),
    },
    agency: found?.agency,
    covers: found && findScope(found.agency, { titles: pages.map(({ text }) => text), texts }),
    printed:
      found && isTraditional(opening)
        ? foldText(found.printed).replaceAll('(', '（').replaceAll(')', '）')
        : found?.printed,
    rejection,
  };
}

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

function toNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  return (tens === '' ? 1 : (numerals[tens] ?? 0)) * (text.includes('十') ? 10 : 0) + (numerals[ones] ?? 0);
}

function toIso(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const y = year ? toYear(year) : undefined;
  const m = toNumber(month ?? '');
  const d = toNumber(day ?? '');
  if (!y || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const period = /(\d{4})年(\d{1,2})月(\d{1,2})日?(?:起)?(?:至|到|-|~|～)+(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?/u;

/** 本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止. */
function readPeriod(text: string): { from: string; to: string } | null {
  const folded = foldText(text).replace(/\s+/gu, '');
  for (const hint of folded.matchAll(/统计(?:的)?(?:期限|时限|时间|期间|范围|周期)|所列数据|(?:自|从)(?=\d{4}年)/gu)) {
    const [, year, month, day, endYear, endMonth, endDay] =
      period.exec(folded.slice(hint.index, hint.index + 60)) ?? [];
    const from = toIso(year, month, day);
    const to = toIso(endYear ?? year, endMonth, endDay);
    if (from && to && from < to) return { from, to };
  }
  return null;
}

const wholeDate =
  /(?:^|[^\d])((?:19|20)\d{2}|[一二][〇零Oo0一二三四五六七八九]{3})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日$/u;
const tailBlocks = 14;
const body = /(?:局|委|委员会|办|办公室|政府|府|厅|部|院|处|所|中心|街道|镇|乡|会|署|大队|支队|公司|馆|站)$/u;

/** （盖章） behind the name, 填报日期： before the date. */
const cutSeal = (line: string): string =>
  line.replace(/\p{Script=Han}{0,2}(?:日期|时间):?$/u, '').replace(/[（(]\p{Script=Han}{1,4}[)）]$/u, '');

interface Signature {
  date: string | undefined;
  agency: string | undefined;
}

/** The date that stands alone near the end, and the body signed above it; a report is signed after its year. */
function readSignature(blocks: readonly DocumentBlock[], year: number | undefined): Signature {
  const tail = blocks
    .flatMap((block) => (block.type === 'text' ? [foldText(block.text).replace(/\s+/gu, '')] : []))
    .slice(-tailBlocks);
  for (let index = tail.length - 1; index >= 0; index -= 1) {
    const text = tail[index] ?? '';
    const [whole, printedYear, month, day] = wholeDate.exec(text) ?? [];
    const date = toIso(printedYear, month, day);
    if (!whole || !date || text.length > 44 || /至|起|统计|印发/u.test(text)) continue;
    if (year && (Number(date.slice(0, 4)) < year || Number(date.slice(0, 4)) > year + 3)) continue;
    const above = text.slice(0, text.length - whole.replace(/^[^\d一二]/u, '').length).replace(/[（(]此件.*$/u, '');
    const signed = [above, tail[index - 1] ?? '', tail[index - 2] ?? '']
      .map(cutSeal)
      .find((line) => line.length >= 3 && line.length <= 30 && body.test(line));
    return { date, agency: signed };
  }
  return { date: undefined, agency: undefined };
}
