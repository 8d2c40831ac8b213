// A quantity of things published → the statement of the year's total, or of the one channel that governs it.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isGovernment, isOfTerritory, isOwnBody, type OwnNames, occursInOrder } from './is-of-others.ts';
import { kindOfObject, type Publication } from './publishing-clause.ts';
import { type ChannelReading, findChannels, governingChannel } from './read-channels.ts';
import { withoutSpans } from './read-frame.ts';
import type { Sentence } from './split-sentences.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { COUNTED_OTHERWISE } from './vocabulary.ts';

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
const SAYS_WHEN_OR_ALL =
  /二〇[〇一二三四五六七八九]{2}年|20\d\d年?度?|\d{1,2}月份?|全年|今年|本年度?|年度?内?|以来|截[至止]|共计|累计|总计|合计|共|总|其中|同时|发布|公布|公开|政务|政府|各类|信息|主动|及时|对外|向社会|新增|新|实际|先后|[省市县区镇乡村]{2,3}[两三]级|[的了已,:“”、]/g;

/** 公共资源交易公告公示信息: where the verb says neither 主动公开 nor of what kind, whoever or whatever stands before it is the body alone. */
function isByOwnBody(before: string, own: OwnNames): boolean {
  const named = before.replace(MEANS, '').replace(SAYS_WHEN_OR_ALL, '');
  return named === '' || isOwnBody(named, own) || occursInOrder(named, own.agency);
}

/** Neither 主动公开 nor 政府信息 is said: then 信息 must be, as a whole, and of no single field. */
function isPlainTotal(quantity: Quantity, { object, named, before }: Publication, own: OwnNames): boolean {
  const { agency } = own;
  if (!isByOwnBody(before, own)) return false;
  if (object === 'category' || isSubtopic(quantity) || !/信息/.test(quantity.head + quantity.tail)) return false;
  if (object === 'described') return /各类|各种|各项/.test(quantity.head) && isTrade(named, agency);
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

/** 网站审计信息栏目公开: where on the site. */
const SITE_COLUMN =
  /^.*(?:栏目|专栏|专区|板块|模块|版块|频道)(?:上|中|内|里|等)?(?=共|累计|主动|公开|发布|公示|公布|更新)/;
const BARE_MEASURE = /^(?:条次|条|篇|期|则|件|)$/;
const READS = /^(?:阅读|点击|浏览)/;

const ACCOUNT_WORDS =
  /^.*(?:通过|利用|依托|借助|运用|在(?!线)|由|经(?!济|开))|[“"][^“”"]*[”"]|发挥|打造|运营|官微|官方|认证|新浪|腾讯|新媒体|平台|[账帐]号|原创|编发|转发|开通|建立|发送|推送|推文|微信|微博|公众|等|[和及与各]|[A-Za-z\d]/g;

/** 警务微博: a word for what is written there is no name. */
const shortestName = 4;

/**
 * 长春健康公众号 of a bureau of 长春: an account's name may be any, but where it is not set in marks it has something of the
 * body's own name.
 */
function isOwnAccount({ lead, head }: Quantity, channel: 'wechat' | 'weibo', own: OwnNames): boolean {
  const words = `${lead},${head}`;
  const account = findChannels(words).findLast((mention) => mention.channel === channel);
  const clause =
    words
      .slice(0, account?.start ?? 0)
      .split(/[,:;]/)
      .at(-1) ?? '';
  const owner = withoutSpans(clause).replace(ACCOUNT_WORDS, '');
  const named = owner.replace(SAYS_WHEN_OR_ALL, '');
  if (named.length < shortestName || isOwnBody(owner, own) || isOwnBody(named, own) || /^[我本]/.test(named))
    return true;
  if (isGovernment(own.agency) && /^全[省市县区州盟旗镇乡]/.test(named)) return true;
  return [...named].some((_, at) => at > 0 && own.agency.includes(named.slice(at - 1, at + 1)));
}

/** 宣传信息, 工作动态类信息: what an account is for, and no field. */
const GENERAL_POSTS =
  /^(?:政务|宣传|工作|业务|动态|服务|便民|日常|公益|新闻|时政)+类?(?:信息|内容|文章|推文|稿件|图文|资讯)$/;
/** 政务信息、就业信息共612条: the sum of what is listed, of the account’s all if it states no other. */
const SUMMED_LIST =
  /[\p{Script=Han}]{2}(?:、|和|及|与)[^,]{2,24}(?:信息|文章|稿件|推文|动态|公告|新闻|内容)(?:共计|共|合计|总计)(?:达|为)?$/u;

/** 原创文章89篇、转载文章215篇: two sorts and no total. */
const ORIGINAL = /原创/;
const REPRINTED = /^[、,](?:共|累计)?(?:转载|转发)/;

/** The channel's statement; undefined where something else or a part is counted. */
export function stateChannel(
  quantity: Quantity,
  publication: Publication | undefined,
  channel: 'website' | 'wechat' | 'weibo',
  own: OwnNames,
): Statement | undefined {
  const { agency } = own;
  if (channel !== 'website' && !isOwnAccount(quantity, channel, own)) return undefined;
  if (COUNTED_OTHERWISE.test(wordsBehindChannel(quantity)) || isPartOfChannel(quantity)) return undefined;
  const isSummedList =
    SUMMED_LIST.test(quantity.head) || (channel !== 'website' && /^(?:工作|政务)?动态$/.test(publication?.named ?? ''));
  const countsAll =
    publication === undefined
      ? isBareChannel(quantity)
      : (publication.object !== 'category' ||
          isOwnTrade(publication.named, agency) ||
          isGeneralList(publication.named) ||
          (channel !== 'website' && GENERAL_POSTS.test(publication.named)) ||
          isSummedList) &&
        !isOneField(publication, agency) &&
        !READS.test(quantity.tail);
  if (
    !countsAll ||
    (ORIGINAL.test(quantity.head) && REPRINTED.test(quantity.behind)) ||
    (channel === 'website' && isOneColumn(quantity.head, agency))
  )
    return undefined;
  const stated = stateQuantity(textMetric(channel), quantity, rankPresentation(quantity) + (publication ? 1 : 0));
  return isSummedList ? { ...stated, weak: true } : stated;
}

const COLUMN = /(?<name>[\p{Script=Han}]{2,12}?)[”"]?(?:栏目|专栏|专区|板块)/gu;
const OWN_COLUMN = /公开|政务|部门|[我本](?:局|委|镇|街道|单位)|信息$/;

/** 网站“政策解读”栏目36条: a part of the site; the column of the body's own trade, or on disclosure, is its all. */
function isOneColumn(head: string, agency: string): boolean {
  const site = findChannels(head).findLast(({ channel }) => channel === 'website');
  const named = [...head.slice(site?.end ?? 0).matchAll(COLUMN)].map((match) => match.groups?.name ?? '');
  if (named.length === 0) return false;
  return !named.some((name) => OWN_COLUMN.test(name) || occursInOrder(name, agency));
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

/** What the whole of a trade is called, where its name says it in other characters. */
const TRADES = new Map([
  ['警务', /公安/],
  ['法治', /司法/],
  ['普法', /司法/],
  ['人社', /人力资源/],
  ['住建', /住房/],
  ['文旅', /文化/],
  ['涉税', /税务/],
  ['税收', /税务/],
  ['三农', /农业/],
  ['国土', /自然资源/],
  ['环保', /环境/],
  ['城管', /城市管理|执法/],
  ['医保', /医疗保障/],
  ['金融', /银行|保险|证券|金融/],
]);

/** 涉农补贴信息 is one field of what a bureau of agriculture makes public; 民政信息 of a bureau of civil affairs is all of it. */
function isOneField({ object, named }: Publication, agency: string): boolean {
  if (object !== 'described' || !named.endsWith('信息') || /政府信息|政务信息|各[类种项级]/.test(named)) return false;
  return !isTrade(named, agency);
}

const PLACE = /^.*[省市县区州盟旗镇乡](?![场监容政])/;

/** 财政信息 of a bureau of finance; 规划信息 of one of resources and planning is a part. */
function isOwnTrade(named: string, agency: string): boolean {
  return named.endsWith('信息') && agency.replace(PLACE, '').startsWith(named.slice(0, 2)) && isTrade(named, agency);
}

/** 各类审计信息 of a bureau of audit, 各类信息 of anybody: nothing else is named. */
function isTrade(named: string, agency: string): boolean {
  const field = named.replace(
    /本部门|本单位|[本我]局|公众号|微信|微博|原创|图文|20\d\d年度?|各[类种项级]|^(?:涉及|涉|有关|相关|本市|全市)|政府|政务|(?:方面|工作|类|的)*信息$|的/g,
    '',
  );
  return occursInOrder(field, agency) || TRADES.get(field)?.test(agency) === true;
}

/** 动态类、公告类信息, 政务信息和工作信息: sorts that say no field, joined. */
const GENERAL_LIST =
  /^(?:(?:工作|政务|日常|部门|本地)?(?:动态|公告|公示公告|通知公告|通知|工作|政务|资讯|新闻|活动|知识|常识)(?:类|类信息|信息)?(?:、|和|及|与|$)){2,}$/;
const isGeneralList = (named: string): boolean => GENERAL_LIST.test(named.replace(/(?:共|共计|合计|累计)$/, ''));

function wordsBehindChannel(quantity: Quantity): string {
  const last = findChannels(quantity.head).at(-1);
  return (
    quantity.head
      .slice(last?.end ?? 0)
      .replace(SITE_COLUMN, '')
      .replace(/^[账帐]号/, '') + quantity.tail
  );
}

/** 县政府网站某镇平台264条. */
const OWN_PLATFORM = /^[\p{Script=Han}]{1,10}(?:[镇乡]|街道|局|委)(?:平台|子站|网页)$/u;

/** 微信799条: nothing but the channel and a measure word that posts are counted by. */
function isBareChannel(quantity: Quantity): boolean {
  const last = findChannels(quantity.head).at(-1);
  if (last === undefined || !BARE_MEASURE.test(quantity.measure) || quantity.tail !== '') return false;
  const before = quantity.head.slice(0, last.start);
  const behind = quantity.head.slice(last.end).replace(OWN_PLATFORM, '');
  return kindOfObject(behind) === 'whole' && !/网站$|平台$/.test(before);
}

/** 网站公开500条，其中微信转载20条: a part of one channel's figure is not another channel's. */
function isPartOfChannel(quantity: Quantity): boolean {
  if (quantity.whole === undefined) return false;
  const channel = governingChannel(quantity.whole);
  return channel === 'website' || channel === 'wechat' || channel === 'weibo';
}
