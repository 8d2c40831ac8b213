// An address that leads nowhere → its words in the search box of its language, so that the nearest names stand under it.
import type { NameKind } from '../search/format/messages.ts';
import { readMissingPath } from '../search/read-missing-path.ts';
import { shareSearchClient } from '../search/search-client.ts';

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
