// A report → what was published on the website, WeChat and Weibo, in words.
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { isWordKey, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { Report } from '../../report/model/report.ts';

const figures = figuresIn('sentence.output');
const channels = figures.filter(({ as }) => as !== 'whole');
const wholes = figures.filter(({ as }) => as === 'whole');

const keyOf = (words: string | undefined, end = ''): WordKey | undefined => {
  const key = `sentences.output${words}${end}`;
  return isWordKey(key) ? key : undefined;
};

function describeChannel(language: Language, report: Report, { metric, words }: ListedFigure): string[] {
  const point = readPoint([report], metric.id, report.year);
  const [some, none] = [keyOf(words), keyOf(words, 'None')];
  if (point.state !== 'reported' || !some || !none) return [];
  if (point.value === 0) return [translate(language, none)];
  return [translateCount(language, some, point.value ?? 0, { value: nameValue(language, point) })];
}

/** The channels where any is stated, else everything disclosed; undefined where the report states neither. */
export function describeOutput(language: Language, report: Report): string | undefined {
  const own = channels.flatMap((channel) => describeChannel(language, report, channel));
  const items = own.length > 0 ? own : wholes.flatMap((figure) => describeChannel(language, report, figure));
  if (items.length === 0) return undefined;
  const list = items.join(translate(language, 'sentences.clause').replace(';', ','));
  return translate(language, 'sentences.outputLead', { list });
}
