// What was typed → the words to look for, the years that are meant, and other words for the same thing.
import { cutTokens, foldSearchText, type Token } from '../format/fold-search-text.ts';

/** What is looked for. */
export interface Query {
  tokens: Token[];
  years: number[];
  /** Whether a share of something was asked for: rates come first among the metrics. */
  rate: boolean;
}

const emptyWords = new Set(['of', 'and', 'the', 'for', 'in', 'to', 'on', 's']);
const rateWords = /^(?:rates?|shares?|percent(?:ages?)?|ratios?|proportions?)$/;
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

/** Folded and cut; words that every page has are left out. */
export function readQuery(text: string, simplify: ReadonlyMap<string, string>): Query {
  const all = cutTokens(foldSearchText(text.slice(0, longest), simplify));
  const tokens = all.map((token, index) => cutReportWords(token, all[index - 1]));
  const meant = tokens.filter((token) => !isYear(token) && token.text !== '' && !emptyWords.has(token.text));
  // No name has the word: what is asked for is a share of what the other words say.
  const others = meant.filter(({ text }) => !rateWords.test(text));
  const rate = others.length < meant.length;
  return {
    tokens: rate && others.length > 0 ? others : meant,
    rate,
    years: all.filter(isYear).map((token) => Number(token.text)),
  };
}

const english: readonly (readonly [said: RegExp, names: readonly string[]])[] = [
  [/^appeal(?:s|ed)?$/, ['review', 'lawsuit', 'appeal']],
  [/^(?:litigations?|sued?|suing|courts?)$/, ['lawsuit']],
  [/^(?:reply|replies|response|responses|answers?)$/, ['answer', 'outcome', 'closed']],
  [/^(?:refus(?:ed|als?)|den(?:ied|ials?))$/, ['refused']],
  [/^applications?$/, ['request']],
  [/^(?:overturn(?:ed|s)?|revers(?:ed|als?)|corrections?)$/, ['corrected']],
  [/^disclos(?:ed|ures?)$/, ['granted']],
  [/^backlogs?$/, ['carried']],
  [/^(?:punctual(?:ity)?|deadlines?|timely)$/, ['time']],
];

const chinese: readonly (readonly [said: RegExp, names: readonly string[]])[] = [
  [/^行复$/, ['行政复议']],
  [/^(?:行诉|起诉|被诉|官司)$/, ['行政诉讼']],
  [/^(?:复议诉讼|复议和诉讼)$/, ['行政复议', '行政诉讼']],
  [/^(?:信息|政府信息)?(?:依申请|依申请公开|申请公开|公开申请|申请信息公开)$/, ['政府信息公开申请', '收到申请']],
  [/^(?:答复|回复|申请答复|答复情况)$/, ['办理结果', '答复']],
  [/^(?:拒绝|拒绝公开|不公开)$/, ['不予公开']],
  [/^(?:拒绝率|拒绝公开率|不公开率)$/, ['不予公开率']],
  [/^(?:纠错率|败诉率)$/, ['纠正率']],
];

/** Names in English are in the singular inside other words: reviews stand in `Administrative review: upheld` too. */
const cutPlural = (text: string): string[] => (/[^s]s$/.test(text) && text.length > 4 ? [text.slice(0, -1)] : []);

/** The words by which the forms call what readers call otherwise (readers say appeal, the forms review and suit), without the word itself. */
export function listSynonyms({ text, script }: Token): string[] {
  if (script === 'digits') return [];
  const table = script === 'han' ? chinese : english;
  const names = table.flatMap(([said, own]) => (said.test(text) ? own : []));
  return [...names, ...(script === 'latin' ? cutPlural(text) : [])].filter((name) => name !== text);
}
