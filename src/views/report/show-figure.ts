// A figure of a statutory table → what its cell shows, and how it is set.
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';

/** The number, or which of the reasons there is none. */
export function showFigure(language: Language, { status, raw, ...figure }: Figure): string {
  if (figure.withheld) return translate(language, 'common.stateWithheld');
  if (status === 'reported' && figure.unit === null)
    return translate(language, 'common.withoutUnit', { value: raw.trim() });
  if (status === 'reported') return nameValue(language, figure);
  if (status === 'not_applicable' || status === 'unreadable') return raw.trim();
  return translate(language, 'report.signBlank');
}

/** The class of its cell: most are numbers, and have none. */
export const classOfFigure = ({ status, withheld }: Figure): string => {
  if (withheld) return 'withheld';
  return status === 'reported' ? '' : status;
};
