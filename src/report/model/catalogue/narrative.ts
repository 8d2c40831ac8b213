// What reports of every form state in their running text → metrics.
import type { Metric } from '../metric.ts';
import { type Entry, listMetrics } from './entry.ts';

const entries: Readonly<Record<string, Entry>> = {
  disclosed: {
    unit: '条',
    label: { zh: '全年主动公开政府信息总数', en: 'Items disclosed on the agency’s own initiative' },
    plain: { zh: '本年通过各种渠道主动公开的信息总条数', en: 'All items the agency published unasked this year' },
    note: {
      zh: '不分渠道；只取正文写明的总数，从不由分项相加得出。',
      en: 'Any channel; the sum that the text states, never one that we add up.',
    },
  },
  website: {
    unit: '条',
    label: { zh: '政府网站公开信息数', en: 'Items published on the government website' },
    plain: { zh: '本年在政府网站上公开的信息条数', en: 'Items published on the government website this year' },
  },
  wechat: {
    unit: '条',
    label: { zh: '微信公众号发布信息数', en: 'WeChat posts' },
    plain: { zh: '本年通过官方微信公众号发布的信息条数', en: 'Posts on the agency’s WeChat account this year' },
  },
  weibo: {
    unit: '条',
    label: { zh: '政务微博发布信息数', en: 'Weibo posts' },
    plain: { zh: '本年通过官方微博发布的信息条数', en: 'Posts on the agency’s Weibo account this year' },
  },
  other_channels: {
    unit: '条',
    label: { zh: '其他方式公开信息数', en: 'Items published by other channels' },
    plain: {
      zh: '本年通过公告栏、报刊、广播电视等其他方式公开的信息条数',
      en: 'Items published this year by notice board, press, broadcast and other channels',
    },
  },
  wechat_followers: {
    unit: '人',
    label: { zh: '微信订阅/关注数', en: 'WeChat followers' },
    plain: { zh: '关注官方微信公众号的人数', en: 'People who follow the agency’s WeChat account' },
  },
  weibo_followers: {
    unit: '人',
    label: { zh: '微博关注数', en: 'Weibo followers' },
    plain: { zh: '关注官方微博的人数', en: 'People who follow the agency’s Weibo account' },
  },
  requests: {
    unit: '件',
    label: { zh: '收到政府信息公开申请数', en: 'Requests received, as the text says' },
    plain: { zh: '正文所说的本年收到的申请数', en: 'Requests received this year, as the text says' },
    note: {
      zh: '“未收到”“无”记为 0，并附原句；表格与正文不同时以表格为准。',
      en: '“None received” counts as 0, with its sentence; where the table differs, the table is the figure to use.',
    },
  },
  interpretations: {
    unit: '条',
    label: { zh: '政策解读材料数', en: 'Policy explanations published' },
    plain: { zh: '本年发布的政策解读材料数', en: 'Texts published this year to explain policies' },
  },
  press_conferences: {
    unit: '次',
    label: { zh: '新闻发布会次数', en: 'Press conferences' },
    plain: { zh: '本年举办或参加新闻发布会的次数', en: 'Press conferences held or joined this year' },
  },
  surveys: {
    unit: '次',
    label: { zh: '征集调查次数', en: 'Public consultations' },
    plain: { zh: '本年向公众征集意见或开展调查的次数', en: 'Times the public was asked for its opinion this year' },
  },
  inquiries_answered: {
    unit: '条',
    label: { zh: '网民留言/咨询办理数', en: 'Public inquiries answered' },
    plain: { zh: '本年办理的网民留言和咨询条数', en: 'Messages and questions from the public answered this year' },
  },
  proposals_npc: {
    unit: '件',
    label: { zh: '人大代表建议件数', en: 'Proposals of people’s congress deputies' },
    plain: { zh: '本年办理的人大代表建议件数', en: 'Proposals of people’s congress deputies handled this year' },
  },
  proposals_cppcc: {
    unit: '件',
    label: { zh: '政协提案件数', en: 'CPPCC proposals' },
    plain: { zh: '本年办理的政协提案件数', en: 'Proposals of the consultative conference handled this year' },
  },
  trainings: {
    unit: '次',
    label: { zh: '培训次数', en: 'Trainings held' },
    plain: { zh: '本年举办信息公开培训的次数', en: 'Trainings on information disclosure held this year' },
  },
  fees_charged: {
    unit: '元',
    kind: 'amount',
    label: { zh: '信息处理费', en: 'Information-handling fees charged' },
    plain: { zh: '本年向申请人收取的信息处理费', en: 'Fees charged to applicants for handling information this year' },
    note: { zh: '“未收取”记为 0。', en: '“None charged” counts as 0.' },
  },
};

export const narrativeMetrics: readonly Metric[] = listMetrics(
  'narrative',
  { where: '正文', templates: ['2008', '2014', '2019', '2021'] },
  entries,
);
