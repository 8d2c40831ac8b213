// What the checks say, in codes and values → the same in words, in Chinese and English side by side, as files print it.

import { wordMessage } from '../i18n/word-message.ts';
import type { Finding } from '../report/model/finding.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Message } from '../report/model/message.ts';
import { type Bilingual, nameInBoth } from './body.ts';

export interface PublishedFinding extends Omit<Finding, 'message'> {
  message: Bilingual;
}

type Check = FindingsFile['checks'][number];

export interface PublishedCheck extends Omit<Check, 'reason'> {
  reason?: Bilingual;
}

export const wordInBoth = (message: Message): Bilingual => nameInBoth((language) => wordMessage(language, message));

export const publishFinding = (finding: Finding): PublishedFinding => ({
  ...finding,
  message: wordInBoth(finding.message),
});

export const publishCheck = ({ reason, ...check }: Check): PublishedCheck => ({
  ...check,
  ...(reason && { reason: wordInBoth(reason) }),
});
