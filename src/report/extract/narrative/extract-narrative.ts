// The text of a report in sections → the figures its sentences state, at most one a metric, each with its place.
import { metricsOf } from '../../../forms/catalogue.ts';
import { textFamily, textMetric } from '../../../forms/text.ts';
import { listOtherNames } from '../../model/agency.ts';
import type { Figure } from '../../model/figure.ts';
import { readBlock, type Section } from '../../model/section.ts';
import type { Registry } from '../../registry/registry.ts';
import { isPossible } from '../../text/printed-number.ts';
import type { Identity } from '../identity/identify-report.ts';
import type { WrittenSection } from '../outline/build-outline.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { isOfReport, isStatedOfReport, isTopicOfReport, type NarrativeContext } from './is-of-report.ts';
import { type NormalText, normaliseText, toPrintedSpan } from './normalise-text.ts';
import { readTopic } from './read-channels.ts';
import { readFollowers } from './read-followers.ts';
import { readInteractions } from './read-interactions.ts';
import { readDenials, readProposals } from './read-proposals.ts';
import { readPublications } from './read-publications.ts';
import { readRequests } from './read-request-counts.ts';
import {
  rankPresentation,
  type Statement,
  type StatementReader,
  stateQuantity,
  type TextParagraph,
} from './statement.ts';

const METRIC = textMetric('fees_charged');
const FEE = '(?:公开费用?|信息处理费|信息公开处理费|处理费|检索费|复制费|复印费|邮寄费|工本费|费用|收费)';
const CHARGED = new RegExp(`${FEE}(?:用|的情况|情况|总金额|金额|总额|总计|合计|共计|累计|共|为|:|人民币)*$`);
const AMOUNT_ALONE = /^(?:实际收取|实收|收取|总?金额|共计|合计|总计|共)*(?:为|:)?$/;
/** 产生的费用1万元 is what was spent; a fee is one by its name, or taken. */
const TAKEN = /处理费|检索费|复制费|复印费|邮寄费|工本费|收费|收取/;
const OTHER_FEE = /行政事业|减免|退|经费|支出|投入|项目|罚|政府采购|补贴|免除|免收|水费|电费|养路|学费|医疗/;
const NO_FEE = new RegExp(
  `(?<none>(?:均|也|尚|暂|仍|还|都|从)?(?:未曾|没有|未|没)(?:因此|因[^,;。]{0,12}公开(?:工作|事项|申请|信息)?)?(?:[向对][^,;。]{0,14})?(?:收取过|收取|产生|发生|涉及|实行|进行|有|开展|出现)(?:任何)?|(?:均|暂|都|也)?无(?:收取|产生|发生|任何|涉及)*|暂未(?:收取|产生|发生))(?<gap>[^,;。!?:]{0,24}?)${FEE}`,
  'g',
);
const NOT_CHARGING =
  /(?:均|暂|暂时|目前|一律|全部)?(?:未收费|不收费|不收取[^,;。]{0,12}费(?:用|的?情况)?|未收取[^,;。]{0,6}费用|免收[^,;。]{0,8}费)|收取(?:[^,;。]{0,8})费(?:用|的?情况)*(?:均?为)?零|(?:信息处理费)(?:用|收取|收费|的|情况)*(?:均?为)?(?:0|零)(?![\d.])|收取[^,;。]{0,8}信息处理费(?:用|的?情况)*均?为?0(?![\d.])|收取(?:的)?总?金额均?为?[0零]元?(?![\d.])/g;
const HEADED_NONE =
  /^(?:本?\d{0,4}年度?|我[局镇县委]|本[局镇机单][关位]?|,)*(?<none>无|没有|暂无|未收取|未发生|未产生|不涉及|未涉及)(?:此类|此项|该类|该项|相关|上述)?(?:情况|事项|收费)?[。;!]?$/;
const NONE_AFTER_HEADING =
  /(?:信息处理费|收费|处理费|收取费用)[^,;。:!?0-9]{0,14}(?:情况|方面)[,:。](?:20\d\d年度?|本年度?|全年|一年来|今年以来|截[至止][^,。]{2,14}(?=,)|我[局镇县委区街]|本[局镇机单][关位]?|,)*(?<none>无|暂无|(?:未|没有)(?:收取|产生|发生|涉及)(?:过)?)(?=[,;。)]|$)/g;
const ABOUT_FEES = /(?:收费|处理费|费用)[^,;。]{0,12}(?:情况)?[:。]?$/;
/** 没有因收费引发的投诉: the fee is the cause of what there was not. */
const CAUSE = /^[^,;。]{0,4}(?:引发|引起|导致|纠纷|争议)/;
const NOT_OURS = /行政事业|罚|经费|采购|企业|群众|停车|学|物业|不合理|违规|乱/;

/** `narrative.fees_charged`, in yuan. */
function readFees(paragraph: TextParagraph): Statement[] {
  return [
    ...paragraph.quantities.flatMap((quantity) => stateAmount(quantity, paragraph) ?? []),
    ...stateNone(paragraph),
    ...stateHeadedNone(paragraph),
  ];
}

function stateAmount(quantity: Quantity, paragraph: TextParagraph): Statement | undefined {
  if (!/^(?:元|万元)$/.test(quantity.measure) || !isCharged(quantity) || OTHER_FEE.test(quantity.before))
    return undefined;
  if (!TAKEN.test(quantity.before) || OTHER_FEE.test(readTopic(paragraph, quantity.sentence.start))) return undefined;
  if (quantity.whole !== undefined || !isOfReport(quantity, paragraph.context)) return undefined;
  const stated = stateQuantity(METRIC, quantity, rankPresentation(quantity) + (/处理费/.test(quantity.head) ? 6 : 4));
  return quantity.measure === '万元' ? { ...stated, value: Math.round(stated.value * 1e6) / 100 } : stated;
}

/** 对2件申请收取信息处理费,总金额291元: the clause before names the fee. */
function isCharged({ head, lead, previous }: Quantity): boolean {
  return (
    CHARGED.test(head) || (AMOUNT_ALONE.test(head) && /收取[^,]*处理费(?:用)?$/.test(lead || (previous?.tail ?? '')))
  );
}

function stateNone(paragraph: TextParagraph): Statement[] {
  const { text, context } = paragraph;
  const isTold = (match: RegExpExecArray) => isStatedOfReport(text, match.index, context);
  const none = [...text.matchAll(NO_FEE)].filter(
    (match) =>
      !NOT_OURS.test(match[0]) &&
      !isRule(text, match.index) &&
      !CAUSE.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12)) &&
      !/^用?[^,。;]{0,3}\d/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8)),
  );
  const free = [...text.matchAll(NOT_CHARGING)].filter(
    (match) => (/信息/.test(match[0]) || aboutInformation(text, match.index)) && !isRule(text, match.index),
  );
  const headed = [...text.matchAll(NONE_AFTER_HEADING)].filter((match) => !NOT_OURS.test(match[0]));
  return [
    ...headed
      .filter(isTold)
      .map((match) =>
        toStatement(match.index + match[0].length - (match.groups?.none ?? '').length, match.groups?.none ?? '', 3),
      ),
    ...none.filter(isTold).map((match) => toStatement(match.index, match.groups?.none ?? '', 3)),
    ...free.filter(isTold).map((match) => toStatement(match.index, match[0], 2)),
  ];
}

/** 依据《…收取信息处理费》的情况 as a heading, then 无。 */
function stateHeadedNone(paragraph: TextParagraph): Statement[] {
  const none = HEADED_NONE.exec(paragraph.text)?.groups?.none;
  const above = paragraph.above || paragraph.heading;
  if (none === undefined || !ABOUT_FEES.test(above)) return [];
  return [toStatement(paragraph.text.indexOf(none), none, 3)];
}

function toStatement(start: number, none: string, rank: number): Statement {
  return { metric: METRIC, value: 0, qualifier: 'exact', start, end: start + none.length, rank };
}

function aboutInformation(text: string, at: number): boolean {
  const sentence =
    text
      .slice(Math.max(0, at - 300), at)
      .split('。')
      .at(-1) ?? '';
  return /信息|申请|公开|收费通知/.test(sentence) && !NOT_OURS.test(sentence);
}

/** 未按收费通知缴纳费用、不收费的原则: a rule or a condition, not what happened. */
function isRule(text: string, at: number): boolean {
  return /(?:如|若|凡|应当|规定|申请人逾期|原则)[^,;。]*$/.test(text.slice(Math.max(0, at - 20), at));
}

/** One a family of narrative metrics. */
const READERS: StatementReader[] = [
  readPublications,
  readFollowers,
  readRequests,
  readInteractions,
  readProposals,
  readFees,
  readDenials,
];

type Located = Statement & { figure: Figure };

const METRICS = new Map(metricsOf(textFamily.id).map((metric) => [metric.id, metric]));

/** The narrative metrics the text states, at most one figure each; what it does not state is not listed. */
export function extractNarrative(sections: readonly Section[], context: NarrativeContext): Figure[] {
  const located = sections.flatMap((section) => readSection(section, context));
  return [...METRICS.keys()].flatMap((metric) => {
    const chosen = chooseStatement(located.filter((statement) => statement.metric === metric));
    return chosen === undefined ? [] : [chosen.figure];
  });
}

function readSection(section: Section, context: NarrativeContext): Located[] {
  const heading = normaliseText(section.heading).text;
  const normals = section.blocks.map((block) => normaliseText(readBlock(block)));
  return normals.flatMap((normal, index) => {
    const above = normals[index - 1]?.text ?? '';
    if (isHeadedByOthers(normals, index, context)) return [];
    const paragraph: TextParagraph = {
      text: normal.text,
      quantities: findQuantities(normal.text),
      heading,
      above,
      context,
    };
    return READERS.flatMap((read) => read(paragraph)).flatMap((statement) => {
      const span = toPrintedSpan(normal, statement.start, statement.end);
      const raw = normal.printed.slice(span.start, span.end);
      if (!isPossible(METRICS.get(statement.metric)?.kind ?? 'count', statement.value, raw)) return [];
      return [{ ...statement, figure: toFigure(statement, raw, { section: section.id, paragraph: index, ...span }) }];
    });
  });
}

const HEADING_LENGTH = 40;

/** （二）下属单位情况, 2022年工作回顾, 下一步工作打算: what stands under such a line, to the next one, is not this report's. */
function isHeadedByOthers(normals: readonly NormalText[], index: number, context: NarrativeContext): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 20); at -= 1) {
    const line = normals[at]?.text ?? '';
    if (line.length <= HEADING_LENGTH && line !== '' && !/[。;!?]/.test(line)) return !isTopicOfReport(line, context);
  }
  return false;
}

function toFigure(statement: Statement, raw: string, at: Figure['at']): Figure {
  const { metric, value, qualifier } = statement;
  return { metric, value, status: 'reported', qualifier, unit: METRICS.get(metric)?.unit ?? '', raw, at };
}

interface Ranked {
  rank: number;
  value: number;
  weak?: boolean;
}

/**
 * Firm statements go before weak ones; among them the highest rank wins: a statement of the whole (主动公开, 共, 全年,
 * exact, no part of another) over a passing mention. Of equals the first in the text is taken.
 * Where all are weak and they differ, none is: nothing says which of them is the whole.
 */
function chooseStatement<T extends Ranked>(stated: T[]): T | undefined {
  const firm = stated.filter((statement) => statement.weak !== true);
  const best = highest(firm.length > 0 ? firm : stated);
  const rivals = firm.length > 0 ? firm.filter(({ rank }) => rank === best?.rank) : stated;
  return rivals.every(({ value }) => value === best?.value) ? best : undefined;
}

function highest<T extends Ranked>([first, ...others]: T[]): T | undefined {
  if (first === undefined) return undefined;
  return others.reduce((best, next) => (next.rank > best.rank ? next : best), first);
}

/** The sections of a report → the figures of their sentences, each with its place in the text and on the page. */
export function readNarrative(written: readonly WrittenSection[], identity: Identity, registry: Registry): Figure[] {
  const { agency, title, year = 0 } = identity;
  const context = { year, agency: agency?.name ?? title?.agency ?? '', names: listNames(identity, registry) };
  const sections = written.map(({ section }) => section);
  return extractNarrative(sections, context).map((figure) => placeOnPage(figure, written));
}

/** What else the body may be called: as the title prints it, and the former and shorter names of it and its kind. */
function listNames({ agency, title }: Identity, { sectors }: Registry): string[] {
  const kind = agency?.sector ? sectors.get(agency.sector) : undefined;
  return [
    title?.agency ?? '',
    ...(agency ? listOtherNames(agency) : []),
    ...(kind ? [...kind.variants, ...kind.names] : []),
  ];
}

function placeOnPage(figure: Figure, written: readonly WrittenSection[]): Figure {
  const { at } = figure;
  if (!('paragraph' in at)) return figure;
  const origin = written.find(({ section }) => section.id === at.section)?.origins[at.paragraph];
  return origin ? { ...figure, at: { ...at, origin } } : figure;
}
