// Words of the interface or of a page → what in them is not said as the project says it: one concept, one word; spacing, punctuation, signs.

export interface Fault {
  /** The words themselves, with a little on either side. */
  found: string;
  /** What to write instead. */
  say: string;
}

interface Term {
  pattern: RegExp;
  say: string;
}

/** `〔2021〕30号`, `第一百条`: names of documents stand as they are printed. */
const documentName = /[〔［(（]\d{4}[〕］)）]\s?第?\d+号?|《[^》]*》|GB\/T \d+(?:\.\d+)?[—–]\d{4}/gu;
/** What a report or a law prints is quoted as printed; what stands between marks of code is no prose. */
const quoted = /“[^”]*”|`[^`]*`/gu;

const chinese: readonly Term[] = [
  { pattern: /核验/u, say: '核对' },
  { pattern: /表式|\d{4} ?年式|[新旧]式(?!样)/u, say: '格式：2021 年格式' },
  { pattern: /未收录|登记在册/u, say: '没有收录 / 没有年报的机关' },
  { pattern: /口径相近/u, say: '统计方法相近' },
  { pattern: /≈/u, say: '* 或“统计方法相近”' },
  { pattern: /不符(?!合)|相符/u, say: '对不上 / 对得上' },
  { pattern: /(?<!科研|派出|服务|专门|信息公开的)机构(?!编制|改革|、经费)|各机构|该机构/u, say: '机关' },
  { pattern: /(?:垂直管理的|下属|所属|本|各)单位/u, say: '机关' },
  { pattern: /行政区划(?!代码)/u, say: '地方' },
  { pattern: /部门(?:种类|类别)|各类部门|一类部门|哪类部门/u, say: '机关类别' },
  { pattern: /(?:核对|新|处|条)发现(?!问题|对)|发现编号/u, say: '出入' },
  { pattern: /对不上的数/u, say: '出入' },
  { pattern: /“疑”|（疑）/u, say: '存疑' },
  { pattern: /不少于 ?\{value\}|\{value\} ?以上/u, say: '至少 N' },
  { pattern: /无法辨认|空格子/u, say: '读不出 / 空白' },
  { pattern: /结转/u, say: '上年转来 / 转到下年' },
  { pattern: /受理/u, say: '收到' },
  { pattern: /其他处理/u, say: '其他' },
  { pattern: /予以公开/u, say: '全部公开' },
  { pattern: /报告错误/u, say: '纠错' },
  { pattern: /读取器/u, say: '读取程序' },
  { pattern: /允许的误差|正当原因/u, say: '哪些情况不算' },
  { pattern: /勾稽/u, say: '进出相等 / 加总关系' },
  { pattern: /四分位/u, say: '中间一半' },
  { pattern: /合并比率/u, say: '合在一起算的比率' },
  { pattern: /无从|凡(?!例|士)|(?<!打)印为|其间|缘由|略去|所读/u, say: '平常的话' },
  { pattern: /[却竟]|仅/u, say: '只' },
];

const english: readonly Term[] = [
  { pattern: /\bbod(?:y|ies)\b/iu, say: 'agency' },
  { pattern: /\bbureaus?\b(?= of the)/iu, say: 'agency' },
  { pattern: /\bsectors?\b|\bkinds? of (?:agenc|bod|bureau)/iu, say: 'agency type' },
  { pattern: /\bregions?\b/iu, say: 'place' },
  { pattern: /\btransparency reports?\b/iu, say: 'disclosure report' },
  {
    pattern: /\b(?:we|site) holds?\b|\b(?:reports?|is|are) held\b|\bheld (?:here|for|yet|only)\b|\bcurrently held\b/iu,
    say: 'in the collection / here',
  },
  { pattern: /\bfindings?\b/iu, say: 'mismatch' },
  { pattern: /\bremarks?\b/iu, say: 'note' },
  { pattern: /\binnocent\b/iu, say: 'What does not count' },
  { pattern: /\bstands?\b(?! for)|\bprinted as\b/iu, say: 'is' },
  { pattern: /\b(?:the|two|picture|our) readers?\b/iu, say: 'reading program' },
  { pattern: /\bconcluded?\b/iu, say: 'closed' },
  { pattern: /\bcarried (?:in|out|over)\b/iu, say: 'brought forward / carried forward' },
  { pattern: /\bden(?:y|ied|ies|ial|ials)\b/iu, say: 'refused' },
  {
    pattern: /\bpartly granted\b|could not be provided|closed in other ways/iu,
    say: 'granted in part / not available / other',
  },
  { pattern: /\bnormative documents?\b/iu, say: 'binding policy document' },
  { pattern: /\bcoercive\b/iu, say: 'enforcement measure' },
  { pattern: /\b(?:natural|legal) persons?\b/iu, say: 'individuals / organisations' },
  { pattern: /\bpool(?:s|ed)\b/iu, say: 'combined' },
  { pattern: /\binquir(?:y|ies)\b/iu, say: 'enquiry' },
  { pattern: /\bto be verified\b/iu, say: 'to be confirmed' },
  { pattern: /≈/u, say: '* or “similar definition”' },
  { pattern: /(?<!sum )\bover \{value\}$/u, say: 'at least {value}' },
  {
    pattern: /\b(?:colou?r\b(?<=color)|center|recogniz|organiz|labeled|catalog\b|license (?:of|and|for)|summariz)/iu,
    say: 'British spelling',
  },
];

/** Names of numbers that fill places of sentences: a number wants a space beside Han. */
const numeric =
  '(?:count|year|years|from|to|shown|all|of|covered|percent|least|most|median|places|reports|agencies|figures|letters|passages|metrics|rates|rules|ranked|before|laterYear|earlierYear|others|number|paragraph|page|seconds|size|limit|pages|characters|length|columns|received|carriedIn|carriedOut|sum|digests)';
const han = '\\p{Script=Han}';

const chineseType: readonly Term[] = [
  { pattern: new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`, 'u'), say: '汉字与数字、字母之间空一格' },
  { pattern: new RegExp(`${han}\\{${numeric}\\}|\\{${numeric}\\}${han}`, 'u'), say: '汉字与数字之间空一格' },
  { pattern: new RegExp(`${han}[,;:?!]|[,;:?!]${han}|${han}\\s?\\(|\\)${han}`, 'u'), say: '全角标点' },
  { pattern: /["']/u, say: '“ ”' },
  { pattern: /[0-9}] %/u, say: '百分号前不空' },
  { pattern: /\.\.\.|。。/u, say: '……' },
];

const englishType: readonly Term[] = [
  { pattern: /\w'\w|s' /u, say: '’' },
  { pattern: /"/u, say: '“ ”' },
  { pattern: /[0-9}] %/u, say: 'no space before %' },
  { pattern: /\.\.\./u, say: '…' },
  { pattern: /[，。；：（）]/u, say: 'half-width punctuation' },
];

const terms: Readonly<Record<string, readonly Term[]>> = { zh: chinese, en: english };
const types: Readonly<Record<string, readonly Term[]>> = { zh: chineseType, en: englishType };

function search(text: string, rules: readonly Term[]): Fault[] {
  return rules.flatMap(({ pattern, say }) => {
    const hit = pattern.exec(text);
    if (!hit) return [];
    return [{ found: text.slice(Math.max(0, hit.index - 12), hit.index + hit[0].length + 12), say }];
  });
}

/** Where one concept has another word than its own. */
export const findOtherWords = (language: string, text: string): Fault[] =>
  search(
    text
      .replace(documentName, '')
      .replace(quoted, '“”')
      .replace(language === 'zh' ? '' : /\{[^}]*\}/gu, '{value}'),
    terms[language] ?? [],
  );

/** What is set otherwise than the project sets it. */
export const findMisset = (language: string, text: string): Fault[] =>
  search(text.replace(documentName, '').replace(/`[^`]*`/gu, ''), types[language] ?? []);

/** A heading is a sentence, not a formula. */
export const findSigns = (title: string): string[] => title.match(/[≈→←…]/gu) ?? [];

/** English sentences of more words than somebody keeps in mind. */
export const findLong = (text: string, most = 25): string[] =>
  text.split(/(?<=[.?!:;])\s+|\n+/u).filter((sentence) => (sentence.match(/[\p{L}\p{N}{}’'-]+/gu) ?? []).length > most);
