// A quantity of things published → the statement of the year's total, or of the one channel that governs it.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfTerritory, occursInOrder } from './is-of-others.ts';
import { kindOfObject, type Publication } from './publishing-clause.ts';
import { type ChannelReading, findChannels, governingChannel } from './read-channels.ts';
import type { Sentence } from './split-sentences.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { COUNTED_OTHERWISE } from './vocabulary.ts';

const METRIC = textMetric('disclosed');
const BARE_SUM =
  /^(?:以上|上述|各项|各类|信息|政府信息|全年|其中)*(?:总计|合计|共计|总共|共|总数)(?:信息)?(?:为|达到|达|:)*$/;
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
  return stateQuantity(METRIC, quantity, rankPresentation(quantity) + 4);
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
  if (!DISCLOSING.test(verb) && verb !== '更新') return undefined;
  if (
    COUNTED_OTHERWISE.test(before) ||
    isOfAllSorts(quantity) ||
    (!firm && NAMED_SITE.test(quantity.before)) ||
    /分别/.test(quantity.head) ||
    isPart(quantity, publication, paragraph.context.agency)
  )
    return undefined;
  if (channel === 'social') return undefined;
  if (!(firm ? publication.object !== 'category' : isPlainTotal(quantity, publication))) return undefined;
  return { ...stateQuantity(METRIC, quantity, rankTotal(quantity, publication, channel, paragraph)), weak: !firm };
}

/** Neither 主动公开 nor 政府信息 is said: then 信息 must be, as a whole, and of no single field. */
function isPlainTotal(quantity: Quantity, { object }: Publication): boolean {
  if (object === 'category' || isSubtopic(quantity) || !/信息/.test(quantity.head + quantity.tail)) return false;
  if (object === 'described') return /各类|各种|各项/.test(quantity.head);
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
  return /累计/.test(whole.head) && /新增|本年|全年|今年|20\d\d年/.test(part.head);
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

/** 网站审计信息栏目公开: where on the site. */
const SITE_COLUMN =
  /^.*(?:栏目|专栏|专区|板块|模块|版块|频道)(?:上|中|内|里|等)?(?=共|累计|主动|公开|发布|公示|公布|更新)/;
const BARE_MEASURE = /^(?:条次|条|篇|期|则|件|)$/;
const READS = /^(?:阅读|点击|浏览)/;

/** The channel's statement; undefined where something else or a part is counted. */
export function stateChannel(
  quantity: Quantity,
  publication: Publication | undefined,
  channel: 'website' | 'wechat' | 'weibo',
  agency: string,
): Statement | undefined {
  if (COUNTED_OTHERWISE.test(wordsBehindChannel(quantity)) || isPartOfChannel(quantity)) return undefined;
  const countsAll =
    publication === undefined
      ? isBareChannel(quantity)
      : publication.object !== 'category' && !isOneField(publication, agency) && !READS.test(quantity.tail);
  if (!countsAll) return undefined;
  return stateQuantity(textMetric(channel), quantity, rankPresentation(quantity) + (publication ? 1 : 0));
}

/** 市政府网站20条，本局网站30条: two sites counted apart in one sentence state no figure for "the website". */
export function dropSplitSites(stated: Statement[], paragraph: TextParagraph): Statement[] {
  const quantities = new Map(paragraph.quantities.map((quantity) => [quantity.start, quantity]));
  const sites = new Map<Sentence, Site[]>();
  for (const statement of stated) {
    const quantity = quantities.get(statement.start);
    if (statement.metric !== textMetric('website') || quantity === undefined) continue;
    const site = { statement, isPlatform: /平台/.test(quantity.head) && !/网/.test(quantity.head) };
    const known = sites.get(quantity.sentence);
    if (known === undefined) sites.set(quantity.sentence, [site]);
    else known.push(site);
  }
  const apart = new Set([...sites.values()].flatMap(listApart));
  return stated.filter((statement) => !apart.has(statement));
}

interface Site {
  statement: Statement;
  isPlatform: boolean;
}

/** A platform gives way to the site proper; of two sites neither is the one. */
function listApart(sites: readonly Site[]): Statement[] {
  const all = new Set(sites.map(({ statement }) => statement.value));
  const proper = new Set(sites.filter((site) => !site.isPlatform).map(({ statement }) => statement.value));
  return sites.flatMap(({ statement, isPlatform }) => {
    const others = isPlatform ? all : proper;
    return others.size > (others.has(statement.value) ? 1 : 0) ? [statement] : [];
  });
}

/** 涉农补贴信息 is one field of what a bureau of agriculture makes public; 民政信息 of a bureau of civil affairs is all of it. */
function isOneField({ object, named }: Publication, agency: string): boolean {
  if (object !== 'described' || !named.endsWith('信息') || /政府信息|政务信息|各[类种项级]/.test(named)) return false;
  return !occursInOrder(
    named.replace(
      /本部门|本单位|[本我]局|公众号|微信|微博|原创|图文|20\d\d年度?|^(?:涉及|有关|相关|本市|全市)|(?:方面|工作|类|的)*信息$|的/g,
      '',
    ),
    agency,
  );
}

function wordsBehindChannel(quantity: Quantity): string {
  const last = findChannels(quantity.head).at(-1);
  return quantity.head.slice(last?.end ?? 0).replace(SITE_COLUMN, '') + quantity.tail;
}

/** 微信799条: nothing but the channel and a measure word that posts are counted by. */
function isBareChannel(quantity: Quantity): boolean {
  const last = findChannels(quantity.head).at(-1);
  if (last === undefined || !BARE_MEASURE.test(quantity.measure) || quantity.tail !== '') return false;
  const before = quantity.head.slice(0, last.start);
  return kindOfObject(quantity.head.slice(last.end)) === 'whole' && !/网站$|平台$/.test(before);
}

/** 网站公开500条，其中微信转载20条: a part of one channel's figure is not another channel's. */
function isPartOfChannel(quantity: Quantity): boolean {
  if (quantity.whole === undefined) return false;
  const channel = governingChannel(quantity.whole);
  return channel === 'website' || channel === 'wechat' || channel === 'weibo';
}
