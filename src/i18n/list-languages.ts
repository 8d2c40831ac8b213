// The languages → the values of the first part of a route: none for the one that leads, else as its paths begin.
import { factsOf, type Language, languages } from './translate.ts';

export const languageRoutes: readonly { language: Language; route: string | undefined }[] = languages.map(
  (language) => ({
    language,
    route: factsOf(language).path.replace('/', '') || undefined,
  }),
);
