// A language → the words beside names that a search has found, as its scripts take them.
import { familyIds, metricsOf } from '../../forms/catalogue.ts';
import { formIds } from '../../forms/forms.ts';
import { findWords, type Language, type WordKey } from '../../i18n/translate.ts';

/** What metrics' ids begin with in tables that today's form has not → the form that has them. */
export const listOlderForms = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    familyIds.flatMap((family) => {
      const form = metricsOf(family).at(0)?.forms.at(-1);
      return form === undefined || form === formIds.at(-1)
        ? []
        : [[family, findWords(language, `metrics.form${form}`)]];
    }),
  );

/** Groups of names, what is said of one, and of which older form the metrics of a table are. */
export function listResultWords(language: Language) {
  const open = (key: WordKey) => findWords(language, key);
  return {
    agency: open('common.agencies'),
    region: open('common.regions'),
    sector: open('common.sectors'),
    metric: open('common.metrics'),
    report: open('search.report'),
    years: open('search.years'),
    yearsOne: open('search.yearsOne'),
    forms: listOlderForms(language),
  };
}
