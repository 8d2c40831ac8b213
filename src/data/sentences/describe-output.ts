// A report → what was published on the website, WeChat and Weibo, in words.
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';
import { readPoint } from '../../report/series/read-point.ts';

type Channel = readonly [metric: string, some: WordKey, none: WordKey];

const channels: readonly Channel[] = [
  ['narrative.website', 'sentences.outputWebsite', 'sentences.outputWebsiteNone'],
  ['narrative.wechat', 'sentences.outputWechat', 'sentences.outputWechatNone'],
  ['narrative.weibo', 'sentences.outputWeibo', 'sentences.outputWeiboNone'],
];
const whole: Channel = ['narrative.disclosed', 'sentences.outputDisclosed', 'sentences.outputDisclosedNone'];

function describeChannel(language: Language, report: Report, [metric, some, none]: Channel): string[] {
  const point = readPoint([report], metric, report.year);
  if (point.state !== 'reported') return [];
  if (point.value === 0) return [translate(language, none)];
  return [translateCount(language, some, point.value ?? 0, { value: nameValue(language, point) })];
}

/** The channels where any is stated, else everything disclosed; undefined where the report states neither. */
export function describeOutput(language: Language, report: Report): string | undefined {
  const own = channels.flatMap((channel) => describeChannel(language, report, channel));
  const items = own.length > 0 ? own : describeChannel(language, report, whole);
  if (items.length === 0) return undefined;
  const list = items.join(translate(language, 'sentences.clause').replace(';', ','));
  return translate(language, 'sentences.outputLead', { list });
}
