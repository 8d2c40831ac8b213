// A quantity governed by one channel → that channel's figure, if it counts all the channel put out.
import { textMetric } from '../../../../forms/text.ts';
import type { Quantity } from '../find-quantities.ts';
import { occursInOrder } from '../is-of-others.ts';
import { findChannels, governingChannel } from '../read-channels.ts';
import { kindOfObject, type Publication } from '../read-publication.ts';
import type { Sentence } from '../split-sentences.ts';
import { type Passage, rankPresentation, type Statement, stateQuantity } from '../statement.ts';
import { COUNTED_OTHERWISE } from '../vocabulary.ts';

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
export function dropSplitSites(stated: Statement[], passage: Passage): Statement[] {
  const quantities = new Map(passage.quantities.map((quantity) => [quantity.start, quantity]));
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
