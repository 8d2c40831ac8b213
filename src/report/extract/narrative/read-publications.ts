// Sentences on publishing → the year's total and the figures of the single channels.
import { textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfReport, isSinceInBracket } from './is-of-report.ts';
import { type Publication, readPublication } from './publishing-clause.ts';
import { type ChannelReading, findChannels, governingChannel, headedChannel, readChannel } from './read-channels.ts';
import { dropSplitSites, stateChannel } from './state-channel.ts';
import { addsUp, isBareSum, stateSum, stateTotal } from './state-total.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';
import { INTERNAL } from './vocabulary.ts';

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
