// The findings against a figure → their messages as running text.
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { Finding } from '../../report/model/finding.ts';

export const sayReasons = (language: Language, findings: readonly Finding[]): string =>
  findings.map(({ message }) => wordMessage(language, message)).join(translate(language, 'sentences.sentenceGap'));
