// Lists and the paragraphs of a document in order → the number that Word prints before each.

export interface ListLevel {
  start: number;
  /** Name of the number format, as WordprocessingML calls it (`chineseCounting`). */
  format: string;
  /** What is printed, `%1` for the number of the first level. */
  template: string;
  /** Whether the numbers of all levels are printed as 1, 2, 3. */
  isLegal: boolean;
  /** The level, counted from 1, whose paragraphs let this one start again; 0 where it never does. */
  restart: number;
  /** The style whose paragraphs are on this level. */
  style?: string | undefined;
}

/** A list as paragraphs refer to it. */
export interface ListDefinition {
  /** Lists of one group count on; the numbers of `starts` make a list start again. */
  group: string;
  levels: ReadonlyMap<number, ListLevel>;
  starts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, ListDefinition>;

const FULL_WIDTH_END = /[、）。．】〕]$/;
const NUMERIC = /^[\s\d.,+%\-０-９．，－]+$/;

/** A list number before a cell's figure is set apart, so that `1.` and `5` never read as 1.5. */
export function writeLabel(label: string, text: string, isCell: boolean): string {
  const isEmpty = text.trim() === '';
  if (isEmpty) return isCell ? label : '';
  if (isCell && NUMERIC.test(text)) return `[${label}] ${text}`;
  return label + (FULL_WIDTH_END.test(label) ? '' : ' ') + text.trimStart();
}

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const LEGAL_TRADITIONAL = [...'零壹貳參肆伍陸柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
/** Beyond it nobody numbers a list, and letters and Roman numbers would grow without end. */
const MAX = 9999;

type WriteNumber = (value: number) => string;

const decimal: WriteNumber = (value) => String(value);
const fullWidth: WriteNumber = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const chinese: WriteNumber = (value) => spell(value, ['零', ...DIGITS.slice(1)], ['', '十', '百', '千'], true);
const digits: WriteNumber = (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
const letters: WriteNumber = (value) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** Characters from `first` on stand for `from` to `to`; beyond them Word prints plain digits. */
const enclosed =
  (...ranges: [first: number, from: number, to: number][]): WriteNumber =>
  (value) => {
    const range = ranges.find(([, from, to]) => value >= from && value <= to);
    return range ? String.fromCodePoint(range[0] + value - range[1]) : String(value);
  };

/** Format → writer. Formats that are not listed are of scripts that no report is written in. */
const byFormat: Readonly<Record<string, WriteNumber>> = {
  decimal,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: decimal,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed([0x2460, 1, 20], [0x3251, 21, 35], [0x32b1, 36, 50]),
  decimalEnclosedCircleChinese: enclosed([0x2460, 1, 20], [0x3251, 21, 35], [0x32b1, 36, 50]),
  decimalEnclosedParen: enclosed([0x2474, 1, 20]),
  decimalEnclosedFullstop: enclosed([0x2488, 1, 20]),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  chineseLegalSimplified: (value) => spell(value, LEGAL, ['', '拾', '佰', '仟'], false),
  ideographLegalTraditional: (value) => spell(value, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], false),
  japaneseLegal: (value) => spell(value, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], false),
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  ideographTraditional: (value) => STEMS[value - 1] ?? decimal(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? decimal(value),
  ideographEnclosedCircle: enclosed([0x3280, 1, 10]),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

export function writeNumber(value: number, format: string): string {
  const write = byFormat[format] ?? decimal;
  return value >= 1 && value <= MAX ? write(value) : String(value);
}

function spell(value: number, names: readonly string[], places: readonly string[], isTenBare: boolean): string {
  const printed = String(value);
  let text = '';
  [...printed].forEach((digit, index) => {
    const place = places[printed.length - 1 - index] ?? '';
    if (digit !== '0') text += (names[Number(digit)] ?? '') + place;
    else if (!text.endsWith('零') && Number(printed.slice(index)) > 0) text += '零';
  });
  return isTenBare && value >= 10 && value < 20 ? text.slice(1) : text;
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** Tells the printed number of the next paragraph, or undefined where it has none. */
export type CountParagraph = (list: string, level: number) => string | undefined;

/** Numbers by level; a level that is not there has not begun. */
type Counts = Map<number, number>;

export function countLists(lists: Lists): CountParagraph {
  const byGroup = new Map<string, Counts>();
  const begun = new Set<string>();
  return (list, index) => {
    const definition = lists.get(list);
    const level = definition?.levels.get(index);
    if (!definition || !level) return undefined;
    const counts = byGroup.get(definition.group) ?? new Map<number, number>();
    byGroup.set(definition.group, counts);
    const isFirst = !begun.has(`${list}/${index}`);
    begun.add(`${list}/${index}`);
    const forced = isFirst ? definition.starts.get(index) : undefined;
    const last = counts.get(index);
    counts.set(index, forced ?? (last === undefined ? level.start : last + 1));
    restartDeeper(counts, definition, index);
    return composeLabel(counts, definition, level);
  };
}

function restartDeeper(counts: Counts, { levels }: ListDefinition, index: number): void {
  for (const deeper of counts.keys()) {
    const restart = levels.get(deeper)?.restart ?? deeper;
    if (deeper > index && index < restart) counts.delete(deeper);
  }
}

function composeLabel(counts: Counts, { levels }: ListDefinition, own: ListLevel): string | undefined {
  if (own.format === 'bullet') return undefined;
  const label = own.template.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels.get(index);
    if (!level) return '';
    return writeNumber(counts.get(index) ?? level.start, own.isLegal ? 'decimal' : level.format);
  });
  return label.trim() === '' ? undefined : label;
}
