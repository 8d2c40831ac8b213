// A figure that a report states in its text → our own sentence of it, which reads back as the same figure.
import { type TextMetricId, textFigures, textMetric } from '../../forms/text.ts';
import type { Figure } from '../../report/model/figure.ts';

type TextFigureId = (typeof textFigures)[number]['id'];

/** The words around the number; a unit that the figure has stands between them. */
const words: Readonly<Record<TextFigureId, string>> = {
  disclosed: '全年主动公开政府信息{n}条。',
  website: '政府网站公开信息{n}条。',
  wechat: '微信公众号发布信息{n}条。',
  weibo: '政务微博发布信息{n}条。',
  other_channels: '其他方式公开信息{n}条。',
  wechat_followers: '微信公众号关注人数为{n}人。',
  weibo_followers: '政务微博关注人数为{n}人。',
  requests: '收到政府信息公开申请{n}件。',
  interpretations: '发布政策解读材料{n}条。',
  press_conferences: '举办新闻发布会{n}次。',
  surveys: '开展意见征集{n}次。',
  inquiries_answered: '办理网民留言{n}条。',
  proposals_npc: '办理人大代表建议{n}件。',
  proposals_cppcc: '办理政协提案{n}件。',
  trainings: '举办业务培训{n}次。',
  fees_charged: '收取信息处理费{n}元。',
};

const wordsByMetric: ReadonlyMap<string, string> = new Map<TextMetricId, string>(
  textFigures.map(({ id }) => [textMetric(id), words[id]]),
);

const qualified: Readonly<Record<Figure['qualifier'], string>> = { exact: '', approx: '约', at_least: '超过' };

/** 12345 alone is the number of the hotline, 12,345 is a count. */
const group = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 15 });

/** One sentence; only what is known is stated in a text. */
export function spellFigure({ metric, value, qualifier }: Figure): string {
  const sentence = wordsByMetric.get(metric);
  if (sentence === undefined || value === null) throw new Error(`no sentence states ${metric} without a number`);
  return sentence.replace('{n}', qualified[qualifier] + group(value));
}
