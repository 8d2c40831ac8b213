// Sentences about explaining, meeting and answering the public → the counts of such acts.
import { textMetric } from '../../../../forms/text.ts';
import type { Quantity } from '../find-quantities.ts';
import { isOfReport, isToldOfBody } from '../is-of-report.ts';
import { type Passage, rankPresentation, type Statement, stateQuantity } from '../statement.ts';
import { ACTS, type Act } from './acts.ts';

/** 采用专家解读、视频等形式: how it was done, not what is counted. */
const MANNER = /^.*(?:形式|方式|手段|途径|渠道)(?:的)?/;
const INQUIRY_RECEIVED =
  /(?:收到|受理|接到)(?:了)?[^,;。]{0,12}(?:留言|信箱来信|来信|咨询|提问|信件)(?:共|为|总计|共计)*$/;
const ALL_ANSWERED =
  /^[^。]{0,20}?(?:(?:全部|均|都)(?:已|妥善|按时|及时|按期|依法|按规定|进行了?|予以|作出)*(?:答复|回复|办结|办理|处理|回应)|(?:已|及时|按时)(?:全部|按时|及时)*(?:答复|回复|办结|回应)|(?:办结|回复|答复)率(?:均)?(?:为|达到|达)?100%)/;
/** 文字解读62篇，图文解读49篇: one sort of explanation, the whole only where it stands alone. */
const ONE_SORT = /(?:文字|图文|图片|图表|图解|视频|音频|动漫|漫画|H5)解读[^,;。]{0,4}$/;
/** 解读了30件政策 counts policies: where the noun stands before the number none follows. */
const NOTHING_MORE = /^(?:$|其中|均|全部|并|已|以上|左右|较|比|同比)/;
const INQUIRIES = textMetric('inquiries_answered');
const OPINIONS = /(?:征集|征求|求)(?:公众|社会)?意见$/;
const JOINT = /(?:会议|会|访谈|检查|调研|督查|活动)(?:和|及|、|与)[^,;。]{0,8}(?:培训|发布会)[^,;。]{0,3}$/;
const ANSWERING = /办理|答复|回复|解答|处理|回应|办结/;
const EVENT =
  /\d{1,2}月\d{1,2}日(?:上午|下午)?,?[^,;。\d]{0,12}?(?:举行|举办|召开|组织|参加)(?:了)?[^,;。\d]{0,14}?新闻发布会/g;

/** `narrative.interpretations`, `.press_conferences`, `.surveys`, `.inquiries_answered`, `.trainings`. */
export function readInteractions(passage: Passage): Statement[] {
  const counted = passage.quantities.flatMap((quantity) => statesOf(quantity, passage));
  return [...counted, ...stateDatedConference(passage)];
}

function statesOf(quantity: Quantity, passage: Passage): Statement[] {
  if (!isOfReport(quantity, passage.context)) return [];
  return ACTS.filter((act) => counts(act, quantity)).map((act) => ({
    ...stateQuantity(act.metric, quantity, rankPresentation(quantity)),
    weak: ONE_SORT.test(quantity.head) || quantity.whole !== undefined,
  }));
}

function counts(act: Act, quantity: Quantity): boolean {
  const { head, tail, measure } = quantity;
  if (!act.measure.test(measure) || isJoint(quantity)) return false;
  if (isAnsweredInquiry(act, quantity)) return true;
  if (act.except.test(head.replace(MANNER, '') + tail)) return false;
  if (act.metric === INQUIRIES && quantity.whole !== undefined) return false;
  if (act.before.test(head)) return NOTHING_MORE.test(tail) && !isOpinion(act, head, measure);
  return act.behind.test(tail) && (act.metric !== INQUIRIES || ANSWERING.test(head));
}

/** 收到留言24条，均已答复. */
function isAnsweredInquiry(act: Act, { head, behind, whole }: Quantity): boolean {
  if (act.metric !== INQUIRIES || whole !== undefined || /12345|热线|工单|投诉|举报/.test(head)) return false;
  return INQUIRY_RECEIVED.test(head) && ALL_ANSWERED.test(behind);
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
function stateDatedConference(passage: Passage): Statement[] {
  const events = [...passage.text.matchAll(EVENT)];
  const [event] = events;
  if (event === undefined || events.length > 1) return [];
  const { text, context } = passage;
  if (!isToldOfBody(text, event.index + event[0].length - 5, context)) return [];
  if (/下一步|将|20\d\d年$/.test(passage.text.slice(Math.max(0, event.index - 5), event.index))) return [];
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
