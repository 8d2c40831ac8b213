// A name by language → the name in the two languages that files of data print.
import type { Name } from '../i18n/labels.ts';
import type { Bilingual } from '../report/check/rule.ts';

export const nameInBoth = (name: Name): Bilingual => ({ zh: name('zh'), en: name('en') });
