// A quantity of things published → the statement of the year's total.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfTerritory, isOwnBody, type OwnNames, occursInOrder } from './is-of-others.ts';
import { isTrade, type Publication } from './publishing-clause.ts';
import { type ChannelReading, findChannels } from './read-channels.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { COUNTED_OTHERWISE, SAYS_WHEN_OR_ALL } from './vocabulary.ts';

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
export function isBareSum(quantity: Quantity): boolean {
  return BARE_SUM.test(quantity.head);
}

/** 网站120条，微信80条，共公开200条: a total of what was made public that the counts before it add up to. */
export function addsUp({ head, value, previous }: Quantity): boolean {
  if (!SUM_MADE_PUBLIC.test(head) || previous?.previous === undefined) return false;
  let sum = 0;
  for (let part: Quantity | undefined = previous; part !== undefined; part = part.previous) sum += part.value;
  return sum === value;
}

/** 网站514条，…，总计2401条: a bare total sums up the two or more counts before it in the sentence. */
export function stateSum(quantity: Quantity): Statement | undefined {
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
export function stateTotal(
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
