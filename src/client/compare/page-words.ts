// The words that the page carries for its script → the dictionary of `translate`, instead of those of the whole site.
// The build puts this file in the place of `i18n/dictionaries.ts` for scripts: see scripts/compare/page-words-plugin.ts.

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

function readWords(): Words {
  const host = document.querySelector<HTMLElement>('[data-page-words]');
  return JSON.parse(host?.dataset.pageWords ?? '{}');
}

const words = readWords();

/** A page has one language. */
export const dictionaries = { zh: words, en: words };
