// Sentences with numbers that are not this report's, are doubtful, or are written in another way.
import { paragraph } from '../compose.ts';
import { type Answer, type Draft, nothing, same, sameOrNone, type TextBlock } from '../document.ts';
import { type Mutator, paragraphsOf, touch } from '../mutator.ts';
import type { Layout } from '../write/layout.ts';

type Answers = Readonly<Record<string, Answer>>;
interface Numbers {
  year: number;
  /** A number of three digits. */
  n: number;
  /** Another one. */
  m: number;
  name: string;
}
type Sentence = (numbers: Numbers) => [text: string, answers: Answers];

function insert(draft: Draft, block: TextBlock, below: (limit: number) => number): void {
  const places = paragraphsOf(draft, 'sentence');
  const place = places[below(places.length)];
  draft.blocks.splice(place ? draft.blocks.indexOf(place) + below(2) : 2, 0, block);
}

const say = (name: string, metrics: string, sentence: Sentence, extra: Partial<Mutator> = {}): Mutator => {
  const ids = metrics.split(' ').map((metric) => `narrative.${metric}`);
  return {
    name: `sentence: ${name}`,
    ...extra,
    plan(plan) {
      plan.sentences = plan.sentences.filter(({ values }) => !ids.some((id) => values.has(id)));
      if (plan.sentences.length === 0) plan.sentences.push({ text: '各项工作有序推进。', values: new Map() });
    },
    draft(draft, random) {
      const n = 100 + random.below(800);
      const numbers = { year: draft.plan.year, n, m: 20 + random.below(60), name: draft.body.name };
      const [text, answers] = sentence(numbers);
      insert(draft, paragraph(text, 'sentence'), (limit) => random.below(limit));
      for (const id of ids) touch(draft, id, answers[id.slice('narrative.'.length)] ?? nothing);
    },
  };
};

/** Nothing of it is a figure of this report. */
const trap = (name: string, metrics: string, text: (numbers: Numbers) => string, extra?: Partial<Mutator>): Mutator =>
  say(name, metrics, (numbers) => [text(numbers), {}], extra);
/** It states one figure. */
const state = (
  name: string,
  metric: string,
  text: (numbers: Numbers) => string,
  value: (numbers: Numbers) => number | Answer,
  extra?: Partial<Mutator>,
): Mutator =>
  say(
    name,
    metric,
    (numbers) => {
      const answer = value(numbers);
      return [text(numbers), { [metric]: typeof answer === 'number' ? same(answer) : answer }];
    },
    extra,
  );

const n = ({ n: number }: Numbers): number => number;
const keepsLines = ({ format, name }: Layout): boolean =>
  (format === 'text' && !/^(?:L10 no separators$|L11|L13 single spaces$|L21)/.test(name)) || format === 'markdown';

const traps: readonly Mutator[] = [
  trap('another bureau', 'disclosed', (it) => `市财政局全年主动公开政府信息${it.n}条。`),
  trap('another bureau’s website', 'website', (it) => `市教育局通过政府网站公开政府信息${it.n}条。`),
  trap('the province’s department', 'wechat', (it) => `省科技厅通过微信公众号发布信息${it.n}条。`),
  trap('a subordinate body', 'disclosed', (it) => `下属市科技情报研究所全年主动公开政府信息${it.n}条。`),
  trap('another body’s requests', 'requests', (it) => `市民政局全年共收到政府信息公开申请${it.m}件。`),
  trap('departments each', 'disclosed', (it) => `其中，办公室主动公开信息${it.m}条，财务科主动公开信息${it.m + 4}条。`),
  trap('last year', 'disclosed', (it) => `${it.year - 1}年，共主动公开政府信息${it.n}条。`),
  trap('last year, 上年', 'disclosed', (it) => `上年主动公开政府信息${it.n}条。`),
  trap('去年同期', 'website', (it) => `去年同期通过政府网站公开政府信息${it.n}条。`),
  trap('the year before’s requests', 'requests', (it) => `${it.year - 1}年共收到政府信息公开申请${it.m}件，均已办结。`),
  trap('next year’s plan', 'trainings', (it) => `${it.year + 1}年计划组织政务公开培训${it.m}次。`),
  trap('近三年', 'disclosed', (it) => `近三年共主动公开政府信息${it.n}条。`),
  trap('a span of years', 'disclosed', (it) => `${it.year - 2}年至${it.year}年共主动公开政府信息${it.n}条。`),
  trap('a span with a dash', 'disclosed', (it) => `${it.year - 2}—${it.year}年主动公开政府信息${it.n}条。`),
  trap('累计', 'disclosed', (it) => `截至目前，累计主动公开政府信息${it.n}条。`),
  trap('建局以来', 'wechat', (it) => `建局以来通过微信公众号发布信息${it.n}条。`),
  trap('历年累计', 'disclosed', (it) => `历年累计主动公开政府信息${it.n}条。`),
  trap('日均', 'website', (it) => `门户网站日均发布信息${it.m}条。`),
  trap('每月', 'website', (it) => `政府网站每月发布信息${it.m}条。`),
  trap('one day', 'website', (it) => `3月15日当天，通过政府网站公开政府信息${it.m}条。`),
  trap('the first half-year', 'disclosed', (it) => `上半年主动公开政府信息${it.n}条。`),
  trap('a quarter', 'wechat', (it) => `第一季度微信公众号发布信息${it.m}条。`),
  trap('a plan', 'press_conferences', (it) => `计划召开新闻发布会${it.m}次。`),
  trap('力争', 'disclosed', (it) => `力争全年主动公开政府信息${it.n}条。`),
  trap('a target', 'wechat', (it) => `要求各科室通过微信公众号发布信息不少于${it.m}条。`),
  trap('a condition', 'disclosed', (it) => `如主动公开政府信息${it.n}条以上，则考核达标。`),
  trap('an example', 'disclosed', (it) => `例如，某单位主动公开政府信息${it.n}条。`),
  trap('a price', 'fees_charged', () => '每件收取信息处理费100元。'),
  trap('a price by page', 'fees_charged', () => '超过30页的部分，每页收取信息处理费10元。'),
  trap('growth in percent', 'disclosed', () => '主动公开政府信息数量同比增长94%。'),
  trap('growth in number', 'disclosed', (it) => `主动公开政府信息较上年增加${it.n}条。`),
  trap('decline in number', 'requests', (it) => `收到政府信息公开申请较上年减少${it.m}件。`),
  trap('negated', 'disclosed', (it) => `未主动公开涉密信息${it.n}条中的任何一条。`),
  trap('accounts', 'weibo wechat', (it) => `开设政务微博${it.m}个、微信公众号${it.m + 5}个。`),
  trap('accounts with a colon', 'wechat', (it) => `微信公众号：${it.m}个。`),
  trap('views', 'wechat', (it) => `微信公众号阅读量达${it.n}万次。`),
  trap('visits', 'website', (it) => `政府网站访问量${it.n}人次。`),
  trap('likes', 'weibo', (it) => `政务微博获点赞${it.n}次、转发${it.m}次。`),
  trap('interviews of others', 'press_conferences', (it) => `参加市政府新闻发布会筹备会${it.m}次，列席会议${it.m}次。`),
  trap('warnings', 'wechat', (it) => `发送预警信息${it.n}次。`),
  trap('proposals together', 'proposals_npc proposals_cppcc', (it) => `办理人大代表建议和政协提案${it.m}件。`),
  trap(
    'proposals together, 、',
    'proposals_npc proposals_cppcc',
    (it) => `承办人大代表建议、政协委员提案共${it.m}件。`,
  ),
  trap('WeChat and Weibo together', 'wechat weibo', (it) => `通过官方微信、微博平台公开政府信息${it.n}条。`),
  trap('new media together', 'wechat weibo', (it) => `通过微博、微信等新媒体平台发布信息${it.n}条。`),
  trap('a telephone', 'requests disclosed', () => '政府信息公开申请受理电话：0631-5819685。'),
  trap('an act’s number', 'disclosed', () => '落实《政府信息公开条例》（国务院令第711号）主动公开政府信息的要求。'),
  trap('a hotline', 'requests', (it) => `受理12345热线工单${it.n}件。`),
  trap('impossible, negative', 'disclosed', (it) => `全年主动公开政府信息-${it.n}条。`),
  trap('impossible, broken numeral', 'disclosed', () => '全年主动公开政府信息三百五条。'),
  trap('impossible, a fraction', 'requests', () => '全年收到政府信息公开申请2.5件。'),
  trap('a share', 'website', () => '通过政府网站公开政府信息占比85%。'),
  trap('a quotation', 'disclosed', (it) => `市领导指出：“全市要主动公开政府信息${it.n}条以上”。`),
  trap('a title of a document', 'disclosed', (it) => `印发《关于主动公开政府信息${it.n}条的通知》。`),
  trap('an upper limit', 'trainings', () => '每年组织政务公开培训不超过2次。'),
  trap('a meeting of another year', 'press_conferences', (it) => `${it.year - 1}年12月召开新闻发布会1次。`),
  trap('a ranking', 'website', (it) => `政府网站发布信息量居全市第${it.m}位。`),
  trap('a place in a list', 'disclosed', () => '主动公开政府信息目录第12条已修订。'),
  trap('people trained', 'trainings', (it) => `组织政务公开培训，培训${it.n}人次。`),
  trap('to be published', 'disclosed', (it) => `尚有${it.n}条政府信息待主动公开。`),
  trap('deleted', 'website', (it) => `清理政府网站过期信息${it.n}条。`),
];

const statements: readonly Mutator[] = [
  state('我局', 'disclosed', (it) => `我局全年主动公开政府信息${it.n}条。`, n),
  state('本局', 'website', (it) => `本局通过政府网站公开政府信息${it.n}条。`, n),
  state('the own name', 'disclosed', (it) => `${it.name}全年主动公开政府信息${it.n}条。`, n),
  state('the own name and year', 'disclosed', (it) => `${it.year}年，${it.name}主动公开政府信息${it.n}条。`, n),
  state('今年', 'disclosed', (it) => `今年主动公开政府信息${it.n}条。`, n),
  state('本年度', 'website', (it) => `本年度通过政府网站公开政府信息${it.n}条。`, n),
  state(
    'a correction',
    'disclosed',
    (it) => `全年主动公开政府信息${it.n}条，更正为${it.n - 5}条。`,
    (it) => sameOrNone(it.n - 5),
  ),
  state(
    'planned and held',
    'press_conferences',
    (it) => `计划召开新闻发布会${it.m}次，实际召开${it.m - 2}次。`,
    (it) => sameOrNone(it.m - 2),
  ),
  state(
    'last year and this',
    'disclosed',
    (it) => `主动公开政府信息由上年的${it.m}条增加到${it.n}条。`,
    (it) => sameOrNone(it.n),
  ),
  state('with last year in brackets', 'disclosed', (it) => `全年主动公开政府信息${it.n}条（上年${it.m}条）。`, n),
  state('with growth', 'disclosed', (it) => `全年主动公开政府信息${it.n}条，同比增长${it.m}%。`, n),
  state('with an increase', 'disclosed', (it) => `全年主动公开政府信息${it.n}条，较上年增加${it.m}条。`, n),
  state('with a sub-item', 'disclosed', (it) => `全年主动公开政府信息${it.n}条，其中规范性文件${it.m}条。`, n),
  state(
    'with sub-items in brackets',
    'disclosed',
    (it) => `全年主动公开政府信息${it.n}条（其中概况类信息${it.m}条、动态信息${it.n - it.m}条）。`,
    n,
  ),
  state('new and in all', 'disclosed', (it) => `新增主动公开政府信息${it.n}条，累计主动公开${it.n + 4000}条。`, n),
  state(
    'in all and new',
    'disclosed',
    (it) => `累计主动公开政府信息${it.n + 4000}条，${it.year}年新增${it.n}条。`,
    (it) => sameOrNone(it.n),
  ),
  state('spaces around the number', 'disclosed', (it) => `全年主动公开政府信息 ${it.n} 条。`, n),
  state(
    'thousands separator',
    'disclosed',
    (it) => `全年主动公开政府信息1,${it.n}条。`,
    (it) => 1000 + it.n,
  ),
  state(
    'full-width digits',
    'disclosed',
    (it) =>
      `全年主动公开政府信息${[...String(it.n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')}条。`,
    n,
  ),
  state(
    '1.2万',
    'disclosed',
    () => '全年主动公开政府信息1.2万条。',
    () => 12_000,
  ),
  state(
    '近',
    'disclosed',
    () => '全年主动公开政府信息近1000条。',
    () => 1000,
  ),
  state(
    '余',
    'wechat',
    () => '全年通过微信公众号发布信息5500余条。',
    () => 5500,
  ),
  state(
    'Chinese numeral',
    'press_conferences',
    () => '全年召开新闻发布会三次。',
    () => 3,
  ),
  state(
    'Chinese numeral 两',
    'trainings',
    () => '全年组织政务公开培训两次。',
    () => 2,
  ),
  state(
    '1.500',
    'disclosed',
    () => '全年主动公开政府信息1.500条。',
    () => ({ values: [1500], none: ['missing', 'unreadable'] }),
  ),
  state('a break between digits and unit', 'disclosed', (it) => `全年主动公开政府信息${it.n}\n条。`, n, {
    layouts: keepsLines,
    formats: ['text'],
  }),
  state(
    'none received',
    'requests',
    (it) => `${it.year}年未收到政府信息公开申请。`,
    () => 0,
  ),
  state(
    'none received, 没有',
    'requests',
    () => '全年没有收到政府信息公开申请。',
    () => 0,
  ),
  state(
    '0 received',
    'requests',
    () => '全年收到政府信息公开申请0件。',
    () => 0,
  ),
  state(
    'none received behind a line',
    'requests',
    (it) => `全年发布工作信息${it.n}条\n${it.year}年我局未收到政府信息公开申请。`,
    () => 0,
    { layouts: keepsLines, formats: ['text'] },
  ),
  state(
    'no fees',
    'fees_charged',
    () => '本年度未收取信息处理费。',
    () => 0,
  ),
  state(
    'requests with those carried in',
    'requests',
    (it) => `全年收到政府信息公开申请${it.m}件（含上年度结转5件）。`,
    (it) => sameOrNone(it.m, it.m - 5),
  ),
  state(
    'requests with parts',
    'requests',
    (it) => `全年收到政府信息公开申请${it.m}件，其中网上申请${it.m - 3}件、信函申请3件。`,
    (it) => it.m,
  ),
  state(
    'requests answered',
    'requests',
    (it) => `全年收到政府信息公开申请${it.m}件，答复${it.m - 1}件。`,
    (it) => it.m,
  ),
  state('an account’s name with a number', 'wechat', (it) => `“平安365”微信公众号发布信息${it.n}条。`, n),
  state(
    'accounts and posts',
    'weibo',
    (it) => `开设政务微博2个，共发布信息${it.n}条。`,
    (it) => sameOrNone(it.n),
  ),
  state('posts and readers', 'wechat', (it) => `微信公众号发布信息${it.n}条，阅读量${it.m}万次。`, n),
  state(
    'another body, then the own',
    'disclosed',
    (it) => `市财政局主动公开政府信息${it.m}条，我局主动公开政府信息${it.n}条。`,
    (it) => sameOrNone(it.n),
  ),
  state(
    'the same twice',
    'disclosed',
    (it) => `全年主动公开政府信息${it.n}条。综上，全年共主动公开政府信息${it.n}条。`,
    n,
  ),
  state(
    'two that differ',
    'disclosed',
    (it) => `全年主动公开政府信息${it.n}条。综上，全年共主动公开政府信息${it.n + 7}条。`,
    (it) => sameOrNone(it.n, it.n + 7),
  ),
  state(
    'from one year’s end to the other’s',
    'disclosed',
    (it) => `${it.year}年1月1日至12月31日，共主动公开政府信息${it.n}条。`,
    n,
  ),
  state('a list of channels', 'website', (it) => `通过政府网站公开政府信息${it.n}条，通过其他方式公开${it.m}条。`, n),
];

export const narrativeMutators: readonly Mutator[] = [...traps, ...statements];
