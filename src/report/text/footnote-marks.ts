// Marks of footnotes: how raised type is written as characters, and a printed number without the marks behind it.

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SIGNS = '[⁰¹²³⁴-⁹⁽⁾ⁱⁿ₀-₉₍₎①-⑳⑴-⒇❶-❿⓪㈠-㈩*＊※†‡§#＃△▲☆★]';
const BRACKETED = String.raw`[[［【〔](?:见?[附备]?注)?[\da-zA-Z*＊①-⑳]{0,2}[\]］】〕]|[(（]见?[附备]?注[^()（）]{0,3}[)）]|\^\d{1,2}\^?`;
/** Only behind what a number ends with: a lone `*` or `①` marks nothing. */
const BEHIND_NUMBER = new RegExp(
  String.raw`(?<=[\d０-９万亿余多元件条项次个篇份期人宗起/／—-])\s{0,3}(?:(?:[,，、-](?=${SIGNS}))?(?:${SIGNS}|${BRACKETED}|见?[附备]?注[\d①-⑳]{0,2}$)){1,6}\s*$`,
  'u',
);
const NOTE =
  '(?:\\[\\^?\\d{1,2}\\]|［[\\d０-９]{1,2}］|【[\\d０-９]{1,2}】|〔[\\d０-９]{1,2}〕|[①-⑳㉑-㉟❶-❿]|[⁰¹²³⁴-⁹]{1,3}|⁽[⁰¹²³⁴-⁹]{1,3}⁾|[(（](?:见?(?:注释?|备注|脚注))?[\\d０-９一二三四五①-⑨]{1,2}[)）]|[(（]见?(?:注释?|备注|脚注)[)）]|[*＊†‡※▲△★☆]{1,3})';
const MEASURE = '[条條件宗起项項份次个個篇期人名元则則场場户戶位例封余餘多万萬亿億]';
/**
 * In a sentence a measure word must follow or come before (`12①当面申请` begins a list), or the sentence must end or pause; a mark may
 * also stand before its number.
 */
const IN_SENTENCE = new RegExp(
  `(?<=[\\d０-９])(?:[⁰¹²³⁴-⁹]{1,4}|[①-⑳]|[*※†‡]{1,3})(?=\\s?$|[，。；、,;])|(?<=[\\d０-９]\\s{0,2})${NOTE}(?=\\s{0,2}${MEASURE})|(?<=[\\d０-９]\\s{0,2}${MEASURE}(?:次)?)(?!〔)${NOTE}(?=[,，。;；、:：)）]|$)|(?<=[\\p{Script=Han}:：])(?!〔|[(（])${NOTE}(?=\\s{0,2}[\\d０-９])`,
  'gu',
);

/** The text of a cell without the marks behind its number. */
export function dropMarks(text: string): string {
  return text.length > 60 ? text : text.replace(BEHIND_NUMBER, '');
}

/** Where a sentence has marks between a number and its measure word, or behind a bare number: spans of the text. */
export function findMarks(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(IN_SENTENCE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Raised type as characters that no number contains. Behind a number words and letters are set in brackets. */
export function raiseText(text: string, isBehindNumber: boolean): string {
  const mark = text.trim();
  if (/^[[［【〔].*[\]］】〕]$/u.test(mark)) return mark;
  if (isBehindNumber && /^(?:[a-zA-Z]{1,2}|见?[附备]?注.{0,2})$/u.test(mark)) return `[${mark}]`;
  return text
    .replace(/\d/g, (digit) => RAISED.charAt(Number(digit)))
    .replace(/[(（]/g, '⁽')
    .replace(/[)）]/g, '⁾');
}
