// What a language is made of: facts that pages need of it, and words under the keys that Chinese has.
import type { RuleWord } from '../report/check/rules.ts';
import type { zh } from './zh/index.ts';

export interface LanguageFacts {
  /** For `lang` and `hreflang`. */
  readonly tag: string;
  /** For Open Graph. */
  readonly locale: string;
  /** What the paths of its pages begin with: `en/`, or nothing for the one that leads. */
  readonly path: string;
  /** What it calls itself. */
  readonly self: string;
  /** Which of the two names of bodies, places and kinds it shows first: the official one, or the one in English. */
  readonly names: 'zh' | 'en';
  /** Between two sentences, and between a number and a word. */
  readonly gap: string;
  readonly semicolon: string;
  readonly comma: string;
  readonly colon: string;
  /** A place together with those that it lies in. */
  readonly places: { readonly largestFirst: boolean; readonly between: string };
}

/** The words without which no rule can be shown. */
export type RuleWords = Readonly<Record<RuleWord, string>>;

type Words = (typeof zh)['words'];

/** A language may have more words than Chinese: singulars. */
export interface LanguageFile {
  readonly facts: LanguageFacts;
  readonly words: { readonly [Area in keyof Words]: Readonly<Record<keyof Words[Area], string>> } & {
    readonly rules: RuleWords;
  };
}
