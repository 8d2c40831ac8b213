// A word of the query → the words by which the forms call the same thing: readers say appeal, the forms review and suit.
import type { Token } from '../fold-search-text.ts';

const english: readonly (readonly [said: RegExp, names: readonly string[]])[] = [
  [/^appeal(?:s|ed)?$/, ['review', 'lawsuit', 'appeal']],
  [/^(?:litigations?|sued?|suing|courts?)$/, ['lawsuit']],
  [/^(?:reply|replies|response|responses|answers?)$/, ['answer', 'outcome']],
  [/^(?:refus(?:ed|als?)|denials?)$/, ['denied']],
  [/^applications?$/, ['request']],
];

const chinese: readonly (readonly [said: RegExp, names: readonly string[]])[] = [
  [/^行复$/, ['行政复议']],
  [/^(?:行诉|起诉|被诉|官司)$/, ['行政诉讼']],
  [/^(?:复议诉讼|复议和诉讼)$/, ['行政复议', '行政诉讼']],
  [/^(?:信息|政府信息)?(?:依申请|依申请公开|申请公开|公开申请|申请信息公开)$/, ['政府信息公开申请', '收到申请']],
  [/^(?:答复|回复|申请答复|答复情况)$/, ['办理结果', '答复']],
  [/^(?:拒绝|拒绝公开|不公开)$/, ['不予公开']],
];

/** Names in English are in the singular inside other words: reviews stand in `Administrative review: upheld` too. */
const cutPlural = (text: string): string[] => (/[^s]s$/.test(text) && text.length > 4 ? [text.slice(0, -1)] : []);

/** Without the word itself. */
export function listSynonyms({ text, script }: Token): string[] {
  if (script === 'digits') return [];
  const table = script === 'han' ? chinese : english;
  const names = table.flatMap(([said, own]) => (said.test(text) ? own : []));
  return [...names, ...(script === 'latin' ? cutPlural(text) : [])].filter((name) => name !== text);
}
