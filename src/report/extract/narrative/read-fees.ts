// Sentences about information-handling fees → the yuan charged, also where the text says that nothing was.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfReport, isStatedOfReport } from './is-of-report.ts';
import { readTopic } from './read-channels.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';

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
export function readFees(paragraph: TextParagraph): Statement[] {
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
