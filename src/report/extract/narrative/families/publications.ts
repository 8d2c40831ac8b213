// Sentences that tell of publishing → the year's total and the figures of the single channels.
import type { Quantity } from '../find-quantities.ts';
import { isOfReport } from '../is-of-report.ts';
import { type ChannelReading, findChannels, governingChannel, readChannel } from '../read-channels.ts';
import { kindOfObject, type Publication, readPublication } from '../read-publication.ts';
import { type Passage, rankPresentation, type Statement, stateQuantity } from '../statement.ts';

const POST_MEASURE = /^(?:条次|件次|篇次|期次|条|件|篇|份|次|期|个|项|则|宗|部|幅|贴|帖|)$/;
const COUNTED_OTHERWISE =
  /阅读|点击|浏览|访问|粉丝|关注|订阅|用户|回应|咨询|留言|答复|回复|办理|受理|申请|收到|收集|账号|帐号|建设|点赞|评论|投诉|问卷|访谈|活动|处理|采纳|采用|用稿|互动|建立|建有|开通|开设|设立|栏目|培训|会议|查阅点|不予|转办|上报|报送|整改|排查|问题|纠正|错|撤|删|审核/;
/** 网站审计信息栏目公开: where on the site. */
const SITE_COLUMN =
  /^.*(?:栏目|专栏|专区|板块|模块|版块|频道)(?:上|中|内|里|等)?(?=共|累计|主动|公开|发布|公示|公布|更新)/;
const BARE_CHANNEL = /^(?:条次|条|篇|期|则|件|)$/;
const TOTAL_ONLY =
  /^(?:以上|上述|各项|各类|信息|政府信息|全年|其中)*(?:总计|合计|共计|总共|共|总数)(?:信息)?(?:为|达到|达|:)*$/;
const MADE_NOT_PUBLISHED = /制作|产生|形成|生成|制发|登记|备案/;
const OTHER_WAY =
  /其[他它](?:多种)?(?:方式|渠道|途径|形式|媒体|平台)(?:主动)?(?:公开|公布|发布)?(?:政府|政务)?(?:信息)?(?:数量|数)?:?$/;
const SUBTOPIC = /领域|推进[^,;。]{2,14}公开|重点信息|专题|专栏/;
const DISCLOSING = /公开|公布|发布|公示/;
const RECEIVED = /收到|受理|接收|申请/;

/** `narrative.disclosed`, `.website`, `.wechat`, `.weibo`, `.other_channels`. */
export function readPublications(passage: Passage): Statement[] {
  const stated = passage.quantities.flatMap((quantity) => stateOf(quantity, passage) ?? []);
  return dropSplitSites(stated, passage);
}

function stateOf(quantity: Quantity, passage: Passage): Statement | undefined {
  if (!isPostMeasure(quantity) || !isOfReport(quantity, passage.context)) return undefined;
  if (OTHER_WAY.test(quantity.head))
    return stateQuantity('narrative.other_channels', quantity, rankPresentation(quantity));
  if (TOTAL_ONLY.test(quantity.head)) return stateSum(quantity);
  const publication = readPublication(quantity.head, quantity.tail);
  const channel = channelOf(quantity, publication, passage);
  if (channel === 'none' || channel === 'joint' || channel === 'social') {
    return publication && stateTotal(quantity, publication, channel, passage);
  }
  return stateChannel(quantity, publication, channel);
}

/** 六个部分, 3项制度 count other things than posts. */
function isPostMeasure({ measure, tail }: Quantity): boolean {
  return (
    POST_MEASURE.test(measure) &&
    (tail === '' || !/^[个项次期]$/.test(measure) || /^[^,;。]{0,6}(?:信息|文章|稿件)/.test(tail))
  );
}

/** 公众号粉丝31万；累计发布信息416条: a plain sentence behind a semicolon goes on about the account before it. */
function channelOf(quantity: Quantity, publication: Publication | undefined, passage: Passage): ChannelReading {
  const own = governingChannel(quantity);
  if (own !== 'none' || publication?.verb === '主动公开' || publication?.government === true) return own;
  const before = passage.text.slice(0, quantity.sentence.start);
  const carried = before.endsWith(';') ? readChannel(before.slice(0, -1).split(/[。;]/).at(-1) ?? '') : 'none';
  return carried === 'wechat' || carried === 'weibo' ? carried : 'none';
}

/** 网站514条，…，总计2401条: a bare total sums up what was counted before it in the sentence. */
function stateSum(quantity: Quantity): Statement | undefined {
  const parts = earlierCounts(quantity);
  if (parts.length < 2 || quantity.whole !== undefined) return undefined;
  const before = quantity.before;
  if (!DISCLOSING.test(before) || RECEIVED.test(before) || COUNTED_OTHERWISE.test(before)) return undefined;
  return { ...stateQuantity('narrative.disclosed', quantity, rankPresentation(quantity) + 4) };
}

function earlierCounts(quantity: Quantity): Quantity[] {
  const { previous } = quantity;
  return previous === undefined ? [] : [...earlierCounts(previous), previous];
}

function stateChannel(
  quantity: Quantity,
  publication: Publication | undefined,
  channel: ChannelReading,
): Statement | undefined {
  if (channel === 'other') return undefined;
  if (COUNTED_OTHERWISE.test(behindChannel(quantity)) || isPartOfChannel(quantity)) return undefined;
  if (publication === undefined ? !isBareChannel(quantity) : !isWholeOutput(quantity, publication)) return undefined;
  const rank = rankPresentation(quantity) + (publication === undefined ? 0 : 1);
  return stateQuantity(`narrative.${channel}`, quantity, rank);
}

function behindChannel(quantity: Quantity): string {
  const last = findChannels(quantity.head).at(-1);
  return quantity.head.slice(last?.end ?? 0).replace(SITE_COLUMN, '') + quantity.tail;
}

/** 微信799条: nothing but the channel and a measure word that posts are counted by. */
function isBareChannel(quantity: Quantity): boolean {
  if (!BARE_CHANNEL.test(quantity.measure) || quantity.tail !== '') return false;
  const last = findChannels(quantity.head).at(-1);
  return (
    last !== undefined &&
    kindOfObject(quantity.head.slice(last.end)) === 'whole' &&
    !/网站$|平台$/.test(quantity.head.slice(0, last.start))
  );
}

function isWholeOutput(quantity: Quantity, publication: Publication): boolean {
  return publication.object !== 'category' && !/^(?:阅读|点击|浏览)/.test(quantity.tail);
}

/** 网站公开500条，其中微信转载20条: a part of one channel's figure is not another channel's. */
function isPartOfChannel(quantity: Quantity): boolean {
  if (quantity.whole === undefined) return false;
  const channel = governingChannel(quantity.whole);
  return channel === 'website' || channel === 'wechat' || channel === 'weibo';
}

function stateTotal(
  quantity: Quantity,
  publication: Publication,
  channel: ChannelReading,
  passage: Passage,
): Statement | undefined {
  const { object, government, verb, before } = publication;
  const active = verb === '主动公开';
  if (object === 'described' && !active && !government && !/各类|各种|各项/.test(quantity.head)) return undefined;
  if (object === 'category' || !/公开|发布|公布|公示|更新/.test(verb)) return undefined;
  if (COUNTED_OTHERWISE.test(before)) return undefined;
  if (/分别/.test(quantity.head)) return undefined;
  if (channel === 'social' && !active && !(government && verb === '公开')) return undefined;
  if (quantity.whole !== undefined && !(active && isNewPartOf(quantity, quantity.whole))) return undefined;
  const subtopic = SUBTOPIC.test(quantity.lead + quantity.head);
  if (subtopic && !active && !government) return undefined;
  if (!active && !government && !/信息/.test(quantity.head + quantity.tail)) return undefined;
  const rank =
    rankPresentation({ ...quantity, whole: undefined }) +
    (active ? 4 : 0) +
    (government ? 2 : 0) +
    (object === 'whole' ? 2 : 0) +
    (channel === 'joint' ? 1 : 0) -
    (/累计/.test(quantity.head) ? 3 : 0) -
    (subtopic ? 4 : 0) +
    (/主动公开|总体情况|概述|基本情况/.test(passage.heading) ? 1 : 0);
  return { ...stateQuantity('narrative.disclosed', quantity, rank), weak: !active && !government };
}

/** 制作40件，其中主动公开36件; 累计公开5928条，其中本年度新增2110条: here the part is the year's figure. */
function isNewPartOf(part: Quantity, whole: Quantity): boolean {
  if (MADE_NOT_PUBLISHED.test(whole.head)) return true;
  return /累计/.test(whole.head) && /新增|本年|全年|今年/.test(part.head);
}

/** 市政府网站20条，本局网站30条: two sites counted apart in one sentence state no figure for "the website". */
function dropSplitSites(stated: Statement[], passage: Passage): Statement[] {
  const sites = stated.filter((statement) => statement.metric === 'narrative.website');
  const apart = sites.filter((site) => sites.some((other) => competes(site, other, passage)));
  return stated.filter((statement) => !apart.includes(statement));
}

/** A platform gives way to the site proper; of two sites neither does. */
function competes(site: Statement, other: Statement, passage: Passage): boolean {
  if (other.value === site.value || !shareSentence(site, other, passage)) return false;
  return isPlatform(site, passage) || !isPlatform(other, passage);
}

function isPlatform(site: Statement, passage: Passage): boolean {
  const head = passage.quantities.find((quantity) => quantity.start === site.start)?.head ?? '';
  return /平台/.test(head) && !/网/.test(head);
}

function shareSentence(a: Statement, b: Statement, passage: Passage): boolean {
  return passage.quantities.some(
    ({ sentence }) => sentence.start <= Math.min(a.start, b.start) && sentence.end >= Math.max(a.end, b.end),
  );
}
