// What reports of every form state in their running text.
import type { TextFigure, Tie } from './record.ts';

/** In the order in which figures of the text are listed. */
export const textFigures = [
  {
    id: 'disclosed',
    unit: '条',
    rule: 'text-disclosed',
    zh: '全年主动公开政府信息总数',
    en: 'Items disclosed on the agency’s own initiative',
    plain: { zh: '本年通过各种渠道主动公开的信息总条数', en: 'All items the agency published unasked this year' },
    note: {
      zh: '不分渠道；只取正文写明的总数，从不由分项相加得出。',
      en: 'Any channel; the sum that the text states, never one that we add up.',
    },
    listed: [
      { in: 'years.disclosure', order: 1, words: 'Disclosed' },
      { in: 'chart.channels', order: 1, words: 'Disclosed', as: 'whole' },
      { in: 'sentence.output', order: 4, words: 'Disclosed', as: 'whole' },
    ],
  },
  {
    id: 'website',
    unit: '条',
    rule: 'text-channels',
    zh: '政府网站公开信息数',
    en: 'Items published on the government website',
    plain: { zh: '本年在政府网站上公开的信息条数', en: 'Items published on the government website this year' },
    listed: [
      { in: 'years.disclosure', order: 2, words: 'Website', as: 'part' },
      { in: 'chart.channels', order: 2, words: 'Website' },
      { in: 'sentence.output', order: 1, words: 'Website' },
    ],
  },
  {
    id: 'wechat',
    unit: '条',
    rule: 'text-channels',
    zh: '微信公众号发布信息数',
    en: 'WeChat posts',
    plain: { zh: '本年通过官方微信公众号发布的信息条数', en: 'Posts on the agency’s WeChat account this year' },
    thing: 'posts',
    listed: [
      { in: 'years.disclosure', order: 3, words: 'Wechat', as: 'part' },
      { in: 'chart.posts', order: 1, words: 'Wechat' },
      { in: 'sentence.output', order: 2, words: 'Wechat' },
    ],
  },
  {
    id: 'weibo',
    unit: '条',
    rule: 'text-channels',
    zh: '政务微博发布信息数',
    en: 'Weibo posts',
    plain: { zh: '本年通过官方微博发布的信息条数', en: 'Posts on the agency’s Weibo account this year' },
    thing: 'posts',
    listed: [
      { in: 'years.disclosure', order: 4, words: 'Weibo', as: 'part' },
      { in: 'chart.posts', order: 2, words: 'Weibo' },
      { in: 'sentence.output', order: 3, words: 'Weibo' },
    ],
  },
  {
    id: 'other_channels',
    unit: '条',
    zh: '其他方式公开信息数',
    en: 'Items published by other channels',
    plain: {
      zh: '本年通过公告栏、报刊、广播电视等其他方式公开的信息条数',
      en: 'Items published this year by notice board, press, broadcast and other channels',
    },
    listed: [
      { in: 'years.disclosure', order: 5, words: 'OtherChannels', as: 'part' },
      { in: 'chart.channels', order: 3, words: 'OtherChannels' },
    ],
  },
  {
    id: 'wechat_followers',
    unit: '人',
    shown: ['magnitude'],
    zh: '微信订阅/关注数',
    en: 'WeChat followers',
    plain: { zh: '关注官方微信公众号的人数', en: 'People who follow the agency’s WeChat account' },
    thing: 'followers',
    listed: [
      { in: 'years.disclosure', order: 6, words: 'WechatFollowers' },
      { in: 'chart.followers', order: 1, words: 'Wechat' },
    ],
  },
  {
    id: 'weibo_followers',
    unit: '人',
    shown: ['magnitude'],
    zh: '微博关注数',
    en: 'Weibo followers',
    plain: { zh: '关注官方微博的人数', en: 'People who follow the agency’s Weibo account' },
    thing: 'followers',
    listed: [
      { in: 'years.disclosure', order: 7, words: 'WeiboFollowers' },
      { in: 'chart.followers', order: 2, words: 'Weibo' },
    ],
  },
  {
    id: 'requests',
    unit: '件',
    rule: 'text-requests',
    zh: '收到政府信息公开申请数',
    en: 'Requests received, as the text says',
    plain: { zh: '正文所说的本年收到的申请数', en: 'Requests received this year, as the text says' },
    note: {
      zh: '“未收到”“无”记为 0，并附原句；表格与正文不同时以表格为准。',
      en: '“None received” counts as 0, with its sentence; where the table differs, the table is the figure to use.',
    },
    thing: 'requests',
    ties: [
      {
        kind: 'other_source',
        to: 'requests.received.total',
        why: {
          zh: '取自正文所述，不取自表格；可含上年结转或仅指本机关。',
          en: 'Stated in the text, not in a table; it may hold what was carried in, or the office alone.',
        },
      },
    ],
  },
  {
    id: 'interpretations',
    unit: '条',
    rule: 'text-interpretations',
    zh: '政策解读材料数',
    en: 'Policy explanations published',
    plain: { zh: '本年发布的政策解读材料数', en: 'Texts published this year to explain policies' },
    listed: [{ in: 'years.disclosure', order: 8, words: 'Interpretations' }],
  },
  {
    id: 'press_conferences',
    unit: '次',
    rule: 'text-press-conferences',
    zh: '新闻发布会次数',
    en: 'Press conferences',
    plain: { zh: '本年举办或参加新闻发布会的次数', en: 'Press conferences held or joined this year' },
    thing: 'conferences',
  },
  {
    id: 'surveys',
    unit: '次',
    zh: '征集调查次数',
    en: 'Public consultations',
    plain: { zh: '本年向公众征集意见或开展调查的次数', en: 'Times the public was asked for its opinion this year' },
    thing: 'consultations',
  },
  {
    id: 'inquiries_answered',
    unit: '条',
    zh: '网民留言/咨询办理数',
    en: 'Public inquiries answered',
    plain: { zh: '本年办理的网民留言和咨询条数', en: 'Messages and questions from the public answered this year' },
    thing: 'inquiries',
  },
  {
    id: 'proposals_npc',
    unit: '件',
    zh: '人大代表建议件数',
    en: 'Proposals of people’s congress deputies',
    plain: { zh: '本年办理的人大代表建议件数', en: 'Proposals of people’s congress deputies handled this year' },
    thing: 'proposals',
  },
  {
    id: 'proposals_cppcc',
    unit: '件',
    zh: '政协提案件数',
    en: 'CPPCC proposals',
    plain: { zh: '本年办理的政协提案件数', en: 'Proposals of the consultative conference handled this year' },
    thing: 'proposals',
  },
  {
    id: 'trainings',
    unit: '次',
    zh: '培训次数',
    en: 'Trainings held',
    plain: { zh: '本年举办信息公开培训的次数', en: 'Trainings on information disclosure held this year' },
    thing: 'courses',
  },
  {
    id: 'fees_charged',
    unit: '元',
    rule: 'text-fees',
    kind: 'amount',
    zh: '信息处理费',
    en: 'Information-handling fees charged',
    plain: { zh: '本年向申请人收取的信息处理费', en: 'Fees charged to applicants for handling information this year' },
    note: { zh: '“未收取”记为 0。', en: '“None charged” counts as 0.' },
  },
] as const satisfies readonly TextFigure[];

/** What ids of figures of the text begin with, and their title. */
export const textFamily = { id: 'narrative', zh: '正文所述', en: 'Stated in the text', where: '正文' } as const;

type TextFigureId = (typeof textFigures)[number]['id'];

/** The metrics of the text. */
export type TextMetricId = `${(typeof textFamily)['id']}.${TextFigureId}`;

/** A figure of the text → its metric. */
export const textMetric = <const Id extends TextFigureId>(id: Id): `${(typeof textFamily)['id']}.${Id}` =>
  `${textFamily.id}.${id}`;

/** How a figure of a statistics table stands beside the one that the text states of the same thing. */
export const tableForText = (to: TextMetricId, facts: Pick<Tie, 'loose'> = {}): Tie => ({
  kind: 'other_source',
  to,
  ...facts,
  why: {
    zh: '统计表所列数，正文所述为另一来源。',
    en: 'As the statistics table prints it; the text is another source.',
  },
});

/** What the words of the text may innocently mean instead, alone or with other metrics added to it. */
export const meantByText = (to: TextMetricId, ...others: readonly string[]): Tie => ({
  kind: 'weak',
  to,
  ...(others.length > 0 && { with: others }),
  why: { zh: '正文有时以同样的说法指这一数。', en: 'The text at times means this number by the same words.' },
});
