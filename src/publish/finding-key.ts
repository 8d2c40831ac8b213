// A finding → a short key that stays the same while it says the same of the same place.
import { wordMessage } from '../i18n/word-message.ts';
import { hashText } from '../report/analysis/text/hash-text.ts';
import type { Finding } from '../report/model/finding.ts';

/** `<rule>-<hash>`; the words count only where nothing else tells two findings apart: a better wording is no new finding. */
export function keyOfFinding({ rule, message, left, right, of, at }: Finding): string {
  const places = at.map((place) =>
    'table' in place
      ? ['cell', place.section, place.table, place.row, place.column]
      : ['text', place.section, place.paragraph],
  );
  const words = left === undefined && right === undefined && at.length === 0 ? wordMessage('zh', message) : null;
  const said = JSON.stringify([left ?? null, right ?? null, of ? [of.agencyId, of.year] : null, places, words]);
  return `${rule}-${hashText(said).toString(36)}`;
}

/** `<rule>-<hash>` → the rule. */
export function ruleOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}
