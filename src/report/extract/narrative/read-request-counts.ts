// Sentences about requests for information → how many were received, also where the text says none was.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isGovernment, isOfTerritory } from './is-of-others.ts';
import { isOfReport, isStatedOfReport } from './is-of-report.ts';
import { readTopic } from './read-channels.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { NONE, REQUEST } from './vocabulary.ts';

const REQUESTS = textMetric('requests');
const MEASURE = /^(?:件次|条次|件|宗|起|条|项|份|次|个|例|事项|封|批|人次|)$/;
const RECEIVE = /收到|接到|受理|接收|接受|收办|收悉|接收到|收取|新收|接件|收件|共收/;
const HANDLE = /办理|处理|答复|办结|回复|产生|发生|共有/;
const REQUEST_WORDS = new RegExp(REQUEST);
const REQUESTS_NAMED = new RegExp(REQUEST, 'g');
const REQUEST_ENDS =
  /^[的了政府务信息公开申请事项案件书表人数量总受理接收到办处结答复回情况工作方面要求内容来自单函共计合累达有为是:约、和]*$/;
const ELSEWHERE =
  /复议|诉讼|投诉|举报|信访|审批|许可|救助|咨询|结转|上年|延期|率|建议|提案|留言|主动公开|不予|部分公开|予以公开|同意公开|无法提供|无法|属于|不存在|驳回|撤回|涉及|补正|告知|其[他它]|非本|窗口|热线|公证|仲裁|执行|贷款|立案|网民|信箱|目录|培训|会议|讲座|活动|检查|审查|督办|抽查|会商|(?<![级门局委府])(?:协助|配合|移交|转办|转送|审核|指导|参与)(?!的|后|来)/;
const MODE =
  /(?:网上|网络|网站|信函|当面|传真|邮寄|现场|电子邮件|邮件|书面|口头|互联网|来信|自然人|公民|法人|企业)[^,;。]{0,8}(?:申请|件)?$/;
const ANY_MODE = /网上|网络|网站|信函|当面|传真|邮寄|现场|邮件|书面|口头|互联网|来信|自然人|公民|法人|企业|组织/;
/** 收到公民申请2件,当面申请2件: who applied, and how. */
const WHO = /自然人|公民|法人|企业|组织/;
const WAY = /网上|网络|信函|当面|传真|邮寄|现场|邮件|书面|口头|互联网|来信/;
const RECEIVED_ONLY =
  /(?:^|[共新局镇委办位关年度府县区市乡厅省州旗院心所站处队]|街道)(?:收到|受理|接收|接到)(?:件数|数量|数)?(?:了|共计|共|为|:)*$/;
const OWN_PART = /^(?:其中)?,?(?:[我本](?:街道|[局委办厅院镇乡县市区])|[省市区县州旗]?(?:局|委|厅)(?:机关|本级))/;
const WHOLE_RECEIVED = /^全[省市区县州盟旗镇乡](?:共|总共|共计|合计|累计)(?:收到|受理|接收|新收)$/;
/** （一）受理申请的数量: the statutory heading, of requests for information. */
const REQUEST_HEADING =
  /^(?:\([^()]{1,3}\)|\d{1,2}[.、])?(?:(?:收到|受理)(?:和处理)?(?:的)?申请|申请(?:的)?(?:受理|收到|接收|数量))(?:的)?(?:数量|情况|件数)?[。:]?$/;
const TOTAL_ONLY = /^(?:总计|合计|共计|总共|共)$/;

/** How far around a count its paragraph may say what it is of. */
const NEAR = 1000;
const NEWLY_RECEIVED =
  /^(?:其中)?[,:]?(?:(?:本年度?|今年|当年|20\d\d年度?)?新(?:增|收|收到|接收|受理)|(?:本年度?|今年|当年|20\d\d年度?)(?:收到|接收|受理|接到))(?:的?申请|件)?(?:共|为)?$/;
const BARE_RECEIPT =
  /^(?:全年|今年|本年度?|20\d\d年度?|[我本](?:[局委办厅镇乡县市区]|机关|单位|部门|街道)|全[省市县区州盟旗镇乡]|共|共计|累计|一共)*收到申请(?:共计|共|为)?$/;
const OTHER_APPLICATION =
  /复议|诉讼|审批|许可|救助|补贴|贷款|登记|入学|住房|职称|资格|补助|保障|执行|仲裁|认定|政务服务|信访|投诉/;

/** Explicit counts rank above "none", receiving above handling. */
export function readRequests(paragraph: TextParagraph): Statement[] {
  return [
    ...paragraph.quantities.flatMap((quantity) => stateCount(quantity, paragraph) ?? []),
    ...readNoRequests(paragraph),
  ];
}

function stateCount(quantity: Quantity, paragraph: TextParagraph): Statement | undefined {
  if (!MEASURE.test(quantity.measure) || !isOfReport(quantity, paragraph.context)) return undefined;
  if (COUNTED_BEHIND.test(quantity.tail) || LOOKED_AT.test(quantity.tail)) return undefined;
  if (isNewlyReceived(quantity)) return stateQuantity(REQUESTS, quantity, 16);
  if (quantity.whole !== undefined && !isOwnOfRequests(quantity, paragraph)) return undefined;
  if (isBareReceipt(quantity, paragraph)) return { ...stateQuantity(REQUESTS, quantity, 0), weak: true };
  if (isSortOfInformation(quantity)) return undefined;
  const rank = rankOf(quantity, paragraph);
  if (rank === undefined) return undefined;
  const stated = stateQuantity(REQUESTS, quantity, rank + rankPresentation(quantity));
  return countsInformation(quantity) ? { ...stated, weak: true } : stated;
}

/** 依申请公开信息14条: as likely the sort of information as what was asked for. */
function countsInformation({ head }: Quantity): boolean {
  return (
    /依申请公开(?:的)?(?:政府|政务)?信息(?:数|总数|数量)?(?:为)?$/.test(head) &&
    !RECEIVE.test(head) &&
    !HANDLE.test(head)
  );
}

/** 主动公开20条,依申请公开86条,不予公开4条: the sorts of what was made. */
function isSortOfInformation(quantity: Quantity): boolean {
  const { head, before, behind } = quantity;
  if (!/依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:数|总数|数量)?(?:为)?$/.test(head) || RECEIVE.test(head))
    return false;
  return (
    /不予以?公开[^,;。]{0,8}\d/.test(before + behind) || /(?:制作|制发|产生|获取|形成)[^,;。]{0,16}\d/.test(before)
  );
}

function rankOf(quantity: Quantity, paragraph: TextParagraph): number | undefined {
  const words = ownWords(quantity);
  if (TOTAL_ONLY.test(quantity.head) && quantity.previous !== undefined) return rankSum(quantity);
  if (isTotalOfTerritory(quantity, paragraph)) return 12;
  if (ELSEWHERE.test(stripRequest(words))) return undefined;
  if (isOfSomethingOnRequests(quantity)) return undefined;
  if (!REQUEST_WORDS.test(words)) return rankPlainRequest(quantity, words, paragraph);
  if (isOneModeOfSeveral(quantity)) return undefined;
  if (RECEIVE.test(words)) return 8;
  if (/办结/.test(words)) return undefined;
  return HANDLE.test(words) ? 5 : 4;
}

/** 县政府收到申请31件,部门和乡镇收到71件,全县共收到102件: a government's report counts all. */
function isTotalOfTerritory({ head, tail, before, previous }: Quantity, { context }: TextParagraph): boolean {
  if (previous === undefined || tail !== '' || !WHOLE_RECEIVED.test(head) || !isGovernment(context.agency))
    return false;
  return REQUEST_WORDS.test(before) && !ELSEWHERE.test(stripRequest(before));
}

/** 对12个部门的公开申请进行抽查: what is counted stands right behind the number. */
const COUNTED_BEHIND = /^(?:部门|单位|机关|乡镇|镇街|街道|科室|平台|栏目|渠道|窗口|环节)/;

/** 对4起依申请公开案件进行复盘: some of them were looked at again. */
const LOOKED_AT =
  /(?:进行|开展|作|做)(?:了)?[^,;。]{0,6}(?:复盘|分析|评查|回头看|抽查|检查|会商|研判|讨论|审查|剖析|总结|评估|交流)/;

/** 申请人要求公开信息126项: what they asked for, in however many requests. */
const ASKED_FOR = /(?:申请人|当事人|公民|群众)[^,;。、]{0,6}(?:要求|申请)(?:公开|获取|提供)/;

/** 依申请公开平台维护4次, 申请受理点3个: what stands between the request and its number names another thing. */
function isOfSomethingOnRequests({ head }: Quantity): boolean {
  if (ASKED_FOR.test(head) && !RECEIVE.test(head)) return true;
  const last = [...head.matchAll(REQUESTS_NAMED)].at(-1);
  return last !== undefined && !REQUEST_ENDS.test(head.slice(last.index + last[0].length));
}

/** 办理申请12件(新收10件、上年结转2件): of what was handled, the part received in the year. */
function isNewlyReceived({ head, tail, whole }: Quantity): boolean {
  if (whole === undefined || ELSEWHERE.test(stripRequest(whole.head))) return false;
  if (
    /^(?:其中)?[,:]?(?:有)?$/.test(head) &&
    /^(?:为)?(?:本年度?|当年|今年)?新(?:增|收|受理)(?:的)?(?:申请)?$/.test(tail)
  )
    return REQUEST_WORDS.test(whole.head);
  if (tail !== '') return false;
  return NEWLY_RECEIVED.test(head) && REQUEST_WORDS.test(whole.head);
}

/** 全年共收到申请3件: in such a report these are requests for information, if nothing nearby says of another kind. */
function isBareReceipt(quantity: Quantity, paragraph: TextParagraph): boolean {
  if (!BARE_RECEIPT.test(quantity.head) || quantity.tail !== '') return false;
  return !OTHER_APPLICATION.test(wordsNear(quantity, paragraph) + paragraph.heading + paragraph.above.slice(-NEAR));
}

function wordsNear({ start }: Quantity, { text }: TextParagraph): string {
  return text.slice(Math.max(0, start - NEAR), start + NEAR);
}

/** The clause with its number; a clause that starts with the number or holds only fillers leans on the one before. */
function ownWords(quantity: Quantity): string {
  const noun = /^(?:年|度|全|共|总|计|合|累|受理|收到|接收|本|收|\d|为|有|数|量)*$/.test(quantity.head);
  return `${noun ? quantity.lead : ''}${quantity.head}#${objectBehind(quantity)}`;
}

function objectBehind(quantity: Quantity): string {
  return /^(?:的)?[^,;。]{0,30}?申请(?:公开)?|^(?:的)?[^,;。]{0,10}?公开/.exec(quantity.tail)?.[0] ?? '';
}

function stripRequest(words: string): string {
  return words.replace(
    /主动公开其他|其他(?:社会)?(?:组织|方面|单位|形式|方式|渠道)|(?:通过|以)[^#]*?(?:方式|渠道|途径|形式)|涉及[^#,]{0,8}的/g,
    '',
  );
}

/** 收到70件申请: whose requests these are must stand nearby. */
function rankPlainRequest(quantity: Quantity, words: string, paragraph: TextParagraph): number | undefined {
  if (RECEIVED_ONLY.test(quantity.head) && quantity.tail === '') {
    return isOwnOfRequests(quantity, paragraph) || isRequestTopic(quantity, paragraph) ? 3 : undefined;
  }
  if (!RECEIVE.test(words) || !/申请/.test(words) || /各类|各种/.test(words)) return undefined;
  // People ask for many things: of requests for information the clause itself has to speak.
  if (quantity.measure === '人次') return undefined;
  if (isOneModeOfSeveral(quantity)) return undefined;
  const nearby = quantity.before + quantity.behind;
  if (/审批|窗口|许可|救助|补贴|贷款|登记/.test(nearby)) return undefined;
  const isNamed = /依申请|信息公开/.test(wordsNear(quantity, paragraph) + paragraph.heading);
  return isNamed || isRequestTopic(quantity, paragraph) ? 3 : undefined;
}

/** 全区共收到政府信息公开申请95件，我局收到7件: the clause before says of what. */
function isOwnOfRequests({ head, previous, before }: Quantity, { context }: TextParagraph): boolean {
  if (previous === undefined || !OWN_PART.test(head)) return false;
  if (!isOfTerritory(previous.head, context.agency) || !RECEIVE.test(previous.head)) return false;
  return REQUEST_WORDS.test(previous.head) && !ELSEWHERE.test(stripRequest(before));
}

/** （二）依申请公开。我局受理3件: the heading says what was received. */
function isRequestTopic(quantity: Quantity, paragraph: TextParagraph): boolean {
  return isAboutRequests(readTopic(paragraph, quantity.sentence.start)) && !ELSEWHERE.test(quantity.before);
}

const isAboutRequests = (topic: string): boolean => REQUEST_WORDS.test(topic) || REQUEST_HEADING.test(topic);

/** 网上申请3件、信函申请2件: parts whose sum is not printed. */
function isOneModeOfSeveral(quantity: Quantity): boolean {
  const { head, behind, previous } = quantity;
  if (/分别/.test(head)) return true;
  if (!MODE.test(head)) return false;
  const same = WHO.test(head) && !WAY.test(head) && RECEIVE.test(head) ? WHO : ANY_MODE;
  const next = /^[、,](?<head>[^、,。;]{0,14}?)\d/.exec(behind)?.groups?.head;
  return (
    (next !== undefined && (same.test(next) || next === '')) || (previous !== undefined && MODE.test(previous.head))
  );
}

function rankSum(quantity: Quantity): number | undefined {
  const words = quantity.before + quantity.tail;
  return REQUEST_WORDS.test(words) && !ELSEWHERE.test(words) ? 8 : undefined;
}

const GAP = '[^,;。!?:]{0,30}?';
const NONE_BEFORE = new RegExp(`(?<none>${NONE})(?<gap>${GAP})(?<object>${REQUEST})(?<rest>[^,;。!?]{0,16})`, 'g');
const NONE_BEHIND =
  /(?:依申请公开|信息公开申请|公开申请|申请公开)(?:政府信息|信息|事项|申请|情况|工作|方面|的|数量|件数|件|数|受理|办理|及|答复)*[,:。]?(?:20\d\d年|本年|全年|今年|我[局镇县委区街]|本[局镇机单][关位]?|,|度)*(?<none>零报告|零申请|0报告|(?:未|没有|暂未|尚未|未曾)(?:收到|接到|受理|发生|产生)(?:过)?(?:该项|该类|此类|此项|相关|有关)?(?:申请|情况)?|无|没有|暂无|未收到|为?零(?:件|宗|条|起)?)(?=[,;。)]|$)/g;
/** 无 alone stands before many things (无法, 无正当理由); only these lead on to the request. */
const AFTER_BARE_NO =
  /^(?:任何|依法|政府|政务|公民|群众|个人|人|单位|其他|信息|收到|上级|新增|相关|有关|法人|组织|社会|或者?|和|及|向|[我本](?:局|委|办|厅|镇|乡|街道|县|区|市|单位|机关)|提出|提交|自然人|公众|书面|线上|线下|的|、)*$/;
const NOT_NONE =
  /复议|诉讼|投诉|举报|因|引起|引发|提起|按时|按期|及时|答复|办结|建议|提案|留言|超|逾|延期|不予|结转|收费|费用|拒绝|未答复|纠纷|撤|异议|不满|正当|不符|不规范|遗漏|瑕疵|差错|败诉|应主动|漏|主动公开|障碍/;
const NOT_NONE_BEHIND =
  /^(?:的)?(?:费|(?![、和及与或])[^,;。]{0,6}(?:超过|复议|诉讼|投诉|举报|收费|费用|信息处理费|处理费|检索费|复制费|超期|逾期|不予|被|引|未|不及时|答复不|提起|纠错|渠道|制度|目录|指南))/;

/** 2018年,未收到申请: the heading says of what. */
const NONE_HEADED =
  /(?<none>(?:未|没有)(?:收到|接到|受理|接收)(?:过)?)(?:任何|相关|有关|此类|该类)*(?:的)?(?:申请|事项)(?=[,;。)]|$)/g;

function topicAt(paragraph: TextParagraph, at: number): string {
  return readTopic(paragraph, Math.max(paragraph.text.lastIndexOf('。', at), paragraph.text.lastIndexOf(';', at)) + 1);
}

/** Sentences that deny any request of the reporting year; the figure prints the denying words. */
function readNoRequests(paragraph: TextParagraph): Statement[] {
  const { text } = paragraph;
  const before = [...text.matchAll(NONE_BEFORE)].filter(isNone);
  const behind = [...text.matchAll(NONE_BEHIND)];
  const headed = [...text.matchAll(NONE_HEADED)].filter(({ index }) => isAboutRequests(topicAt(paragraph, index)));
  return [...before, ...behind, ...headed]
    .filter((match) => isStatedOfReport(text, match.index, paragraph.context))
    .map(toStatement);
}

function isNone(match: RegExpExecArray): boolean {
  const { none = '', gap = '', object = '', rest = '' } = match.groups ?? {};
  if (/复议|诉讼|投诉|举报|建议|提案/.test(object)) return false;
  if (
    /^[^,]{0,6}\d/.test(rest) ||
    /[\d#]/.test(gap) ||
    NOT_NONE.test(gap.replace(/提起$/, '')) ||
    NOT_NONE_BEHIND.test(rest)
  )
    return false;
  return !/^[无零]$/.test(none) || AFTER_BARE_NO.test(gap);
}

function toStatement(match: RegExpExecArray): Statement {
  const none = match.groups?.none ?? '';
  const first = match.groups?.object === undefined ? match[0].length - none.length : 0;
  const start = match.index + first;
  return { metric: REQUESTS, value: 0, qualifier: 'exact', start, end: start + none.length, rank: 2 };
}
