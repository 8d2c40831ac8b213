// A value of an axis → its short label: `160 万`, `1.6m` where the axis is long, plain numbers else.
import { formatNumber, type Language, translate, type WordKey } from '../i18n/translate.ts';

type Step = readonly [size: number, key: WordKey];
const steps: Readonly<Record<Language, readonly Step[]>> = {
  zh: [
    [1e8, 'charts.tickLarge'],
    [1e4, 'charts.tickSmall'],
  ],
  en: [
    [1e6, 'charts.tickLarge'],
    [1e3, 'charts.tickSmall'],
  ],
};

/** One step for a whole axis, so that its labels can be compared. */
export function formatTick(language: Language, value: number, longest: number): string {
  const step = Math.abs(longest) < 100_000 ? undefined : steps[language].find(([size]) => Math.abs(longest) >= size);
  if (value === 0 || !step) return formatNumber(value);
  return translate(language, step[1], { value: formatNumber(value / step[0]) });
}
