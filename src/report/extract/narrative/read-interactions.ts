// Sentences about explaining, meeting and answering the public → the counts of such acts.
import { type TextMetricId, textMetric } from '../../../forms/text.ts';
import type { Quantity } from './find-quantities.ts';
import { isOfReport, isStatedOfBody } from './is-of-report.ts';
import { withoutSpans } from './read-frame.ts';
import { rankPresentation, type Statement, stateQuantity, type TextParagraph } from './statement.ts';

/** 采用专家解读、视频等形式, 图文解读、视频解读等: how it was done, not what is counted. */
const MANNER = /^.*(?:(?:形式|方式|手段|途径|渠道)(?:的)?|解读等(?:各类|多种|的)*(?=政策|解读))/;
const INQUIRY_RECEIVED =
  /(?:收到|受理|接到|接受)(?:了)?[^,;。]{0,30}(?:留言|信箱来信|来信|咨询(?:、建议)?|提问|信件)(?:总数|数量|共|为|总计|共计|合计)*$/;
/** 网民留言55条均按时回复. */
const INQUIRY_ALONE = /(?:留言|咨询|来信|信件|提问)$/;
const ANSWERED_TAIL = /^(?:全部|均|都|已)[^,;。\d不未]{0,8}(?:答复|回复|办结)$/;
const ALL_ANSWERED =
  /^[^。]{0,20}?(?:(?:全部|均|都)[^,;。\d不未]{0,14}(?:答复|回复|办结|办理|处理|回应)|(?:已|及时|按时)(?:全部|按时|及时)*(?:答复|回复|办结|回应)|(?:办结|回复|答复)率(?:均)?(?:为|达到|达)?100%)/;
/** 文字解读62篇，图文解读49篇: one sort of explanation, the whole only where it stands alone. */
const ONE_SORT = /(?:文字|图文|图片|图表|图解|视频|音频|动漫|漫画|H5)解读[^,;。]{0,4}$/;
/** 解读了30件政策 counts policies: where the noun stands before the number none follows. */
const NOTHING_MORE = /^(?:$|其中|均|全部|并|已|以上|左右|较|比|同比)/;
const INQUIRIES = textMetric('inquiries_answered');
const TRAININGS = textMetric('trainings');
/** What is taught stands between the verb, or what the clause begins with, and 培训. */
const TAUGHT = /(?:举办|举行|开展|组织|召开|进行|安排|集中|[,:、])?(?<topic>[^,;:、。\d]{0,20})培训/u;
const ON_DISCLOSURE = /公开|政务|信息|条例|保密|新媒体|网站|公文|宣传/;
const ANY_TRADE =
  /20\d\d年度?|全年|今年|本年度?|年度?内?|[我本全][局委厅办院镇乡县市区州旗省]|举办|举行|开展|组织|召开|进行|安排|集中|共|累计|先后|业务|工作|人员|骨干|干部|职工|全员|全体|各科室|各股室|各村|各处室|各社区|学习|专题|专项|系统|内部|能力|各类|相关|有关|知识|线上|在线|线下|及|和|与|的|了|性|次|[对向为][^,;。]{0,16}/g;

/** 统计业务培训14期: how a bureau does its own trade; 业务培训 alone is on what the report is about. */
function isOnAnotherTrade({ head, tail, frame }: Quantity): boolean {
  const topic = TAUGHT.exec(withoutSpans(head + tail).replace(frame.subject ?? '', ''))?.groups?.topic ?? '';
  return !ON_DISCLOSURE.test(topic) && topic.replace(ANY_TRADE, '') !== '';
}
/** 收到留言24条，办结24条. */
const ANSWERED_OF_THEM = /^,?(?:已|全部|共|均|并|按时|及时)*(?:答复|回复|办结|办理|处理|回应|解答)(?:了)?(?<count>\d+)/;
const ANSWERED_ONLY = /^(?:已|全部|共|均|并|按时|及时)*(?:答复|回复|办结|回应|解答)(?:了)?$/;
/** 局长信箱12件、市长信箱30件: one of several letter boxes. */
const BOX = /信箱|邮箱/;
const OTHER_BOX = /(?:信箱|邮箱|留言|公开电话|热线)[^,;。、\d]{0,8}\d+(?:件|条|封|个|次)/;
const OPINIONS = /(?:征集|征求|求)(?:公众|社会)?意见$/;
const MEANT = /公开|条例|发布会/;
/** Who takes part in a conference may have held it; who holds one has. */
const TAKING_PART = /参加|出席/;
const JOINT = /(?:会议|会|访谈|检查|调研|督查|活动)(?:和|及|、|与)[^,;。]{0,8}(?:培训|发布会)[^,;。]{0,3}$/;
const ANSWERING = /答疑|办理|答复|回复|解答|处理|回应|办结/;
const EVENT =
  /\d{1,2}月\d{1,2}日(?:上午|下午)?,?[^,;。\d]{0,12}?(?:举行|举办|召开|组织|参加)(?:了)?[^,;。\d]{0,14}?新闻发布会/g;

/** `narrative.interpretations`, `.press_conferences`, `.surveys`, `.inquiries_answered`, `.trainings`. */
export function readInteractions(paragraph: TextParagraph): Statement[] {
  const counted = paragraph.quantities.flatMap((quantity) =>
    statesOf(quantity, paragraph).map((statement) => ({ statement, quantity })),
  );
  return [...dropSorts(counted), ...stateDatedConference(paragraph)];
}

interface Counted {
  statement: Statement;
  quantity: Quantity;
}

/**
 * 在线问卷调查2次、意见征集3次: counts of two sorts in one sentence are each a part of what is not printed;
 * of several trainings the one on disclosure is meant, of 新闻发布会、通气会 the former.
 */
function dropSorts(counted: readonly Counted[]): Statement[] {
  const kept = counted.filter(({ statement, quantity }) => {
    if (statement.weak === true) return true;
    const beside = counted.filter(
      (one) =>
        one.quantity.sentence.chain === quantity.sentence.chain &&
        one.statement.metric === statement.metric &&
        one.statement.weak !== true,
    );
    if (beside.length < 2) return true;
    const meant = beside.filter((one) => MEANT.test(one.quantity.head + one.quantity.tail));
    return meant.length === 1 && meant[0]?.quantity === quantity;
  });
  return kept.map(({ statement }) => statement);
}

function statesOf(quantity: Quantity, paragraph: TextParagraph): Statement[] {
  if (!isOfReport(quantity, paragraph.context) || isPartOfItsKind(quantity)) return [];
  return ACTS.filter((act) => counts(act, quantity)).map((act) => ({
    ...stateQuantity(act.metric, quantity, rankPresentation(quantity)),
    weak: ONE_SORT.test(quantity.head) || quantity.whole !== undefined || TAKING_PART.test(quantity.head),
  }));
}

const KIND = /解读|培训|发布会|调查|征集|留言|咨询/g;

/** 解读财政政策8篇,其中原创解读5篇: a part of what is counted before it. */
function isPartOfItsKind({ head, tail, whole }: Quantity): boolean {
  if (whole === undefined || MEANT.test(head + tail)) return false;
  const kinds = (head + tail).match(KIND) ?? [];
  return kinds.some((kind) => (whole.head + whole.tail).includes(kind));
}

function counts(act: Act, quantity: Quantity): boolean {
  const { head, tail, measure } = quantity;
  if (!act.measure.test(measure) || isJoint(quantity)) return false;
  if (act.metric === INQUIRIES && isOneOfSeveralBoxes(quantity)) return false;
  if (isAnsweredInquiry(act, quantity) || isAnsweredPart(act, quantity)) return true;
  if (isUnderTopic(act, quantity)) return true;
  if (act.except.test(head.replace(MANNER, '') + tail)) return false;
  if (act.metric === INQUIRIES && quantity.whole !== undefined) return false;
  if (act.metric === TRAININGS && isOnAnotherTrade(quantity)) return false;
  if (act.before.test(head)) return NOTHING_MORE.test(tail) && !isOpinion(act, head, measure);
  return act.behind.test(tail) && (act.metric !== INQUIRIES || ANSWERING.test(head));
}

/** 收到留言24条，均已答复. */
function isAnsweredInquiry(act: Act, { head, tail, behind, whole, value }: Quantity): boolean {
  if (act.metric !== INQUIRIES || whole !== undefined || /12345|热线|工单|投诉|举报/.test(head)) return false;
  if (INQUIRY_ALONE.test(head) && ANSWERED_TAIL.test(tail)) return true;
  if (!INQUIRY_RECEIVED.test(head)) return false;
  return ALL_ANSWERED.test(behind) || Number(ANSWERED_OF_THEM.exec(behind)?.groups?.count) === value;
}

/** 收到留言45条,办结31条: of those received. */
function isAnsweredPart(act: Act, { head, lead, previous, tail, value }: Quantity): boolean {
  if (act.metric !== INQUIRIES || previous === undefined || previous.value === value || tail !== '' || lead !== '')
    return false;
  if (/12345|热线|工单|投诉|举报/.test(previous.head)) return false;
  return INQUIRY_RECEIVED.test(previous.head) && ANSWERED_ONLY.test(head);
}

function isOneOfSeveralBoxes({ head, behind, before }: Quantity): boolean {
  const beside = `${before.slice(0, Math.max(before.length - head.length, 0))};${behind}`;
  return OTHER_BOX.test(beside) && BOX.test(`${head};${beside}`);
}

/** 政策解读方面,全年共发布31篇: the clause before says of what. */
function isUnderTopic(act: Act, { head, lead, tail }: Quantity): boolean {
  return act.topic?.test(lead) === true && tail === '' && PLAIN_VERB.test(head);
}

/** 征集意见365条 counts opinions, 征求意见3次 the occasions. */
function isOpinion(act: Act, head: string, measure: string): boolean {
  return act.metric === textMetric('surveys') && OPINIONS.test(head) && /条|件|个/.test(measure);
}

/** 会议和培训4次 counts both together. */
function isJoint(quantity: Quantity): boolean {
  return JOINT.test(quantity.head);
}

/** One dated conference and no count: the sentence states that there was one; several dated ones are not added up. */
function stateDatedConference(paragraph: TextParagraph): Statement[] {
  const events = [...paragraph.text.matchAll(EVENT)];
  const [event] = events;
  if (event === undefined || events.length > 1) return [];
  const { text, context } = paragraph;
  if (!isStatedOfBody(text, event.index + event[0].length - 5, context)) return [];
  if (/下一步|将|20\d\d年$/.test(paragraph.text.slice(Math.max(0, event.index - 5), event.index))) return [];
  return [
    {
      metric: textMetric('press_conferences'),
      value: 1,
      qualifier: 'exact',
      start: event.index,
      end: event.index + event[0].length,
      rank: -5,
      weak: true,
    },
  ];
}

/** How one kind of act is counted in a clause. */
interface Act {
  metric: TextMetricId;
  measure: RegExp;
  /** The clause's words before the number (解读信息#) or behind it (#次新闻发布会). */
  before: RegExp;
  behind: RegExp;
  /** Words of the clause that make it something else. */
  except: RegExp;
  /** The clause before, where it names what is counted. */
  topic?: RegExp;
}

const PLAIN_VERB =
  /^(?:20\d\d年度?|全年|今年|本年度?|我[局委镇县区市]|本[局委镇县区市])*(?:共|累计|共计)*(?:发布|制作|编发|推送|公开)(?:了|共|共计)*$/;
const FILLERS =
  '(?:召开|举办|开展|组织|数量|次数|场数|篇数|件数|条数|数|共计|总计|合计|累计|总|共|达到|达|有|为|约|了|:)*$';
const POSTS = /^(?:条次|篇次|条|篇|个|份|件|次|期|部|幅|则|项|)$/;
const TIMES = /^(?:场次|期次|班次|次|场|期|个|轮)$/;

/** A new act is one entry. */
const ACTS: Act[] = [
  {
    metric: textMetric('interpretations'),
    measure: POSTS,
    before: new RegExp(
      `解读(?:类|性|的)?(?:相关|有关|各类|各项)*(?:政策)?(?:信息|材料|稿件|文章|稿|文稿|文件|作品|产品|图解|内容|素材|方案|说明)?(?:材料)?(?:等)?(?:发布|公开|推送|制作)?${FILLERS}`,
    ),
    behind:
      /^(?:各类|相关|有关|原创|多种形式|图文|文字|图片|音频|视频|、|和|等|的|政策性?|文件)*(?:政策|文件)?解读(?:类|性)?(?:信息|材料|稿件|文章|稿|文稿|文件|作品|产品|内容)?$/,
    topic: /^(?:在)?(?:政策|文件)*解读(?:工作)?(?:方面|情况|工作)?$/,
    except:
      /解读(?:的|了)?(?:相关|有关)?政策$|解读(?:的|了)?(?:重要|重大|重点|本级|政府|行政|规范性)*(?:政策(?:性|类)?|规范性)文件|(?:并|同步|进行|予以|及时|已|同时)解读|主要负责|负责同志|负责人|领导|媒体|专家|一把手|局长|解读(?:产业|会|活动|平台|栏目|专栏|培训|比|率)|参加|栏目|视频|问答|访谈|转载|转发|上级|直播|热线|(?:文件|政策|档案|法规)(?:及|和|与|、)(?:其|政策)?解读/,
  },
  {
    metric: textMetric('press_conferences'),
    measure: TIMES,
    before: new RegExp(`新闻发布会(?:活动)?${FILLERS}`),
    behind: /^(?:的)?(?:网上|在线|专题|专场|政策|市|区|县|政府|例行|主题|疫情防控)*新闻发布会/,
    except: /主要负责|负责同志|负责人|领导|转播|直播|列席|旁听|观看|收看/,
  },
  {
    metric: textMetric('surveys'),
    measure: /^(?:场次|期次|次|场|期|个|轮|项|条|件)$/,
    before: new RegExp(
      `(?:征集调查|调查征集|民意征集|意见征集|意见征询|征询意见|网上征集|在线征集|民意调查|网络调查|网上调查|在线调查|问卷调查|调查问卷|意见征求|征集(?:公众|社会)?意见|征求(?:社会|公众|群众|社会公众)?意见|征集)(?:活动|专题|事项|调查|公告)?${FILLERS}`,
    ),
    behind:
      /^(?:网上|在线|民意|意见|公众|问卷|政策|的)*(?:征集调查|调查征集|民意征集|意见征集|民意调查|网络调查|网上调查|问卷调查|网上征集|在线调查|调查)(?:活动|$)/,
    except: /满意度|参与|参加|配合|收到|收集|采纳|反馈|意见建议|信息公开征集|人口|经济普查/,
  },
  {
    metric: textMetric('inquiries_answered'),
    measure: /^(?:件次|条次|条|件|个|封|次|项|例|起|宗|余次)$/,
    before: new RegExp(
      `(?:(?:留言|信箱|信件|来信|咨询|提问|问题|诉求|来电|邮件|投稿)(?:[^,;。]{0,10})(?:办理|答复|回复|解答|处理|办结|回应|受理并答复)|(?:办理|答复|回复|解答|处理|办结|回应)(?:了)?[^,;。]{0,24}(?:留言(?:中心|板|箱|簿)?|信箱|信件|来信|咨询(?:件|求助|、建议)?|提问|疑问|疑惑|疑难|问题|来信来电|邮件)等?|回答(?:了)?[^,;。]{0,24}(?:留言|咨询|提问|疑问|疑惑|疑难)|(?:回答|解决)(?:了)?[^,;。]{0,12}(?:群众|公众|网民|网友|市民)[^,;。]{0,8}问题)${FILLERS}`,
    ),
    behind: /^(?:网民|群众|公众|市民|网友|企业|市长|局长|区长|县长|书记)*(?:信箱|留言|咨询|提问|来信|信件|问题|疑问)+$/,
    except:
      /12\d{3}|热线|工单|转办|交办|信访|审批|(?:收到|接到|接收)(?!并|和|、?及时)|上年|不予|公开答复|提案|建议|申请|投诉|举报|案件|整改|行政|检查|巡察|督查|发现|自查|找错|(?:解答|处理|办理)(?:了)?问题|(?:企业|纳税人|纳税户|参保人)(?:的)?(?:咨询|问题)|窗口|大厅|政务服务中心|访谈|发布会|记者/,
  },
  {
    metric: textMetric('trainings'),
    measure: TIMES,
    before: new RegExp(
      `(?:(?<=[^,;:年度\\d])|(?=培训(?:信息员|联络员))|^(?=培训[会班]))(?<!参加)培训(?:政务公开|信息公开)?(?:班|会|会议|活动|信息员|联络员|工作人员)?${FILLERS}`,
    ),
    behind:
      /^(?:的)?(?:全[市区县省镇州](?:性|系统)?的?|政府|政务|信息|公开|工作|业务|知识|专题|专项|集中|系统|条例|内部|学习|依申请|新媒体|网站|及|和|、)*培训(?:班|会|活动|会议)?$/,
    except:
      /参加|参与|派员|派出|参训|选派|选送|(?<!公开|信息|政务|条例|相关|业务|有关|公开法规)知识培训|(?<!工作|全体|相关|有关|业务|经办|办公)人员(?!开展|进行)|企业|群众|技能|安全生产|会议和|执法|就业|农民|教师|警|消防|法律/,
  },
];
