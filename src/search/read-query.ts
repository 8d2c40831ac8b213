// What was typed → the words to look for and the years that are meant.
import { cutTokens, foldSearchText, type Token } from './fold-search-text.ts';

export interface Query {
  tokens: Token[];
  years: number[];
}

const emptyWords = new Set(['of', 'and', 'the', 'for', 'in', 'to', 'on', 's']);
const yearEnding = /^(年度|年)/;
/** What every page of an agency is about says nothing about which one is meant. */
const reportWords = /(政府信息公开|信息公开)?(工作)?(年度报告|年报)$/;
const isYear = (token: Token): boolean => token.script === 'digits' && /^(19[89]|20\d)\d$/.test(token.text);
/** Longer than any name; a pasted page is no search for an agency. */
const longest = 100;

function cutReportWords(token: Token, before: Token | undefined): Token {
  if (token.script !== 'han') return token;
  const text = token.text.replace(reportWords, '');
  return { ...token, text: before && isYear(before) ? text.replace(yearEnding, '') : text };
}

export function readQuery(text: string, simplify: ReadonlyMap<string, string>): Query {
  const all = cutTokens(foldSearchText(text.slice(0, longest), simplify));
  const tokens = all.map((token, index) => cutReportWords(token, all[index - 1]));
  return {
    tokens: tokens.filter((token) => !isYear(token) && token.text !== '' && !emptyWords.has(token.text)),
    years: all.filter(isYear).map((token) => Number(token.text)),
  };
}
