// A cell of the table beside a chart → what the chart says at the point that it stands for; the same at build time and in the browser.

const chinese = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’]';
const gap = new RegExp(`(?<=${chinese}) +(?=${chinese})`, 'g');

/** Words put together from parts: `年的 约 100 件` → `年的约 100 件`: in Chinese a space belongs beside numbers only. */
export const closeGaps = (text: string): string => text.replace(gap, '');

/** What the words of a chart’s points have in common, with places `{name}`. */
export interface PointTemplates {
  /** Of a number: `{year} 年 {label} {value}`. */
  value: string;
  /** Of what is no number: `{year} 年 {label}：{state}`. */
  state: string;
  /** Of a number by a similar definition: `{words}（统计方法相近）`. */
  near: string;
  /** Of a number that counts more or less than the same thing. */
  weak: string;
}

/** A cell as the table prints it. */
export interface PrintedPoint {
  year: string;
  /** Of its row. */
  label: string;
  /** `件`, or `requests|request` where one thing is called otherwise. */
  units: string;
  text: string;
}

const fill = (template: string, places: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');

/** Only what is a plain number, one with the sign of another definition, or no number is worded from its cell. */
export function wordCell(templates: PointTemplates, { year, label, units, text }: PrintedPoint): string {
  const [, number, sign] = /^(−?[\d,]+(?:\.\d+)?)(\*{0,2})$/.exec(text) ?? [];
  if (number === undefined) return closeGaps(fill(templates.state, { year, label, state: text }));
  const [unit = '', one = unit] = units.split('|');
  const counted = `${number} ${number === '1' ? one : unit}`;
  const template = { '*': templates.near, '**': templates.weak }[sign ?? ''];
  const value = template === undefined ? counted : fill(template, { words: counted });
  return closeGaps(fill(templates.value, { year, label, value }));
}
