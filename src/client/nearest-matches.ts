// An address that leads nowhere → its words in the search box, so that the nearest names stand under it.

/** `/mingbai/en/agency/weihai-kejiju/` → `weihai kejiju`: the last part that is more than a number. */
function readWords(path: string): string {
  const parts = path.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return '';
    }
  });
  const named = parts.filter((part) => /[\p{Script=Han}a-z]/iu.test(part) && !/\.html?$/.test(part));
  return (named.at(-1) ?? '')
    .replace(/\d{6}-?|[-_+.]/g, ' ')
    .trim()
    .slice(0, 60);
}

const input = document.querySelector<HTMLInputElement>('.search-box-missing input');
const words = readWords(location.pathname);
if (input && words) {
  input.value = words;
  input.dispatchEvent(new InputEvent('input'));
}
