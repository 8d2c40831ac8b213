// The findings against a figure → their messages as running text.
import { type Language, translate } from '../../i18n/translate.ts';
import type { Finding } from '../../report/model/finding.ts';

export const sayReasons = (language: Language, findings: readonly Finding[]): string =>
  findings.map(({ message }) => message[language]).join(translate(language, 'sentences.sentenceGap'));
