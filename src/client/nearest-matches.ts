// An address that leads nowhere → its words in the search box of its language, so that the nearest names stand under it.
import type { NameKind } from '../search/format/messages.ts';
import { shareSearchClient } from '../search/search-client.ts';

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

/** `weihai-kejiju.html` → `weihai kejiju`. */
const readWords = (part: string): string =>
  part
    .replace(/\.html?$/, '')
    .replace(/[-_+.]/g, ' ')
    .trim()
    .slice(0, 60);

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
  const last = parts.map(readWords).findLast((part) => hasLetters(part) && !isFolder(part));
  return last ? [last] : [];
}

const boxes = [...document.querySelectorAll<HTMLFormElement>('.search-box-missing')];
const pagesOf = ({ dataset }: HTMLElement): string => dataset.pages ?? '/';

/** The language that the address speaks: its pages are the nearest folder. */
const [spoken = boxes[0]] = boxes
  .filter((one) => location.pathname.startsWith(pagesOf(one)))
  .sort((a, b) => pagesOf(b).length - pagesOf(a).length);

/** The first question that has an answer, else the first of all. */
async function chooseQuestion(questions: readonly string[], { dataset }: HTMLFormElement): Promise<string> {
  const client = shareSearchClient(dataset.index ?? '');
  for (const question of questions) {
    const found = await client.search(question, { limit: 1, names: dataset.language as NameKind });
    // Somebody has begun to type.
    if (found === null) return '';
    if (found.length > 0) return question;
  }
  return questions[0] ?? '';
}

async function ask(form: HTMLFormElement): Promise<void> {
  const question = await chooseQuestion(readMissingPath(location.pathname), form);
  const input = form.querySelector('input');
  if (!input || question === '' || input.value !== '') return;
  input.value = question;
  input.dispatchEvent(new InputEvent('input'));
}

// What the address speaks comes first.
const section = spoken === boxes[0] ? undefined : spoken?.closest('section');
section?.parentElement?.prepend(section);
// Without the index the page stays as it is.
if (spoken) ask(spoken).catch(() => undefined);
