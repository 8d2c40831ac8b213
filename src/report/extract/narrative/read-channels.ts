// The words around a quantity, and the heading above it → the channels they say something was made public by.
import type { Quantity } from './find-quantities.ts';
import type { Sentence } from './split-sentences.ts';
import type { TextParagraph } from './statement.ts';
import { ACCOUNT_NAME, CHANNELS, type Channel } from './vocabulary.ts';

/** `joint`: several channels joined, or one "and other platforms": what is counted is no single channel's. */
export type ChannelReading = Channel | 'joint' | 'social' | 'none';

export interface ChannelMention {
  channel: Channel;
  start: number;
  end: number;
}

const AND_OTHERS = /等(?:[^,;。信]{0,6})(?:平台|渠道|媒介|媒体|方式|载体|途径|形式|场所|阵地|窗口)/;
const JOINED_SITES = /^[^,;]{0,3}(?:和|及|以及|、|与|,)/;
/** 网站12个栏目共发布83篇. */
const COLUMNS = /^(?:栏目|专栏|板块|子栏目)/;
const VISITS = /(?:浏览|访问|点击)(?:总?量|人?数|人?次)?(?:达到|达|为|突破|超过|超|共|近|:)*$/;
const WORKING_VERB = /更新|维护|建设|加强|完善|做好|推进|优化|规范|设立|开设|改版|提升|打造|运维|增设|调整|栏目/;

/** 政府门户网站官方微信: whose account it is. */
const OF_THE_SITE = /^的?(?:官方|政务|认证)/;

/** The channels named in some words, in order; a longer name hides the shorter ones inside it. */
export function findChannels(printed: string): ChannelMention[] {
  const words = printed.replace(ACCOUNT_NAME, (name) => '□'.repeat(name.length));
  const found = Object.entries(CHANNELS).flatMap(([channel, pattern]) =>
    [...words.matchAll(pattern)].map((match) => ({
      channel: channel as Channel,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const sorted = found.sort((a, b) => a.start - b.start);
  const hasAccount = sorted.some(({ channel }) => channel === 'wechat' || channel === 'weibo');
  return sorted.filter(({ channel, start, end }, index) => {
    if (hasAccount && words.slice(start, end) === '官微') return false;
    const next = sorted[index + 1];
    return channel !== 'website' || next === undefined || !OF_THE_SITE.test(words.slice(end, next.start));
  });
}

/** Which channel some words speak of. */
export function readChannel(words: string): ChannelReading {
  const mentions = findChannels(words);
  const kinds = new Set(mentions.map((mention) => mention.channel));
  const [only] = kinds;
  if (only === undefined) return 'none';
  if (isWeChatAsNewMedia(words.replace(ACCOUNT_NAME, ''), kinds)) return 'wechat';
  if (kinds.size > 1) return kinds.has('website') ? 'joint' : 'social';
  if (AND_OTHERS.test(words)) return only === 'website' ? 'joint' : 'social';
  return only === 'website' && joinsSites(words, mentions) ? 'joint' : only;
}

/** The channel that governs a quantity: in its own clause, else carried over from the clauses before. */
export function governingChannel(quantity: Quantity): ChannelReading {
  const own = readChannel(quantity.head);
  if (own !== 'none') return own;
  const counted = /^(?:原创|政务|官方)?(微信|微博)/.exec(quantity.tail);
  if (counted !== null) return readChannel(counted[0]);
  const carried = carryFromLead(quantity.lead);
  if (carried !== 'none') return carried;
  return carryFromAccounts(quantity);
}

function isWeChatAsNewMedia(words: string, kinds: Set<Channel>): boolean {
  return (
    kinds.size === 2 &&
    kinds.has('wechat') &&
    /(?:微信|公众号)等(?:政务)?新媒体|新媒体(?:官方|政务)?(?:微信|公众号)/.test(words) &&
    !kinds.has('weibo')
  );
}

function joinsSites(words: string, mentions: ChannelMention[]): boolean {
  return mentions.some((mention, index) => {
    const next = mentions[index + 1];
    return next !== undefined && JOINED_SITES.test(words.slice(mention.end, next.start));
  });
}

/** 通过门户网站，公开…: the clause before names the channel; one that speaks of work done on a site names none. */
function carryFromLead(lead: string): ChannelReading {
  const clause = lead.split(/[,:]/).findLast((part) => findChannels(part).length > 0);
  if (clause === undefined) return 'none';
  const channel = readChannel(clause);
  if (channel === 'joint' || channel === 'social') return channel;
  if (channel === 'other') return 'none';
  return channel === 'website' && WORKING_VERB.test(clause) ? 'none' : channel;
}

/** 政务微博29个，共发布信息1992条: the accounts or their followers were counted first. */
function carryFromAccounts(quantity: Quantity): ChannelReading {
  const { previous, lead } = quantity;
  if (previous === undefined || findChannels(lead).length > 0) return 'none';
  const counted =
    /^更新/.test(previous.tail) ||
    /粉丝|关注|订阅|用户|阅读|点击|浏览|访问/.test(previous.head + previous.tail) ||
    /^[个家人名期]$/.test(previous.measure);
  if (!counted) return 'none';
  const channel = governingChannel(previous);
  if (channel === 'website') return COLUMNS.test(previous.tail) || isSiteStatistics(quantity) ? channel : 'none';
  if (channel === 'other') return 'social';
  return channel === 'wechat' || channel === 'weibo' ? channel : 'none';
}

/** 全年共发布信息176条 behind the site's visits: on the site. */
const PLAINLY_PUBLISHED = /^(?:全年|本年度?|共|累计|共计)*(?:发布|更新|公开|上传)(?:各类|政务)*信息(?:共|共计|达)*$/;

/** 网站浏览量12万次，独立用户访问量3万人，信息发布总数640条: the statistics of one site. */
function isSiteStatistics({ head, previous }: Quantity): boolean {
  if (previous === undefined || !VISITS.test(previous.head)) return false;
  return VISITS.test(head) || /^信息发布(?:总数|总量|数量|数|量)/.test(head) || PLAINLY_PUBLISHED.test(head);
}

const HEADING_LENGTH = 40;
/** A heading and the marks behind it are no longer. */
const REACH = 60;
const LIST_MARK = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}(?:、|是)|\d{1,2}[.、])/;
const TOPIC_END = /(?:主动|信息|公开|发布|建设|运行|管理|方面|情况|[。:])*$/;
const CHANNEL_PREFIX = /^(?:政府|政务|官方|门户|本局|我局|局|通过|利用)*$/;

/** The heading-like words nearest before a sentence; empty where running text stands there. */
export function readTopic(paragraph: TextParagraph, sentenceStart: number): string {
  const before = paragraph.text.slice(Math.max(0, sentenceStart - REACH), sentenceStart);
  const last = before.split(/[。;!?]/).findLast((words) => words !== '') ?? '';
  if (last !== '') return isHeading(last) ? last : '';
  return isHeading(paragraph.above) ? paragraph.above : paragraph.heading;
}

function isHeading(words: string): boolean {
  return words !== '' && words.length <= HEADING_LENGTH && !/\d(?:件|条|次|元|篇|份)/.test(words);
}

/** Asked for every quantity of a sentence, answered once. */
const naming = new WeakMap<Sentence, boolean>();

function namesChannel(sentence: Sentence): boolean {
  const known = naming.get(sentence) ?? findChannels(sentence.text).length > 0;
  naming.set(sentence, known);
  return known;
}

/** The channel that a heading names and names alone, (二)微信公众号, over a sentence that names none. */
export function headedChannel(paragraph: TextParagraph, sentence: Sentence): ChannelReading {
  if (namesChannel(sentence)) return 'none';
  const topic = readTopic(paragraph, sentence.start) || paragraph.above;
  // The paragraph above may be of any length; one that names a channel alone is short.
  if (topic.length > REACH) return 'none';
  const name = topic.replace(LIST_MARK, '').replace(TOPIC_END, '');
  const [only, another] = findChannels(name);
  if (only === undefined || another !== undefined || only.channel === 'other') return 'none';
  return CHANNEL_PREFIX.test(name.slice(0, only.start)) && /^(?:平台|账号|渠道)?$/.test(name.slice(only.end))
    ? only.channel
    : 'none';
}
