// Sentences about subscribers → the followers of the WeChat or the Weibo account.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isStandOfReport } from './is-of-report.ts';
import { findChannels, headedChannel } from './read-channels.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';

const FOLLOWERS_BEFORE =
  /(?:粉丝|关注|订阅|用户|使用者)(?:用户|使用者|人员|人|者|总)?(?:数量|数|量|总数|总量|人数|群|度)?(?:共计|总计|合计|累计|已|总|共|有|为|是|达到|达|:|突破|超过)*$/;
const FOLLOWERS_BEHIND = /^(?:的)?(?:粉丝|关注|订阅|用户|使用者)/;
const COUNTED_AS_PEOPLE = /^(?:人|名|个|位|户|)$/;
const NEW_ONES = /新增|增加|净增|增粉|涨粉|较|同比/;
const OTHER_ACCOUNT = /抖音|快手|头条|视频号|客户端|APP|网站|小程序|公交|注册用户/i;

/** `narrative.wechat_followers` and `narrative.weibo_followers`. */
export function readFollowers(paragraph: TextParagraph): Statement[] {
  return paragraph.quantities.flatMap((quantity) => stateOf(quantity, paragraph) ?? []);
}

function stateOf(quantity: Quantity, paragraph: TextParagraph): Statement | undefined {
  const { text, context } = paragraph;
  const counted =
    FOLLOWERS_BEFORE.test(quantity.head) || FOLLOWERS_BEHIND.test(quantity.tail) || isSumOfFollowers(quantity);
  if (!counted || !COUNTED_AS_PEOPLE.test(quantity.measure)) return undefined;
  if (NEW_ONES.test(quantity.head) || !isStandOfReport(quantity, context)) return undefined;
  const channel =
    accountOf(quantity.before) ?? accountBeforeBracket(quantity, text) ?? accountAbove(quantity, paragraph);
  return channel && stateQuantity(textMetric(`${channel}_followers`), quantity, rankPresentation(quantity));
}

/** 新增粉丝1497人,总数达到2050人. */
function isSumOfFollowers({ head, previous }: Quantity): boolean {
  return (
    previous !== undefined &&
    FOLLOWERS_BEFORE.test(previous.head) &&
    /^(?:总数|总量|总人数)(?:已|达到|达|为)*$/.test(head)
  );
}

/** The account named last before the count; 微博、微信 named together are nobody's. */
function accountOf(before: string): 'wechat' | 'weibo' | undefined {
  if (/微信|公众号/.test(alone(before)) && /微博/.test(alone(before))) return undefined;
  const words = before.replace(/微信(?:、|和|及|与)微博|微博(?:、|和|及|与)(?:政务)?微信|两微/g, '抖音');
  const last = findChannels(words).at(-1);
  if (last === undefined || OTHER_ACCOUNT.test(words.slice(last.start))) return undefined;
  return last.channel === 'wechat' || last.channel === 'weibo' ? last.channel : undefined;
}

/** 2.政务微信。发布539条,粉丝504人: the heading names the account. */
function accountAbove({ sentence, before }: Quantity, paragraph: TextParagraph): 'wechat' | 'weibo' | undefined {
  const channel = OTHER_ACCOUNT.test(before) ? 'none' : headedChannel(paragraph, sentence);
  return channel === 'wechat' || channel === 'weibo' ? channel : undefined;
}

/** What is counted here and nothing else: the words since the last number or mark. */
const alone = (before: string): string => /[^,;:\d]*$/.exec(before.slice(-60))?.[0] ?? '';

/** 公众号“青山水利”(粉丝数2345人): the account stands before the bracket. */
function accountBeforeBracket({ sentence }: Quantity, text: string): 'wechat' | 'weibo' | undefined {
  if (text[sentence.start - 1] !== '(' || findChannels(sentence.text).length > 0) return undefined;
  return accountOf(/[^,;。!?()]*$/.exec(text.slice(Math.max(0, sentence.start - 60), sentence.start - 1))?.[0] ?? '');
}
