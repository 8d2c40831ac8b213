// The two languages → the values of the first part of a route: none for Chinese, `en` for English.
import type { Language } from './translate.ts';

export const languageRoutes: readonly { language: Language; route: string | undefined }[] = [
  { language: 'zh', route: undefined },
  { language: 'en', route: 'en' },
];
