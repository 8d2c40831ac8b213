// The words of a sentence up to a quantity → what governs it: who acts, when, and whether it is told as done.
import { readSpan, type Span } from './read-span.ts';
import { readSubject } from './read-subject.ts';
import { MARKED } from './vocabulary.ts';

export interface Frame {
  /** The last body named as the one who acts, as printed; undefined where none is (usual in Chinese). */
  subject: string | undefined;
  /** The last span of time named. */
  span: Span | undefined;
  /** `supposed`: a condition, an example, a time to come; it holds to the sentence's end. `planned`: for the clause and its like. */
  mood: 'stated' | 'planned' | 'supposed';
}

export const OPEN_FRAME: Frame = { subject: undefined, span: undefined, mood: 'stated' };

const SUPPOSED =
  /^[,:、;]?(?:但|而|且|对|对于)?(?:如(?![下期实约此上数何同皋东意今])|若(?!干)|倘|假如|假设|假若|要是|凡(?!事)|例如|比如|譬如|一旦|除非|诸如|示例|举例|下一步|今后|接下来|下一?阶段|20\d\d年(?:度)?工作(?:计划|打算|安排)|(?:明年|来年|下一年度?)(?!继续办理))|要求(?:各|所有|全|下属|其)/;
const ACT =
  '(?:公开|公布|公示|发布|推送|更新|召开|举办|举行|组织|开展|完成|编发|制作|受理|办理|答复|承办|培训|解读|征集|收取|收到|新增|达到|突破)';
/** A few of them: 要 begins the pattern anew, and a run of it must not be gone through from each of its places. */
const ADVERBS =
  '(?:会|要|于|在|继续|进一步|陆续|全面|集中|主动|持续|每年|全年|年内|分批|逐步|适时|及时|再|共|对外|向社会|依法|微信|微博|公众号|粉丝|关注|人数|用户){0,8}';
/** It tells what shall be, not what was. */
const PLANNED = new RegExp(
  `(?:计划|(?<![模虚])拟|打算|准备|将|应当|应|(?<![主重需摘纪提首概简])要(?![求点闻件素情])|必须|务必|须|需|需要|可以|可|(?:确保|保证|力求)[^,]{0,14}?)${ADVERBS}(?:通过[^,]{0,12}?${ADVERBS})?${ACT}|预计|预期|力争|争取|有望|原[计定拟]|(?:目标|任务|指标)数?(?:是|为)`,
);
const DUTY_DONE = /[对响供相适回反]应|不可|应公开/g;
const ACTUAL = /实际|已|最终|结果|完成|共|20\d\d年/;

const TOPIC = /^[\s。]*(?<of>[^,。;]{2,24}?)(?:的)?(?:情况|方面|工作)?[。:]?$/;
const TOPIC_OF_OTHERS =
  /(?:下属|所属|直属|下辖|局属|委属)[^,。]{0,6}(?:单位|部门|机构|乡镇|街道)|^各[^,。]{1,8}(?:单位|部门|机构|乡镇|镇街|街道)/;

/** What a sentence lays down for those behind it: a year it begins with, a heading such as 下属单位情况。 */
export function carryOn(sentence: string, from: Frame): Frame {
  const opening = sentence.slice(0, 80).split(/[,:;]/)[0] ?? '';
  const topic = sentence.length > 30 ? undefined : TOPIC.exec(sentence)?.groups?.of;
  const others = topic === undefined ? undefined : TOPIC_OF_OTHERS.exec(topic)?.[0];
  if (topic !== undefined && /情况|方面|工作/.test(sentence)) return { ...OPEN_FRAME, subject: others };
  const span = readSpan(opening) ?? from.span;
  return { ...OPEN_FRAME, subject: from.subject, span: span?.kind === 'year' ? span : undefined };
}

/** What is `printed` follows what `from` was read of. */
export function readFrame(printed: string, from: Frame): Frame {
  const words = printed.replace(MARKED, '□');
  const segments = words.split(/(?=[,:、;])/);
  const frame = { ...from };
  if (frame.mood === 'planned' && ACTUAL.test(words)) frame.mood = 'stated';
  segments.forEach((segment, index) => {
    if (SUPPOSED.test(segment)) frame.mood = 'supposed';
    frame.span = readSpan(segment) ?? frame.span;
    frame.subject = readSubject(segments, index) ?? frame.subject;
  });
  const clause = words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(':')) + 1);
  if (frame.mood === 'stated' && PLANNED.test(clause.replace(DUTY_DONE, ''))) frame.mood = 'planned';
  return frame;
}
