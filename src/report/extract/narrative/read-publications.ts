// Sentences on publishing → the year's total and the figures of the single channels.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfTerritory, isOwnBody, type OwnNames, occursInOrder } from './is-of-others.ts';
import { isOfReport, isSinceInBracket } from './is-of-report.ts';
import { isTrade, type Publication, readPublication } from './publishing-clause.ts';
import { type ChannelReading, findChannels, governingChannel, headedChannel, readChannel } from './read-channels.ts';
import { dropSplitSites, stateChannel } from './state-channel.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { COUNTED_OTHERWISE, INTERNAL, SAYS_WHEN_OR_ALL } from './vocabulary.ts';

const METRIC = textMetric('disclosed');
const BARE_SUM =
  /^(?:等(?:各类|相关|有关)?(?:政府|政务)?|以上|上述|各项|各类|信息|政府信息|全年|其中)*(?:总计|合计|共计|总共|共|总数)(?:信息)?(?:为|达到|达|:)*$/;
const SUM_MADE_PUBLIC = /^(?:总计|合计|共计|总共|共)(?:主动)?(?:公开|发布)(?:信息)?$/;
/** “上海国际服务门户”新增网站,共发布信息13528条: of the thing named at the beginning. */
const NAMED_SITE = /(?:^|,)“?[^“”,]{2,24}”(?!(?:工作|行动|活动|精神|要求|原则))/;
const WITHDRAWN = /(?:撤销|撤回|删除)[^,;。]*\d/;
const MADE_NOT_PUBLISHED = /制作|产生|形成|生成|制发|登记|备案/;
const SUBTOPIC = /领域|推进[^,;。]{2,14}公开|重点信息|专题|专栏/;
const DISCLOSING = /公开|公布|发布|公示/;
const RECEIVED = /收到|受理|接收|申请/;
/** 全区教育系统公开9800条，其中局机关公开460条. */
const OWN_BODY = /^(?:其中)?,?(?:我局|本局|局机关|局本级|我委|本委|委机关|本机关|我单位|本单位)/;
const OWN_SECTION = /主动公开|总体情况|概述|基本情况/;

/** 总计2401条: a total word and nothing that it totals. */
function isBareSum(quantity: Quantity): boolean {
  return BARE_SUM.test(quantity.head);
}

/** 网站120条，微信80条，共公开200条: a total of what was made public that the counts before it add up to. */
function addsUp({ head, value, previous }: Quantity): boolean {
  if (!SUM_MADE_PUBLIC.test(head) || previous?.previous === undefined) return false;
  let sum = 0;
  for (let part: Quantity | undefined = previous; part !== undefined; part = part.previous) sum += part.value;
  return sum === value;
}

/** 网站514条，…，总计2401条: a bare total sums up the two or more counts before it in the sentence. */
function stateSum(quantity: Quantity): Statement | undefined {
  const { before, previous, whole } = quantity;
  if (previous?.previous === undefined || whole !== undefined) return undefined;
  if (!DISCLOSING.test(before) || RECEIVED.test(before) || COUNTED_OTHERWISE.test(before)) return undefined;
  // 通过网站公开甲类20条、乙类30条，合计50条: what the one channel named has, and no total of all.
  const [named, ...others] = findChannels(before);
  const isOfAll =
    named !== undefined && !/\d(?:条|件|篇|份|次|期|个)/.test(before.slice(0, named.start)) && others.length === 0;
  const metric = isOfAll && named.channel !== 'other' ? textMetric(named.channel) : METRIC;
  return stateQuantity(metric, quantity, rankPresentation(quantity) + 4);
}

/** The total's statement; undefined where one kind of information, a part or something else is counted. */
function stateTotal(
  quantity: Quantity,
  publication: Publication,
  channel: ChannelReading,
  paragraph: TextParagraph,
): Statement | undefined {
  const { before, government, verb } = publication;
  const firm = verb === '主动公开' || government;
  if (verb !== '主动公开' && WITHDRAWN.test(quantity.before)) return undefined;
  // 网站建设26个,更新信息3600条: kept up to date, not made public, unless it is called a total.
  if (!DISCLOSING.test(verb) && !(verb === '更新' && /共|累计|总|全年|20\d\d年/.test(quantity.before)))
    return undefined;
  if (
    COUNTED_OTHERWISE.test(before) ||
    isOfAllSorts(quantity) ||
    (!firm && NAMED_SITE.test(quantity.before)) ||
    /分别/.test(quantity.head) ||
    isPart(quantity, publication, paragraph.context.agency)
  )
    return undefined;
  if (channel === 'social') return undefined;
  if (!(firm ? publication.object !== 'category' : isPlainTotal(quantity, publication, paragraph.context)))
    return undefined;
  return { ...stateQuantity(METRIC, quantity, rankTotal(quantity, publication, channel, paragraph)), weak: !firm };
}

/** What leads up to the means: 通过政府网站, 在公众号. */
const MEANS = /(?<!充分|主要|积极)(?:充分|主要|积极)*(?:通过|利用|依托|借助|运用|在(?!线)|由|经|于).*$/;
/** 公共资源交易公告公示信息: where the verb says neither 主动公开 nor of what kind, whoever or whatever stands before it is the body alone. */
function isByOwnBody(before: string, own: OwnNames): boolean {
  const named = before.replace(MEANS, '').replace(SAYS_WHEN_OR_ALL, '');
  return named === '' || isOwnBody(named, own) || occursInOrder(named, own.agency);
}

/** 共公开环境信息316条; 工作信息 names no trade. */
const NAMED_TOTAL = /(?:共|累计|总).* (?!(?:工作|政务|业务|动态|服务)*信息)/;

/** Neither 主动公开 nor 政府信息 is said: then 信息 must be, as a whole, and of no single field. */
function isPlainTotal(quantity: Quantity, { object, named, before }: Publication, own: OwnNames): boolean {
  const { agency } = own;
  if (!isByOwnBody(before, own)) return false;
  if (object === 'category' || isSubtopic(quantity) || !/信息/.test(quantity.head + quantity.tail)) return false;
  if (object === 'described')
    return (
      (/各类|各种|各项/.test(quantity.head) || NAMED_TOTAL.test(`${quantity.head} ${named}`)) && isTrade(named, agency)
    );
  return object === 'whole' || /共|总|累计|全年/.test(quantity.lead + quantity.head);
}

function isPart(quantity: Quantity, publication: Publication, agency: string): boolean {
  const { whole } = quantity;
  if (whole !== undefined && isOfTerritory(whole.head, agency) && OWN_BODY.test(quantity.head)) return false;
  return whole !== undefined && !(publication.verb === '主动公开' && isNewPartOf(quantity, whole));
}

/** 制作40件，其中主动公开36件; 累计公开5928条，其中本年度新增2110条: here the part is the year's figure. */
function isNewPartOf(part: Quantity, whole: Quantity): boolean {
  if (MADE_NOT_PUBLISHED.test(whole.head) || isOfAllSorts(whole)) return true;
  return /累计|历年/.test(whole.head) && /新增|本年|全年|今年|20\d\d年/.test(part.head);
}

/** 发布政府信息687份,其中主动公开299份、依申请公开388份: what was made, however it was made public. */
function isOfAllSorts({ head, behind }: Quantity): boolean {
  return !head.includes('主动公开') && /^[^。;]{0,4}其中,?主动公开/.test(behind);
}

function isSubtopic(quantity: Quantity): boolean {
  return SUBTOPIC.test(quantity.lead + quantity.head);
}

function rankTotal(
  quantity: Quantity,
  publication: Publication,
  channel: ChannelReading,
  paragraph: TextParagraph,
): number {
  const grounds: [boolean, number][] = [
    [publication.verb === '主动公开', 4],
    [publication.government, 2],
    [publication.object === 'whole', 2],
    [channel === 'joint', 1],
    [OWN_SECTION.test(paragraph.heading), 1],
    [/累计|截[至止](?:目前|今)/.test(quantity.lead + quantity.head), -3],
    [isSubtopic(quantity), -4],
  ];
  const base = rankPresentation({ ...quantity, whole: undefined });
  return grounds.reduce((rank, [holds, weight]) => (holds ? rank + weight : rank), base);
}

const POST_MEASURE = /^(?:条次|件次|篇次|期次|条|件|篇|份|次|期|个|项|则|宗|部|幅|贴|帖|)$/;
/** 累计公开1016条,…。其中2015年度公开211条: the year's is a part of it. */
const YEAR_OF_IT =
  /^(?:[^。;]{0,30}[。,;])?其中,?(?:20\d\d年度?|本年度?|今年|当年|全年)(?:我局|本局|我委|共|新增|主动|公开)/;
const OTHER_WAY =
  /其[他它](?:多种)?(?:公开)?(?:方式|渠道|途径|形式|媒体|平台)(?:主动)?(?:公开|公布|发布)?(?:政府|政务)?(?:信息)?(?:数量|数)?(?:为|共)?:?$/;

/** `narrative.disclosed`, `.website`, `.wechat`, `.weibo`, `.other_channels`. */
export function readPublications(paragraph: TextParagraph): Statement[] {
  const stated = paragraph.quantities.flatMap((quantity) => stateOf(quantity, paragraph) ?? []);
  const respective = paragraph.quantities.flatMap((quantity) => stateRespective(quantity, paragraph));
  return dropSplitSites([...stated, ...respective], paragraph);
}

function stateOf(printed: Quantity, paragraph: TextParagraph): Statement | undefined {
  const quantity = turnRound(printed);
  if (!isPostMeasure(quantity) || !isOfReport(quantity, paragraph.context)) return undefined;
  if (YEAR_OF_IT.test(quantity.next)) return undefined;
  if (isSinceInBracket(paragraph.text.slice(quantity.measureEnd, quantity.measureEnd + 120))) return undefined;
  if (OTHER_WAY.test(quantity.head)) {
    return stateQuantity(textMetric('other_channels'), quantity, rankPresentation(quantity));
  }
  if (isBareSum(quantity) || addsUp(quantity)) return stateSum(quantity);
  if (isRespective(quantity)) return undefined;
  const publication = readPublication(quantity.head, quantity.tail);
  const channel = channelOf(quantity, publication, paragraph);
  if (channel === 'other') return undefined;
  if (channel === 'website' || channel === 'wechat' || channel === 'weibo') {
    return stateChannel(quantity, publication, channel, paragraph.context);
  }
  return publication && stateTotal(quantity, publication, channel, paragraph);
}

/** 251条政府信息在门户网站发布: what was published stands first, and where behind it. */
const TURNED =
  /^(?<what>(?:条|篇)?(?:政府|政务|各类|相关|、)*(?:信息|稿件|文章))(?<how>(?:分别)?(?:在|通过|经|于)[^,;。\d]{2,30}(?:公开|发布|公布|推送))$/;

function turnRound(quantity: Quantity): Quantity {
  const { what = '', how } = TURNED.exec(quantity.tail)?.groups ?? {};
  return how === undefined || !/(?:^|[共有计,年度])$/.test(quantity.head)
    ? quantity
    : { ...quantity, head: `${quantity.head}${how}`, tail: what };
}

/** 审核网站信息236条: looked at, not published. */
const REVIEWED =
  /(?<!经)(?:审核|审查|检查|巡查|抽查|排查|校对|采集|归集)(?:了|各类)?(?:网站|政府|政务|新媒体|拟|信息)(?![^,]{0,30}(?:发布|公开|推送))/;
const RESPECTIVE =
  /(?:分别)?(?:累计|共|主动|对外)*(?:公开|发布|推送|更新|发文|推文|发送|编发|发布推送)(?:各类|政府|政务|图文)*(?:信息|文章|稿件|图文|推文|消息)?$/;

/** 网站、微信发布信息812条、22条: more than one channel, and a second count that names nothing of its own. */
function isRespective(first: Quantity): boolean {
  if (!RESPECTIVE.test(first.head)) return false;
  return first.head.includes('分别') || (/^[、和]\d/.test(first.behind) && findChannels(first.head).length > 1);
}

/** 微信公众号、微博(分别)发布信息1350条、986条: as many counts as channels, in the same order. */
function stateRespective(first: Quantity, paragraph: TextParagraph): Statement[] {
  if (!isRespective(first)) return [];
  const channels = findChannels(first.head);
  const at = paragraph.quantities.indexOf(first);
  const counts = [first];
  for (const next of paragraph.quantities.slice(at + 1)) {
    if (next.previous !== counts.at(-1) || next.head !== '' || next.lead !== '') break;
    counts.push(next);
  }
  const kinds = new Set(channels.map(({ channel }) => channel));
  if (counts.length < 2 || counts.length !== channels.length || kinds.size !== channels.length) return [];
  if (!counts.every((count) => isPostMeasure({ ...count, behind: '' }) && isOfReport(count, paragraph.context)))
    return [];
  return counts.flatMap((count, index) => {
    const channel = channels[index]?.channel ?? 'other';
    return channel === 'other' ? [] : [stateQuantity(textMetric(channel), count, rankPresentation(count))];
  });
}

/** 微信96期,发布信息402条: the issues hold so many posts. */
const POSTS_BEHIND =
  /^,?(?:共计|合计|总计|累计|共)*(?:发布|推送|刊发|编发|发送)?(?:各类|图文|政务)*(?:信息|文章|稿件|图文)?(?:共计|合计|总计|共)*\d+余?(?:条|篇)/;

/** 六个部分, 3项制度 count other things than posts; 48期156条 counts its posts behind. */
function isPostMeasure({ measure, head, tail, behind }: Quantity): boolean {
  if (INTERNAL.test(head) || REVIEWED.test(head)) return false;
  if (
    /(?:刊发|刊登|转载|转发|登载|采用)(?:[我本](?:局|委|办|厅|县|市|区|镇|乡|街道|单位)|上级|[省市县区]?政府|[省市]厅|国务院)/.test(
      head,
    )
  )
    return false;
  if (/发言人|监测|网[民友](?!的?留言)|删除|撤回|撤销|撤下|清理|下架|移除|屏蔽/.test(head)) return false;
  if (measure === '次' && /转发|推介|更新$/.test(head)) return false;
  if (!POST_MEASURE.test(measure) || /^\d(?!\d{3}年)/.test(behind)) return false;
  if (measure === '期' && POSTS_BEHIND.test(behind)) return false;
  return tail === '' || !/^[个项次期]$/.test(measure) || /^[^,;。]{0,6}(?:信息|文章|稿件)/.test(tail);
}

/** 公众号粉丝31万；累计发布信息416条: a plain sentence behind a semicolon goes on about the account before it. */
function channelOf(quantity: Quantity, publication: Publication | undefined, paragraph: TextParagraph): ChannelReading {
  const own = governingChannel(quantity);
  const headed = own === 'none' && publication ? headedChannel(paragraph, quantity.sentence) : 'none';
  if (headed !== 'none') return headed;
  if (own !== 'none' || publication?.verb === '主动公开' || publication?.government === true) return own;
  const { start } = quantity.sentence;
  const before = paragraph.text.slice(Math.max(0, start - 300), start);
  const carried = before.endsWith(';') ? readChannel(before.slice(0, -1).split(/[。;]/).at(-1) ?? '') : 'none';
  return carried === 'wechat' || carried === 'weibo' ? carried : 'none';
}
