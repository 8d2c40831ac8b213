// A rule → what it says in a language: what it states, rests on, advises and tolerates.
import type { AnyRule } from '../report/check/rule.ts';
import { rules } from '../report/check/rules.ts';
import { isWordKey, type Language, translate, type WordKey } from './translate.ts';
import { wordMessage } from './word-message.ts';

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

const find = (code: string): WordKey | undefined => [`rules.${code}`].find(isWordKey);

function word(language: Language, code: string): string {
  const key = find(code);
  if (key === undefined) throw new Error(`no words for ${code}`);
  return translate(language, key);
}

/** The sentence that holds where a rule passes; the id of a rule that is no longer there. */
export function stateRule(language: Language, id: string): string {
  const rule = ruleById.get(id);
  if (!rule) return id;
  return wordMessage(language, { code: `${id}.statement`, ...(rule.states && { values: rule.states }) });
}

/** The article or form that a rule rests on. */
export const wordBasis = (language: Language, { id, basis }: AnyRule): string =>
  word(language, basis === undefined ? `${id}.basis` : `basis.${basis}`);

/** What whoever publishes a report can do about a finding. */
export const wordRemedy = (language: Language, { id, remedy }: AnyRule): string =>
  word(language, remedy === undefined ? `${id}.remedy` : `remedy.${remedy}`);

/** What may differ without being wrong; null where nothing may. */
export function wordTolerance(language: Language, { id }: AnyRule): string | null {
  const key = find(`${id}.tolerance`);
  return key === undefined ? null : translate(language, key);
}
