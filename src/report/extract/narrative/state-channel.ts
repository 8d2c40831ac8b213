// A quantity of things published through one channel → the statement of that channel's figure.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isGovernment, isOwnBody, type OwnNames, occursInOrder } from './is-of-others.ts';
import { isTrade, kindOfObject, type Publication } from './publishing-clause.ts';
import { findChannels, governingChannel } from './read-channels.ts';
import { withoutSpans } from './read-frame.ts';
import type { Sentence } from './split-sentences.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { COUNTED_OTHERWISE, SAYS_WHEN_OR_ALL } from './vocabulary.ts';

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
  if (COUNTED_OTHERWISE.test(wordsBehindChannel(quantity).replace(/报送并/, '')) || isPartOfChannel(quantity))
    return undefined;
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
