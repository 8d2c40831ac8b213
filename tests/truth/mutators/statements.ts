// Sentences that state a figure, plainly, with others beside it, or in another way.
import { same, sameOrNone } from '../document.ts';
import type { Mutator } from '../mutator.ts';
import type { Layout } from '../write/layout.ts';
import { type Numbers, say, state } from './say.ts';

const n = ({ n: number }: Numbers): number => number;
const keepsLines = ({ format, name }: Layout): boolean =>
  (format === 'text' && !/^(?:L10 no separators$|L11|L13 single spaces$|L21)/.test(name)) || format === 'markdown';

export const statementMutators: readonly Mutator[] = [
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
  say('a list of channels', 'website other_channels', (it) => [
    `通过政府网站公开政府信息${it.n}条，通过其他方式公开${it.m}条。`,
    { website: same(it.n), other_channels: sameOrNone(it.m) },
  ]),
];
