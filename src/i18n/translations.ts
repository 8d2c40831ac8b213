// The languages of the site: a folder each, and one line here.
import { en } from './en/index.ts';
import type { LanguageFile } from './language.ts';
import { zh } from './zh/index.ts';

/** The first one leads. */
export const translations = { zh, en } as const satisfies Readonly<Record<string, LanguageFile>>;
