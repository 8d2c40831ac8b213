// Text that readers may or may not see → the same without its numbers.

/** Stands where something is printed that is not text anybody can read. */
export const UNREADABLE = '\ufffd';

const NUMERALS = /[\p{N}〇零一二三四五六七八九十百千万亿两]/gu;

/** The words stay: a label is known by the others. */
export const blotNumerals = (text: string): string => text.replace(NUMERALS, UNREADABLE);
