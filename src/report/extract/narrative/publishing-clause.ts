// A clause on publishing → its verb and whether what it counts is everything or one kind of thing.
import { occursInOrder } from './is-of-others.ts';
import { ACCOUNT_NAME, DISCLOSURE_AS_NAME, OTHER_DISCLOSURE, PUBLISH } from './vocabulary.ts';

/**
 * `whole`: 政府信息, 信息, or nothing named. `list`: 公告、动态等(信息). `described`: 涉及教育的政府信息.
 * `category`: one kind of information only.
 */
export type ObjectKind = 'whole' | 'list' | 'described' | 'category';

export interface Publication {
  verb: string;
  /** The words before the verb. */
  before: string;
  object: ObjectKind;
  /** What is named as published. */
  named: string;
  /** The object is called government information. */
  government: boolean;
}

const FILLERS = /(?:总|合计|累计|数目|条数|件数|篇数|数|量|共|计|达|到|已|有|约|为|是|了|:|的?情况)+$/;
const LIST =
  /等(?:方面|内容|各类|各种|各项|相关|有关|主动|公开|重点|的|多种|多类|\d*大?类|政府|政务|公共|热点|工作|动态|民生)*(?:信息|内容|文章|稿件|资讯|事项|文件|材料)?$/;
const PLAIN =
  /^(?:各级各类|各类|各种|各项|各|相关|有关|政府|政务|党务|公开|公共|全部|所有|新增|新|本级|的|了|数据|图文|和|及|与|、|政策性?|部门|本部门|本单位|我局|法定|主动)*(?:信息|内容|资讯|稿件|文章|条目|事项|推文|图文|消息|作品|博文|微信|微博|推送|图文消息|原创文章)?$/;
const ENDS_IN_INFORMATION = /(?:信息|文章|稿件|图文|推文|消息|内容|作品|微博|微信|博文|资讯|短信)$/;
const ONE_KIND =
  /类|领域|重点|重大|疫情|防疫|财政|预算|决算|规范|许可|处罚|强制|动态|解读|民生|公告|公示|通知|概况|目录|规划|计划|机构|人事|领导|法规|政策|采购|招标|项目|扶贫|征地|安全|应急|会议|统计|价格|收费|监督|执法|检查|双随机|其他|权力|清单|办事|服务|回应|舆情|提案|建议|申请/;
const ADVERBS =
  /(?:新增|新|实际|先后|发布|推送|共计|累计|总共|共|主动|及时|向社会|对外|已|全年|年度|依法|集中|统一|同步|直接|内容|数据|情况|等|全面|面向社会|向公众|积极|均|合计|总计|总|平台|20\d\d|,)+$/;
const WHOLE_NOUN = /(?:各类|各项|相关|政府|政务|公开|图文|原创)*(?:信息|资讯)?$/;
const MAY_PRECEDE =
  /(?:^|[年度月日局委办厅院会处所队站校镇乡街道县市区州旗府民台上止来间期里内中我本网号]|部门|单位|机关|系统|平台|渠道|方式|途径|媒介|载体|媒体|[“”"□]|专栏|栏目|微信|微博|公众|客户端|目录|系统|的|情况|方面)$/;

const NAMES = new RegExp(`${ACCOUNT_NAME.source}|${DISCLOSURE_AS_NAME.source}|《[^》]{0,160}》|双公[示开]`, 'g');
const VERB = new RegExp(PUBLISH, 'g');

/** 发布“X发布”微信公众号信息2650条: whose posts they are, no kind of them. */
const ACCOUNT_OF_OBJECT =
  /^□*(?:官方|政务)*(?:微信公众号|微信公众平台|公众号|微信|微博|门户网站|网站)(?=(?:各类)?(?:信息|文章|推文|稿件))/;

/** Reads the clause before and behind a number; undefined where it does not speak of publishing on one's own initiative. */
export function readPublication(head: string, tail: string): Publication | undefined {
  const words = head.replace(NAMES, (name) => '□'.repeat(name.length)).replace(FILLERS, '');
  if (OTHER_DISCLOSURE.test(words) || /应主动公开/.test(words)) return undefined;
  const verb = [...words.matchAll(VERB)].at(-1);
  if (verb === undefined) return undefined;
  const printed = words.slice(verb.index + verb[0].length);
  const object = printed.replace(/^(?:了|的)/, '').replace(ACCOUNT_OF_OBJECT, '') || readTailObject(tail);
  const kind = object === '' ? kindBeforeVerb(words.slice(0, verb.index)) : kindOfObject(object);
  const active = verb[0] === '主动公开' || /主动(?:对外|向社会)?(?:公开|公布|发布)/.test(words) ? '主动公开' : verb[0];
  return {
    verb: active,
    before: words.slice(0, verb.index),
    object: kind,
    named: object,
    government: /(?:政府|政务)信息/.test(words.slice(verb.index) + tail),
  };
}

/** What kind of thing a noun phrase names. */
export function kindOfObject(phrase: string): ObjectKind {
  const object = phrase.replace(FILLERS, '');
  if (PLAIN.test(object)) return 'whole';
  if (LIST.test(object)) return 'list';
  if (/(?:以及|和|及|、)其[他它](?:各类|相关|方面|有关|政府|政务|的)*信息$/.test(object)) return 'list';
  if (/(?:政府|政务)信息$/.test(object) && !/类|领域|重点|、/.test(object)) return 'described';
  if (/(?:各类|各级|各种|各项)[^、]*信息$/.test(object) && !/类信息$|领域/.test(object)) return 'described';
  if (
    ENDS_IN_INFORMATION.test(object) &&
    !ONE_KIND.test(object.replace(/^(?:各类|各种|多类)/, '')) &&
    !object.includes('、')
  )
    return 'described';
  return 'category';
}

/** 公开230余条信息: the noun stands behind the number; a further clause glued to it does not belong to it. */
function readTailObject(tail: string): string {
  return tail.replace(/^[的左右以上]+/, '').replace(/(?:信息)(?!公开).*$/, '信息');
}

/** 信息主动公开292条 counts everything, 行政许可公开20条 one kind. */
function kindBeforeVerb(before: string): ObjectKind {
  if (/目录信息$/.test(before)) return 'category';
  const noun = before.replace(/网上$/, '').replace(ADVERBS, '').replace(WHOLE_NOUN, '').replace(ADVERBS, '');
  return MAY_PRECEDE.test(noun) ? 'whole' : 'category';
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

/** 各类审计信息 of a bureau of audit, 各类信息 of anybody: nothing else is named. */
export function isTrade(named: string, agency: string): boolean {
  const field = named.replace(
    /本部门|本单位|[本我]局|公众号|微信|微博|原创|图文|20\d\d年度?|各[类种项级]|^(?:涉及|涉|有关|相关|本市|全市)|政府|政务|(?:方面|工作|类|的)*信息$|的/g,
    '',
  );
  return occursInOrder(field, agency) || TRADES.get(field)?.test(agency) === true;
}
