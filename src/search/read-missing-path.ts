// The address of a page that is not there → what to ask the name search, the nearest question first.

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** 371099 → 371099, 371000, 370000: the region and those it would lie in. */
const listRegions = (code: string): string[] => [
  ...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]),
];

/** `371099-kjj` → itself, then its kind of body in the regions above, then these regions, then the kind alone. */
function askAgency(id: string): string[] {
  const [, code = '', body = ''] = /^(\d{6})-([a-z0-9]+)/.exec(id) ?? [];
  if (code === '') return [];
  const regions = listRegions(code);
  return [...new Set([id, ...regions.map((region) => `${region}-${body}`), ...regions, body])];
}

const mostLetters = 60;

/** `weihai-kejiju.html` → `weihai kejiju`. */
const readWords = (part: string): string =>
  part
    .replace(/\.html?$/, '')
    .replace(/[-_+.]/g, ' ')
    .trim()
    .slice(0, mostLetters);

const hasLetters = (part: string): boolean => /[\p{Script=Han}a-z]/iu.test(part);
/** Parts that every address has say nothing. */
const isFolder = (part: string): boolean => /^(?:en|agency|region|sector|metric|checks|index)$/.test(part);

/** `/mingbai/en/agency/371000-kjj/2019/` → `371000-kjj`, then what it may have meant. */
export function readMissingPath(path: string): string[] {
  const parts = path.split('/').map(decode).filter(Boolean);
  const asked = parts.flatMap(askAgency);
  if (asked.length > 0) return asked;
  const code = parts.find((part, index) => parts[index - 1] === 'region' && /^\d{6}$/.test(part));
  if (code) return listRegions(code);
  const words = parts.map(readWords).filter((part) => hasLetters(part) && !isFolder(part));
  // All of it first: `/weihai/kejiju/` is one name; then the parts, the innermost first.
  return [...new Set([words.join(' ').slice(0, mostLetters), ...words.toReversed()])].filter((part) => part !== '');
}
