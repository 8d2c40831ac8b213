// Figures of several bodies → words, all of them in a row, each as the tables write it: nothing is rounded.
import { nameValue, type Valued } from '../../i18n/state-words.ts';
import { type Language, translate } from '../../i18n/translate.ts';

export const listValues = (language: Language, values: readonly Valued[]): string =>
  values.map((value) => nameValue(language, value)).join(translate(language, 'common.listSeparator'));
