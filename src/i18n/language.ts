// Chinese, which leads → what every language has to give: its facts, and words under the same keys.
import type englishLabels from './en/labels.json';
import type { LanguageFacts, RuleWords } from './language-facts.ts';
import type { zh } from './zh/index.ts';

type Words = (typeof zh)['words'];

/** Singulars, names of single metrics and what tells labels apart are there where a language needs them. */
type LabelKey = Exclude<keyof typeof englishLabels, `${string}One` | `metric.${string}` | `${string}.apart`>;

/** A language may have more words than Chinese: singulars. */
export interface LanguageFile {
  /** What the printed labels of the forms are called, by their ids; a language that shows them as printed has no words for them. */
  readonly labels: 'printed' | Readonly<Record<LabelKey, string>>;
  readonly facts: LanguageFacts;
  readonly words: { readonly [Area in keyof Words]: Readonly<Record<keyof Words[Area], string>> } & {
    readonly rules: RuleWords;
  };
}
