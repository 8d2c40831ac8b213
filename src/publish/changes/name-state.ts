// What a release remembers of a figure → words for readers.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';

const stateWords: Readonly<Record<string, WordKey>> = {
  blank: 'export.blank',
  not_applicable: 'export.notApplicable',
  unreadable: 'export.unreadable',
};

/** A number stays as it is; null is a figure that the report does not list. */
export function nameState(language: Language, state: string | null): string {
  const key = state === null ? 'export.stateAbsent' : stateWords[state];
  return key ? translate(language, key) : (state ?? '');
}
