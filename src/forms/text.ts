// What reports of every form state in their running text.
import type { Meaning, TextFigure, Tie } from './record.ts';

/** In the order in which figures of the text are listed. */
export const textFigures = [
  {
    id: 'disclosed',
    volume: true,
    unit: '条',
    rule: 'text-disclosed',
    term: '全年主动公开政府信息总数',
    listed: [
      { in: 'years.disclosure', order: 1, words: 'Disclosed' },
      { in: 'chart.channels', order: 1, words: 'Disclosed', as: 'whole' },
      { in: 'sentence.output', order: 4, words: 'Disclosed', as: 'whole' },
    ],
  },
  {
    id: 'website',
    volume: true,
    unit: '条',
    rule: 'text-channels',
    term: '政府网站公开信息数',
    listed: [
      { in: 'years.disclosure', order: 2, words: 'Website', as: 'part' },
      { in: 'chart.channels', order: 2, words: 'Website' },
      { in: 'sentence.output', order: 1, words: 'Website' },
    ],
  },
  {
    id: 'wechat',
    volume: true,
    unit: '条',
    rule: 'text-channels',
    term: '微信公众号发布信息数',
    thing: 'posts',
    listed: [
      { in: 'years.disclosure', order: 3, words: 'Wechat', as: 'part' },
      { in: 'chart.posts', order: 1, words: 'Wechat' },
      { in: 'sentence.output', order: 2, words: 'Wechat' },
    ],
  },
  {
    id: 'weibo',
    volume: true,
    unit: '条',
    rule: 'text-channels',
    term: '政务微博发布信息数',
    thing: 'posts',
    listed: [
      { in: 'years.disclosure', order: 4, words: 'Weibo', as: 'part' },
      { in: 'chart.posts', order: 2, words: 'Weibo' },
      { in: 'sentence.output', order: 3, words: 'Weibo' },
    ],
  },
  {
    id: 'other_channels',
    volume: true,
    unit: '条',
    term: '其他方式公开信息数',
    listed: [
      { in: 'years.disclosure', order: 5, words: 'OtherChannels', as: 'part' },
      { in: 'chart.channels', order: 3, words: 'OtherChannels' },
    ],
  },
  {
    id: 'wechat_followers',
    unit: '人',
    shown: ['magnitude'],
    term: '微信订阅/关注数',
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
    term: '微博关注数',
    thing: 'followers',
    listed: [
      { in: 'years.disclosure', order: 7, words: 'WeiboFollowers' },
      { in: 'chart.followers', order: 2, words: 'Weibo' },
    ],
  },
  {
    id: 'requests',
    volume: true,
    unit: '件',
    rule: 'text-requests',
    term: '收到政府信息公开申请数',
    thing: 'requests',
    ties: [
      {
        kind: 'other_source',
        to: 'requests.received.total',
        why: 'stated_requests',
      },
    ],
  },
  {
    id: 'interpretations',
    volume: true,
    unit: '条',
    rule: 'text-interpretations',
    term: '政策解读材料数',
    listed: [{ in: 'years.disclosure', order: 8, words: 'Interpretations' }],
  },
  {
    id: 'press_conferences',
    volume: true,
    unit: '次',
    rule: 'text-press-conferences',
    term: '新闻发布会次数',
    thing: 'conferences',
  },
  { id: 'surveys', volume: true, unit: '次', term: '征集调查次数', thing: 'consultations' },
  { id: 'inquiries_answered', unit: '条', term: '网民留言/咨询办理数', thing: 'inquiries' },
  { id: 'proposals_npc', unit: '件', term: '人大代表建议件数', thing: 'proposals' },
  { id: 'proposals_cppcc', unit: '件', term: '政协提案件数', thing: 'proposals' },
  { id: 'trainings', volume: true, unit: '次', term: '培训次数', thing: 'courses' },
  {
    id: 'fees_charged',
    unit: '元',
    rule: 'text-fees',
    kind: 'amount',
    term: '信息处理费',
    ties: [{ kind: 'not_comparable', to: 'active.fees.amount', why: 'administrative_fees' }],
  },
] as const satisfies readonly TextFigure[];

/** What ids of figures of the text begin with, and their title. */
export const textFamily = { id: 'narrative', title: '正文所述', where: '正文' } as const;

type TextFigureId = (typeof textFigures)[number]['id'];

/** The metrics of the text. */
export type TextMetricId = `${(typeof textFamily)['id']}.${TextFigureId}`;

/** A figure of the text → its metric. */
export const textMetric = <const Id extends TextFigureId>(id: Id): `${(typeof textFamily)['id']}.${Id}` =>
  `${textFamily.id}.${id}`;

/** How a figure of a statistics table stands beside the one that the text states of the same thing. */
export const tableForText = (to: TextMetricId, facts: Pick<Tie, 'loose' | 'first'> = {}): Tie => ({
  kind: 'other_source',
  to,
  ...facts,
  why: 'text_as_source',
});

/** What the words of the text may innocently mean instead, alone or with other metrics added to it. */
export const meantByText = (of: TextMetricId, ...others: readonly string[]): Meaning => ({
  of,
  ...(others.length > 0 && { with: others }),
});
