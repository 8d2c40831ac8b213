// A path of the site → the address to link to, in a language and under the base path; and back.
import { factsOf, type Language } from './translate.ts';

/** `/mingbai/` or `/`; always ends with a slash. */
const base = import.meta.env.BASE_URL.replace(/(?<!\/)\/*$/, '/');

/** A file that is the same in both languages: `/favicon.svg`. */
export const linkFile = (path: string): string => base + path.replace(/^\//, '');

/** A page: `/agency/371000-kjj/` is `/en/agency/371000-kjj/` in English. */
export const linkPage = (language: Language, path: string): string =>
  linkFile(factsOf(language).path + path.replace(/^\//, ''));

/** `/mingbai/en/agency/371000-kjj/` → `/en/agency/371000-kjj/`. */
export const pathBehindBase = (address: string): string =>
  address.startsWith(base) ? address.slice(base.length - 1) : address;
