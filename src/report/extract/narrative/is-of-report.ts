// A quantity in its sentence → whether it speaks of the reporting year and body, as done, and is no running total.
import type { Quantity } from './find-quantities.ts';
import { isGovernment, isOfOthers, isOwnBody, type OwnNames } from './is-of-others.ts';
import { carryOn, type Frame, OPEN_FRAME, readFrame, readSpan, withoutSpans } from './read-frame.ts';
import { SUBORDINATE, WHOLE_TERRITORY } from './vocabulary.ts';

export interface NarrativeContext extends OwnNames {
  year: number;
}

const CHANGE = /(?:增加|增长|增多|减少|下降|上升|提高|提升|多|少|降低|净增|涨粉|增幅|降幅)了?(?:约|近)?$/;
const COMPARED = /(?:较|比|相较|对比|与)(?:于)?(?:去年|上年|上一年|前一年|20\d\d年|同期)[^,]*$/;
const REACHED = /(?:增加|增长|增|上升|提高|提升|减少|下降|降|达)(?:到|至)[^,]*$/;
const ROSE = /^(?:增加|增长|增|上升|提高|提升|减少|下降|降)(?:到|至|为)/;
/** 每件, 日均, 平均: so many for each, not in all. */
const RATE = /每(?!年度)|平均|(?<!\d)[日月周季人件]均|标准(?:为|是)?$/;
const PRICE = /^(?:的标准|\/|每)/;
const PLAN = /要求[^,]*(?:不少于|至少)|力争|下一步/;
const TARGET = /(?:目标|指标)(?:数|任务|为|是)*$/;
/** 未公开…150条: what was not done is no count of what was. */
const DENIED =
  /(?<!从)未(?!成年|来|央|名)|没有|并非|不存在|(?<!毫|有|若)无(?!偿|障碍|锡|线|人机|纸)|不(?=公开|公布|发布|收|办|属于|包括|包含|含|予)/;
/** 超过10件的, 150条中的: the number is a measure for others or a set that others are taken of. */
const REFERRED = /^(?:的|中的?|之中|里|内)(?:$|单位|部门|科室|任何|一)/;
/** 尚有12件未办结: what is left over. */
const LEFT = /[尚仍还](?:有|余|剩)/;
/** 150条,更正为145条; 150条(更正:145条); 150条。更正:应为145条. */
const CORRECTED =
  /^[,。;(:]?(?:[^,。;(]{0,8}[,:])?[^,。;(]{0,8}(?:更正|修正为|订正|勘误|更改为|纠正为|改为|应为|实为|误写|有误|笔误|(?:核实|核定|核减|修改|调整)[^,。;]{0,3}\d)/;
const OTHERS_CHANNEL =
  /(?<name>[\p{Script=Han}]{1,16}?(?:局|厅|(?<!管|党)委(?!员|托|派)|办公室|中心|公司|集团|医院|学校|大学|中学|小学|(?<=[市县区镇])[一二三四五六七八九十]中|幼儿园|卫生院|检察院|法院|[协商学]会|联合会|支队|大队|总队|分局|(?<!场|厕)所|(?<!网)站|园区|景区|社区|街道|机构|企业|[院馆园校厂]))(?:政府|政务)?(?:门户|官方)?(?:网站|官网|微信|微博|公众号)/u;
/** 省税务局门户网站大田县税务局子站: its part of another’s site. */
const OWN_PART_OF_SITE = /(?:网站|官网)(?<name>[\p{Script=Han}]{2,16}?)(?:子站|子网站|分站|主页|专栏|专区|频道|板块)/u;
/** 对各科室培训2次, 组织各科室开展培训2次: those it was done for. */
const ADDRESSED =
  /[对向为](?:各|有关|相关|所属|下属|直属|基层)[\p{Script=Han}]{1,14}|组织(?:各|有关|相关|所属|下属|直属|基层)[\p{Script=Han}、]{1,14}(?=(?:开展|进行|集中)[^,]{0,16}培训)/gu;
/** 县政府网站发布6123条,其中涉及我镇86条: all of it is somebody else's. */
const OWN_PART_BEHIND =
  /^,?其中,?(?:涉及|涉|关于|属于|有关)(?:[我本](?:局|委|办|厅|院|镇|乡|街道|单位|部门))[^,;。\d]{0,6}\d/;
/** 政府信息公开专栏代为公开, 代市财政局发布: for somebody else. */
const ON_BEHALF = /代(?:为|[\p{Script=Han}]{2,12})?(?:公开|发布|公布)/u;

/** True unless the words say another year, a change, a running total, a plan, a condition, or another body. */
export function isOfReport(quantity: Quantity, context: NarrativeContext): boolean {
  return (
    isLevel(quantity) &&
    isStated(quantity) &&
    isOfYear(quantity.frame, context.year) &&
    !isRunningTotal(quantity.before, quantity.lead + quantity.head, quantity.next, context.year) &&
    isOfBody(quantity, context)
  );
}

/** As above, of what stands at the year's end: it may have been counted for longer. */
export function isStandOfReport(quantity: Quantity, context: NarrativeContext): boolean {
  return (
    isLevel(quantity) &&
    isStated(quantity) &&
    isOfYearOrLonger(quantity.frame, context.year) &&
    isOfBody(quantity, context)
  );
}

/** A level, not a change on the year before and not a share, a target, a rate or a price. */
export function isLevel(quantity: Quantity): boolean {
  const words = quantity.head;
  if (
    RATE.test(/[^,:;、]*$/.exec(quantity.before.slice(-80))?.[0] ?? '') ||
    PRICE.test(quantity.tail) ||
    TARGET.test(words)
  )
    return false;
  if (PLAN.test(`${quantity.lead},${words}`)) return false;
  if (COMPARED.test(words) && !REACHED.test(words)) return false;
  return !CHANGE.test(words) && !ROSE.test(quantity.tail);
}

/** The place of a text speaks of this body and year as done; for statements that there was none. What never was, was not in this year either. */
export function isStatedOfReport(text: string, at: number, context: NarrativeContext): boolean {
  return isOfYearOrLonger(frameAt(text, at), context.year) && isStatedOfBody(text, at, context);
}

/** As above, whenever it was. */
export function isStatedOfBody(text: string, at: number, context: NarrativeContext): boolean {
  const frame = frameAt(text, at);
  return frame.mood === 'stated' && (isOwnSubject(frame, context) || isAllBelow(frame, context));
}

/** False for a heading that names another year, bodies below this one, or what is still to be done. */
export function isTopicOfReport(heading: string, context: NarrativeContext): boolean {
  const topic = heading.replace(/^(?:\([^()]{1,4}\)|[一二三四五六七八九十\d]{1,3}[、.])/, '');
  const { subject, span } = carryOn(`${topic}。`, OPEN_FRAME);
  if (subject !== undefined || /^(?:下一步|今后)[^,]{0,4}(?:工作)?(?:计划|打算|安排|思路)/.test(topic)) return false;
  return isOfYear({ ...OPEN_FRAME, span: readSpan(topic) ?? span }, context.year);
}

function frameAt(text: string, at: number): Frame {
  const before = text.slice(Math.max(0, at - 240), at);
  const start = Math.max(...['。', '!', '?'].map((mark) => before.lastIndexOf(mark))) + 1;
  return readFrame(before.slice(start).replace(/\([^()]{0,200}\)/g, '') + text.slice(at, at + 2), OPEN_FRAME);
}

function isStated({ frame, head, tail, next, value, qualifier }: Quantity): boolean {
  if (LEFT.test(head) || (qualifier === 'at_least' && tail.startsWith('的'))) return false;
  if (frame.mood !== 'stated' || REFERRED.test(tail) || CORRECTED.test(next)) return false;
  return value === 0 || !DENIED.test(head);
}

/** 各部门均未收费: what none of a government's departments did, it did not. */
function isAllBelow({ subject = '' }: Frame, { agency }: NarrativeContext): boolean {
  return isGovernment(agency) && /^[区市县省]?直?各[级个]?(?:部门|单位|机关)$/.test(subject);
}

/** The Regulations took effect on 1 May 2008: what was done since is what the first report counts. */
const firstYear = 2008;

function isOfYear({ span }: Frame, year: number): boolean {
  if (span?.kind === 'regulations') return year === firstYear;
  return (
    span === undefined || span.kind === 'own' || ((span.kind === 'year' || span.kind === 'since') && span.year === year)
  );
}

function isOfYearOrLonger(frame: Frame, year: number): boolean {
  const { span } = frame;
  if (span?.kind === 'regulations') return true;
  if (span?.kind === 'other') return span.untilNow;
  return span?.kind === 'since' ? span.year <= year : isOfYear(frame, year);
}

function isOwnSubject({ subject }: Frame, context: NarrativeContext): boolean {
  return subject === undefined || isOwnBody(subject, context);
}

/** The clause's subject is the reporting body, or no other body is named. */
function isOfBody(quantity: Quantity, context: NarrativeContext): boolean {
  const words = `${quantity.lead},${quantity.head}`.replace(ADDRESSED, '');
  if (!isOwnSubject(quantity.frame, context) || isOfOthers(quantity.head, context.agency)) return false;
  if (SUBORDINATE.test(words) && !WHOLE_TERRITORY.test(words) && !/各级|和各|及各|、各|汇总/.test(words)) return false;
  if (ON_BEHALF.test(quantity.head) || OWN_PART_BEHIND.test(quantity.behind)) return false;
  const part = OWN_PART_OF_SITE.exec(quantity.head)?.groups?.name;
  if (part !== undefined && isOwnBody(part, context)) return true;
  const owner = OTHERS_CHANNEL.exec(withoutSpans(quantity.head))?.groups?.name?.replace(
    /^.*(?:通过|依托|利用|在|由|经|对|网站?|和|与|及)/,
    '',
  );
  return owner === undefined || isOwnBody(owner, context);
}

const SINCE =
  /历年|(?<!今年|本年|年初|20\d\d年)(?:以来|起)[,]?[^,]{0,12}累计|开通以来|施行以来|实施以来|成立以来|建站以来|运行以来|上线以来|截[至止](?:目前|今)[^,;]{0,14}(?:累计|总计)|历史累计|总累计|迄今|目前[^,]{0,8}累计/;
/** 五年来, 自2018年开通以来, 截至2022年底: they govern all that follows in the sentence. */
const OVER_YEARS =
  /(?:[两二三四五六七八九十]|(?<!\d)\d{1,2})多?年(?:以)?来|(?:十[二三四]五|十[八九]大|二十大|换届|机构改革)[^,;。]{0,4}以来|[自从](?<since>20\d\d)年[^,;。]{0,12}以来|截[至止](?:到)?(?<until>20\d\d)年(?:年|12月)?底/g;
const THIS_YEAR = /全年|本年|今年|年初|年内|一年来|新增/;
const TOTAL = /共|累计|总|合计/;
const SINCE_IN_BRACKET =
  /^\([^()]{0,40}(?:20\d\d年|开通|上线|建立|成立|运行|创建)[^()]{0,40}(?:以来|起|至今)[^()]{0,20}\)/;
/** 累计4396条,2023年新增396条; 共120件(今年新收12件): what is said of the year behind shows that the count was of more. */
const YEAR_BEHIND =
  /^[,;(](?:其中)?,?(?:20\d\d年度?|本年度?|今年|当年|年内)共?(?:新增|新收|新)?(?:主动)?(?<act>公开|发布|推送|更新|收到|受理|办理|答复|召开|举办|组织|承办)?(?:各类)?(?:政府|政务)?(?:信息)?(?:公开申请|申请)?共?\d+(?![\d月])/;
/** 截至2015年底,已公开263条,其中2015年新公开76条. */
const UNTIL = /截[至止]/;
const OF_THE_YEAR = /全年|本年|今年|年内|一年来|(?<!截[至止]到?)20\d\d年/;

/** True where the words before a quantity, those of its own clauses or those behind show a time longer than the year. */
function isRunningTotal(before: string, own: string, behind: string, year: number): boolean {
  if (SINCE.test(year === firstYear ? own.replace(/(?:施行|实施)以来/g, '') : own)) return true;
  if (TOTAL.test(own) && !OF_THE_YEAR.test(before) && isSameActBehind(own, behind)) return true;
  if (UNTIL.test(before) && /^[,;(]其中/.test(behind) && isSameActBehind(own, behind)) return true;
  const named = [...before.matchAll(OVER_YEARS)].at(-1);
  if (named === undefined || named.groups?.since === String(year)) return false;
  const since = before.slice(named.index + named[0].length);
  if (named.groups?.until !== undefined && (THIS_YEAR.test(before) || !TOTAL.test(since))) return false;
  return !THIS_YEAR.test(since) && !since.includes(`${year}年`);
}

/** 1500条(自2018年开通以来): the bracket right behind says since when. */
export function isSinceInBracket(behind: string): boolean {
  return SINCE_IN_BRACKET.test(behind);
}

/** 累计公开150条,2023年收到申请12件: another act is no part of the count. */
function isSameActBehind(own: string, behind: string): boolean {
  const of = YEAR_BEHIND.exec(behind);
  return of !== null && own.includes(of.groups?.act ?? '');
}
