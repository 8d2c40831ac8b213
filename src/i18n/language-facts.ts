// What pages need to know of a language beside its words, and the words that it owes every rule.
import type { RuleWord } from '../report/check/rules.ts';

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
  /** Reports are written in it: what they print needs no `lang` and no remark. */
  readonly ofReports: boolean;
  /** Between two sentences, and between a number and a word. */
  readonly gap: string;
  readonly semicolon: string;
  readonly comma: string;
  readonly colon: string;
  /** Whether a number keeps its unit where the sentence names it elsewhere: 由 267 件增至 1,379 件; from 267 to 1,379 items. */
  readonly repeatsUnit: boolean;
  /** How much wider its bold letters are than the regular ones, by which texts are measured. */
  readonly boldWidth: number;
  /** What the numbers of a long axis are counted in: 万 and 亿; thousands and millions. */
  readonly tickSizes: { readonly small: number; readonly large: number };
  /** A place together with those that it lies in. */
  readonly places: { readonly largestFirst: boolean; readonly between: string };
}

/** The words without which no rule can be shown. */
export type RuleWords = Readonly<Record<RuleWord, string>>;
