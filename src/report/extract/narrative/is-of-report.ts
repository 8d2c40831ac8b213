// A quantity in its sentence → whether it speaks of the reporting year and the reporting body.
import type { Quantity } from './find-quantities.ts';
import { isGovernment, isOfOthers, occursInOrder } from './is-of-others.ts';
import { isPartOfYear, isRunningTotal } from './is-running-total.ts';
import { SUBORDINATE, WHOLE_TERRITORY } from './vocabulary.ts';

export interface NarrativeContext {
  year: number;
  agency: string;
}

const CHANGE = /(?:增加|增长|增多|减少|下降|上升|提高|提升|多|少|降低|净增|涨粉|增幅|降幅)了?(?:约|近)?$/;
const COMPARED = /(?:较|比|相较|对比|与)(?:于)?(?:去年|上年|上一年|前一年|20\d\d年|同期)[^,]*$/;
const REACHED = /(?:增加|增长|增|上升|提高|提升|减少|下降|降|达)(?:到|至)[^,]*$/;
const ROSE = /^(?:增加|增长|增|上升|提高|提升|减少|下降|降)(?:到|至|为)/;
const YEAR =
  /(?<![较比与同从由]|相较)(?:(20\d\d)年(?!年?(?:以|之)?来|相比|来)|(今年|本年度?)|(去年|上年度?|上一年度?|前年))(?!相比|同期相比|底前|相较)/g;
const RATE = /(?:每|平均)[一两\d]?(?:月|周|日|天|季|年|个|名|家|人)/;
const PLAN =
  /要求[^,]*(?:不少于|至少)|力争|下一步|计划(?:公开|发布|组织)|将(?:公开|发布|组织|举办|开展)|拟(?:公开|发布)/;
const TARGET = /(?:目标|指标)(?:数|任务|为|是)*$/;
const BODY =
  /(?<body>[\p{Script=Han}]{0,12}?(?:人民政府|管委会|办事处|公司|局|委|厅|县|区|镇|乡|街道|分局|中心|支队|大队|学校|所|院))(?=(?:共|全年|主动|公开|发布|收到|受理|累计|及时|接收|推送|网站|门户|微信|官方|政务|\d))/u;
/** 县政府网站: a government named right before a channel owns the channel; it is not who publishes. */
const OWNED_CHANNEL = /(?:人民政府|政府|管委会|[省市县区州旗])(?:网站|门户|微信|官方|政务)/;
const OWN_WORD = /我|本|全/;

/** True unless the words say another year, a change, a running total, a plan, or another body. */
export function isOfReport(quantity: Quantity, context: NarrativeContext): boolean {
  return (
    isLevel(quantity) &&
    isOfYear(quantity, context.year) &&
    !isRunningTotal(quantity.before, quantity.lead + quantity.head, context.year) &&
    isOfBody(quantity, context.agency)
  );
}

/** A level, not a change on the year before and not a share, a target or a rate. */
export function isLevel(quantity: Quantity): boolean {
  const words = quantity.head;
  if (RATE.test(words) || TARGET.test(words) || PLAN.test(`${quantity.lead},${words}`)) return false;
  if (COMPARED.test(words) && !REACHED.test(words)) return false;
  return !CHANGE.test(words) && !ROSE.test(quantity.tail);
}

/** The last year named before the quantity governs it; a year only compared with does not. */
export function isOfYear(quantity: Quantity, year: number): boolean {
  const words = quantity.before.replace(/《[^》]*》/g, '');
  if (isPartOfYear(`${quantity.lead},${quantity.head}`)) return false;
  const named = [...words.matchAll(YEAR)].at(-1);
  if (named === undefined || named[2] !== undefined) return true;
  return named[1] !== undefined && Number(named[1]) === year;
}

/** The clause's subject is the reporting body, or no other body is named. */
export function isOfBody(quantity: Quantity, agency: string): boolean {
  const words = `${quantity.lead},${quantity.head}`;
  if (isOfOthers(quantity.head, agency)) return false;
  if (SUBORDINATE.test(words) && !WHOLE_TERRITORY.test(words) && !/各级|和各|及各|、各|汇总/.test(words)) return false;
  if (OWNED_CHANNEL.test(quantity.head)) return true;
  const named = BODY.exec(quantity.head)?.groups?.body;
  return named === undefined || isSameBody(named, agency);
}

/** 市科技局 is 威海市科学技术局: each of its characters occurs there in this order. */
export function isSameBody(named: string, agency: string): boolean {
  if (OWN_WORD.test(named) || agency.includes('(') || !isGovernment(agency)) return !isBelow(named, agency);
  const core = named
    .replace(/^.*?年度?/, '')
    .replace(/^.*(?:通过|依托|利用|在|由|经)/, '')
    .replace(/(?:人民政府|管委会|办事处|区|县|市)$/, '');
  return /^(?:市|区|县|镇|乡|街道)?$/.test(core) || occursInOrder(core, agency);
}

/** A bureau's own branches, stations and schools report for themselves. */
function isBelow(named: string, agency: string): boolean {
  return /分局|支队|大队|学校|中心|所$/.test(named) && !/分局|支队|大队|学校|中心|所|医院|大学/.test(agency);
}
