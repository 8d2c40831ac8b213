// The words that the page carries for its script → the languages of `translate`: one, with the words of one page.
// The build puts this file in the place of `i18n/translations.ts` for scripts: see scripts/site/page-words-plugin.ts.

function readWords(): object {
  const host = document.querySelector<HTMLElement>('[data-page-words]');
  return { [host?.dataset.language ?? '']: JSON.parse(host?.dataset.pageWords ?? '{}') };
}

const words = readWords();

export { words as translations };
