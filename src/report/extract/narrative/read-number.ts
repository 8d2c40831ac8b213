// Text in one spelling → the numbers printed in it, with what the words around them say of their exactness.
import type { Qualifier } from '../../model/figure.ts';
import { readDigits, readNumeral } from '../../text/printed-number.ts';
import { normaliseText } from './normalise-text.ts';
import { MEASURE_WORDS } from './vocabulary.ts';

export interface PrintedNumber {
  value: number;
  qualifier: Qualifier;
  /** 条, 件, 人次 …; empty where none is printed. */
  measure: string;
  /** The number with the words that qualify it. */
  start: number;
  end: number;
  /** Behind the measure word. */
  measureEnd: number;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+|\d(?: \d){2,}|\d+(?:\.\d+)?`;
const NUMERALS = '[一二两三四五六七八九十百千万零〇]+';
const BEFORE = '大约|约为|约|将近|接近|近|不少于|不低于|至少|超过|突破|多于|高于|逾|超';
/** How many there shall be at least or at most is no count: 不少于50条, 不超过12件, 不足100条. */
const BOUND_BEFORE =
  /(?:[不未没]|没有|不足|不到|不满|未满|未达|未到|少于|低于|小于|最多|最少|最高|最低|至多|[上下]限)(?:为|是|达|一天|一次)?$/;
const BOUND = /^(?:不少于|不低于|至少)$/;
const BOUND_AFTER = /^(?:以内|以下|之内)/;
const MEASURES = [...MEASURE_WORDS].sort((a, b) => b.length - a.length).join('|');
const NUMBER = new RegExp(
  `(?<before>${BEFORE})?(?<sign>[+-])?(?:(?<digits>${DIGITS})(?<inner>[余多])?(?<scale>万|亿|千|百)?|(?<numerals>${NUMERALS}))` +
    `(?<after>余|多|来|几)?(?<measure>${MEASURES})?(?<beyond>以上|左右|上下)?`,
  'g',
);

const SCALES: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const AT_LEAST = /不少于|不低于|至少|超过|突破|多于|高于|逾|超|以上/;
const APPROXIMATE = /约|近|余|多|来|几|左右|上下/;

// A digit run that touches one of these is a date, a share, a place, a code: never a count.
const NOT_A_COUNT_BEFORE = /(?:第|[A-Za-z〔[№._/@〓万亿千百]|\d[-~至到,.: ]|[\d-]-)$/;
const NOT_A_COUNT_AFTER =
  /^(?:个?百分点|[%‰年月日号时点秒倍岁〕\]A-Za-z_/@〓]|分钟|分之|小时|世纪|[-~.:,]\d|[至到]\d|、?\d[、\d]*月|\d| \d)/;
const DURATION_AFTER = /^(?:个)?(?:百分点|工作日|自然日|月|季度|小时|星期|年度?)/;
const INDEFINITE_BEFORE = /[第数几上成每十百千万亿点]$/;
/** 第十九届人大六次会议: which session it was. */
const SESSION = { before: /届[^,;。]{0,8}$/, behind: /^(?:会议|全会|全体会议)/ };
const FIXED_PHRASE_AFTER = /^(?:事|性|龙|体|律|般|一)/;

// The hotline's number, printed beside measure words as often as not.
const HOTLINE = 12345;

/** Every number of a text in one spelling (see `normaliseText`) that may be a count. */
export function findNumbers(text: string): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = toNumber(match);
    if (number !== undefined && isCount(text, match, number)) found.push(number);
  }
  return found;
}

/** A whole cell or word that prints one number, with or without its measure word; undefined if it is anything else. */
export function readNumber(printed: string): Pick<PrintedNumber, 'value' | 'qualifier' | 'measure'> | undefined {
  const { text } = normaliseText(printed);
  for (const match of text.matchAll(NUMBER)) {
    if (match[0].length !== text.length) return undefined;
    const number = toNumber(match);
    return number && { value: number.value, qualifier: number.qualifier, measure: number.measure };
  }
  return undefined;
}

function toNumber(match: RegExpMatchArray): PrintedNumber | undefined {
  const {
    before = '',
    sign = '',
    digits,
    inner = '',
    scale = '',
    numerals,
    after = '',
    measure = '',
  } = match.groups ?? {};
  const beyond = match.groups?.beyond ?? '';
  const size = digits === undefined ? readWord(numerals ?? '', before) : readDigits(digits, scale);
  if (size === undefined) return undefined;
  const start = match.index ?? 0;
  const measureEnd = start + match[0].length;
  return {
    value: sign === '-' ? -size : size,
    qualifier: readQualifier(before + inner + after + beyond),
    measure,
    start,
    end: beyond === '' ? measureEnd - measure.length : measureEnd,
    measureEnd,
  };
}

/** 近千: a unit alone is a number only behind a word that says about how many. */
function readWord(numerals: string, before: string): number | undefined {
  return (before === '' ? undefined : SCALES[numerals]) ?? readNumeral(numerals);
}

function readQualifier(words: string): Qualifier {
  if (AT_LEAST.test(words)) return 'at_least';
  return APPROXIMATE.test(words) ? 'approx' : 'exact';
}

function isCount(text: string, match: RegExpMatchArray, number: PrintedNumber): boolean {
  const before = text.slice(Math.max(0, number.start - 12), number.start);
  const end = number.measure === '' ? number.end : number.measureEnd;
  const behind = text.slice(end, end + 24);
  if (number.measure === '季' && behind.startsWith('度')) return false;
  if (BOUND.test(match.groups?.before ?? '') || BOUND_BEFORE.test(before) || BOUND_AFTER.test(behind)) return false;
  if (match.groups?.numerals !== undefined) return isCountedNumeral(before, behind, number);
  if (/\d$/.test(before) || NOT_A_COUNT_BEFORE.test(before)) return false;
  if (number.value === HOTLINE && !match[0].includes(',')) return false;
  if (number.measure !== '') return !DURATION_AFTER.test(behind);
  return !NOT_A_COUNT_AFTER.test(behind);
}

/** 一 and 三 stand in countless words; they count only before a measure word and outside fixed phrases. */
function isCountedNumeral(before: string, behind: string, number: PrintedNumber): boolean {
  if (number.measure === '次' && SESSION.before.test(before) && SESSION.behind.test(behind)) return false;
  return (
    number.measure !== '' &&
    !INDEFINITE_BEFORE.test(before) &&
    !FIXED_PHRASE_AFTER.test(behind) &&
    !DURATION_AFTER.test(behind)
  );
}
