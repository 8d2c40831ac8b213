// The words of a sentence up to a quantity → what governs it: who acts, in which span of time, and whether it is stated as done.

import { toYear } from '../identity/read-title.ts';
import { ACCOUNT_NAME, MARKED } from './vocabulary.ts';

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
  /^[,:、;]?(?:但|而|且|对|对于)?(?:如(?![下期实约此上数何同皋东意今])|若(?!干)|倘|假如|假设|假若|要是|凡(?!事)|例如|比如|譬如|一旦|除非|诸如|示例|举例|以[^,]{1,20}为例|下一步|今后|接下来|下一?阶段|20\d\d年(?:度)?工作(?:计划|打算|安排)|(?:明年|来年|下一年度?)(?!继续办理))|要求(?:各|所有|全|下属|其)/;
const ACT =
  '(?:公开|公布|公示|发布|推送|更新|召开|举办|举行|组织|开展|完成|编发|制作|受理|办理|答复|承办|培训|解读|征集|收取|收到|新增|达到|突破)';
/** A few of them: 要 begins the pattern anew, and a run of it must not be gone through from each of its places. */
const ADVERBS =
  '(?:会|要|于|在|继续|进一步|陆续|全面|集中|主动|持续|每年|全年|年内|分批|逐步|适时|及时|再|共|对外|向社会|依法|微信|微博|公众号|粉丝|关注|人数|用户){0,8}';
/** It says what shall be, not what was. */
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
  const words = printed.replace(MARKED, '□').replace(ACCOUNT_NAME, '□');
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

const NUMERAL = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})';
/** Of what begins at one place the first that fits. */
const SPAN = [
  '(?<regulations>(?:2008年)?5月(?:份|1日)?(?:起|开始)?[至到~-](?:2008年)?12月(?:31日|底|份)?|[自从]?(?:2008年5月(?:1日)?起?)?(?:(?<![□“”])[□“”]+)?(?:条例[“”]?)?(?:正式)?(?:施行|实施)(?:之日)?(?:以来|起))',
  '(?:(?<from>20\\d\\d)年?度?(?:1月份?(?:1日)?)?起?[至到~-](?<to>20\\d\\d)年度?(?:12月份?(?:31日)?|底)?(?!\\d{0,2}月))(?:期间)?',
  '(?<whole>20\\d\\d)年1月份?(?:1日)?起?[至到~-]12月(?:31日|份|底)?(?:期间)?',
  '截[至止]到?(?<until>20\\d\\d)年(?:12月(?:31日|底|份)?|年?底|末)',
  '(?<since>20\\d\\d)年度?(?:1月(?:1日|份)?|初)?(?:以|之)?来',
  '(?<own>(?<!\\d)1月?份?(?:1日)?起?[至到~-]12月(?:31日|份|底)?(?:期间)?|截[至止]到?(?:本年|今年|当年)?(?:12月(?:31日|底)|年[底末])|(?:今年|本年度?|年初|过去的?一年|一年|本?报告期|(?:本?报告|统计)年度|统计期)(?:以来|来|内|期间|中)?|全年度?|年内|年度内|年度期间)',
  `(?<part>(?:20\\d\\d年)?${NUMERAL}月(?:份|\\d{1,2}日)?[至到~-](?:20\\d\\d年)?${NUMERAL}月(?:\\d{1,2}日|份|底)?|(?:20\\d\\d年)?(?:第?[一二三四1-4]季度|[上下]半年|前[一二三]季度)|(?:20\\d\\d年)?(?<!个|\\d)${NUMERAL}月(?:\\d{1,2}[日号]|份|底|初|[上中下]旬)?)`,
  '(?<year>20\\d\\d|二[〇○零0][〇○零0-9一二三四五六七八九]{2})年度?(?:期间)?',
  `(?<other>近(?:几|${NUMERAL})?(?:年|个?月)(?:以?来|间)?|近年来?|${NUMERAL}多?年(?:以?来|间|期间|里)|过去${NUMERAL}年|历年来?|往年|多年来?|去年|上一?年度?|前年|长期以来|以来(?![信电访函文人])|至今|迄今|截[至止](?:目前|今|当前)|期间|十[一二三四五]五|当[天日]|今天|今日(?!头条)|半年(?:以?来|内)?|${NUMERAL}(?:个月|周)内|汛期|春运|节假日|假期|假日|黄金周|寒假|暑[假期]|近日|日前|近期|(?:日|周|月|季)均|[本上当][月周]|[本上]季度|[一单][天日月]|最[多高](?:的|时)|${NUMERAL}年(?=共|累计|总))`,
].join('|');
const SPANS = new RegExp(SPAN, 'g');
/** The words without the spans of time that they name. */
export const withoutSpans = (words: string): string => words.replace(SPANS, '');

/** What stands before the subject. */
const OPENING = `[,:、;]?(?:其中|同时|此外|另外|据统计|经统计|目前|一是|二是|三是|四是|五是|${SPAN}|期间|交?由|转?交|,)*`;
const UNIT =
  '(?:分局|支队|大队|总队|委员会|(?:人民)?政府(?!信息|采购|投资|工作|公报|性|购买|会议|部门|门户|网)|党委|管委会|办事处|街道(?!办)|街道办|镇街|街镇|乡镇|办公[室厅]|(?<!留言)中心(?!工作|任务)|集团|公司|医院|学校|学院|大学|协会|联合会|总站|局|(?<!服务|办税|大|展)厅|署|(?<!编|常|托)委(?!托|员|派)|(?<!主|承|分|独|协|联|自|办|督|交|查|会|经|试|收|举|未|代|已|网|快|通)办(?!理|结|件|事|公|好|法|复|案|学|会)|(?<!法|医|学)院|(?<!好|各|到|此|何|随)处(?!理|罚|置|分|室)|(?<!网|本)站|(?<!场|厕)所(?!有|属|在|涉|需|以|提|公)|(?<!信息|目录|管理|公开|平台|办公)系统(?!内)|科室|处室|机关|单位|部门|机构|企业|社区|(?<!农|乡)村|镇(?!街|村)|乡(?!镇|村)|县(?!区|域)|(?<!专|灾|景|小|园|山|地)区(?!域|县|块)|(?<!上|超|股|城(?=市[管建规综发更执]))市(?!场|民|级|直|县|区|容|政|值)|省(?!级|直|略|市)|州|盟|旗|(?<=宣传|组织|统战|武装|水利|财政|教育|科技|公安|民政|司法|商务|农村|资源|环境|管理|运输|建设)部)';
/** Of whoever is named, this follows where the name is the subject. */
const PREDICATE =
  '(?!(?:政府|政务)?信息公开(?:网|平台|专栏|目录|系统|栏|专区)|信息网|公开(?:网|平台|专栏|目录|栏|选|招|办)|更新的)(?:[共\\d,]|累计|总计|合计|总共|全年|全部|本年|今年|去年|上年|年内|上半年|下半年|[一二三四]季度|第[一二三四]|近|截|主动|依法|积极|认真|严格|及时|继续|不断|坚持|高度|[均也已还则仅只就每]|代(?!表|办)|分别|平均|日均|通过|利用|依托|借助|运用|[在向按以将把于从为是达拟未没尚不需须可要]|对(?!外)|等(?=\\d)|无(?!锡|线)|有(?!关|限)|应(?!急|用|对)|计划|预计|力争|公开|公布|公示|发布|推送|推出|刊发|更新|上传|收到|受理|接到|接收|收悉|收取|办理|答复|回复|办结|处理|解答|召开|举办|举行|组织|开展|参加|编发|制作|解读|承办|牵头|新增|拥有|关注|粉丝|订阅|报送|采用|政府信息|政务信息|信息公开|依申请|强化|创新|健全|完善|深化|聚焦|围绕|紧扣|紧紧|切实|大力|扎实|持续|进一步|充分|全面|着力|明确|制定|建立|印发|出台|落实|贯彻|结合|根据)';
const SUBJECT = new RegExp(`^${OPENING}(?<name>[\\p{Script=Han}“”]{0,22}?${UNIT})(?=${PREDICATE})`, 'u');
const NAME_ALONE = new RegExp(`^(?:.{0,40}(?=各)|[、,:]?)(?<name>[\\p{Script=Han}]{0,22}?${UNIT})$`, 'u');
/** Words that no name begins with or holds: what was matched is a phrase. */
const PHRASE =
  /^(?:[共均也已]|(?:集中)?组织(?!部|人事)|引进|引入|聘请|委托|邀请|购买|在(?!线)|法人|公民|通过|依托|利用|向(?!阳|荣)|对(?!外)|被|为|与|和(?!平|田|县)|按|根据|依据|经(?![济开])|从|于(?!都|洪)|以|因|把|将(?!乐)|请|围绕|结合|针对|关于|配合|协助|联合|会同|借助|运用|报送|参加|加强|做好|有(?!关))|通过|依托|利用|公开(?!办)|发布|加强|做好|推进|落实|按照|根据|开展|完善|收到|受理|报送|涉及|关于|印发|召开|编制|提供|提出|提交|方式|主动|工作(?!委|部|办|局|站|处)/;

/** The subject of one of some clauses; a list of names (A、B、C对…) is given with its marks. */
function readSubject(clauses: readonly string[], index: number): string | undefined {
  const name = SUBJECT.exec(clauses[index] ?? '')?.groups?.name;
  if (name === undefined || PHRASE.test(name)) return undefined;
  const names = [name];
  for (let at = index - 1; clauses[at + 1]?.startsWith('、') && names.length < 12; at -= 1) {
    const before = NAME_ALONE.exec(clauses[at] ?? '')?.groups?.name;
    if (before === undefined || PHRASE.test(before)) break;
    names.unshift(before);
  }
  return names.join('、');
}

/** A calendar year; from a year until now; the reporting year whatever it is called; since the Regulations took effect; or a span that is none, until now or not. */
type Span =
  | { kind: 'year' | 'since'; year: number }
  | { kind: 'own' | 'regulations' }
  | { kind: 'other'; untilNow: boolean };

/** 较上年, 由2022年的: a level compared with. */
const COMPARED = /(?:[较比与同从由]|相较于?|对比|结转[至到]?|转入)$/;
const COMPARED_BEHIND = /^(?:年?度?)?(?:相比|同期(?:相比|相较|对比|比|持平|水平)|相较|末?结转|底前|结余|存量)/;
/** 公布2022年度部门决算: a year in the name of a paper. */
const PAPER =
  /^(?:部门|政府|财政|本级|本部门|单位)*(?:预算|决算|预决算|年报|年度报告|工作(?:总结|要点|计划|报告)|实施方案|(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报|要点))/;
/** 根据2019年5月15日起施行的条例: a date of a rule. */
const RULE = /^[,:、;]?(?:根据|依据|按照|依照|遵照|对照|贯彻|落实|为)/;
const DATED_RULE = /^(?:前|起|印发|施行|实施(?!以来)|修订|颁布|出台|通过)/;

const UNTIL_NOW = /来|[至迄]今|截/;

/** The last span named; `undefined` where the clause names none. */
export function readSpan(clause: string): Span | undefined {
  if (RULE.test(clause)) return undefined;
  let last: Span | undefined;
  for (const match of clause.matchAll(SPANS)) {
    const behind = clause.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (!isNamedAside(match, clause.slice(Math.max(0, match.index - 4), match.index), behind)) last = toSpan(match);
  }
  return last;
}

function isNamedAside(match: RegExpExecArray, before: string, behind: string): boolean {
  if (COMPARED.test(before) || COMPARED_BEHIND.test(behind)) return true;
  const { year, part } = match.groups ?? {};
  if (year !== undefined) return PAPER.test(behind);
  return part !== undefined && DATED_RULE.test(behind);
}

function toSpan(match: RegExpExecArray): Span {
  const { from, to, whole, until, since, year, own, regulations } = match.groups ?? {};
  if (regulations !== undefined) return { kind: 'regulations' };
  if (from !== undefined && from !== to) return { kind: 'other', untilNow: false };
  if (since !== undefined) return { kind: 'since', year: Number(since) };
  const named = from ?? whole ?? until ?? year;
  if (named !== undefined) return { kind: 'year', year: toYear(named) ?? Number(named) };
  return own === undefined ? { kind: 'other', untilNow: UNTIL_NOW.test(match[0]) } : { kind: 'own' };
}
