// The words that the page carries for its script → the languages of `translate`: one, with the words of one page.
// The build puts this file in the place of `i18n/translations.ts` for scripts: see scripts/site/page-words-plugin.ts.

/** What a worker has been given before it loads anything that looks at words; it has no page to look at. */
declare global {
  var pageWords: object | undefined;
}

function readWords(): object {
  if (typeof document === 'undefined') return globalThis.pageWords ?? {};
  const host = document.querySelector<HTMLElement>('[data-page-words]');
  return { [host?.dataset.language ?? '']: JSON.parse(host?.dataset.pageWords ?? '{}') };
}

const words = readWords();

export { words as translations };
