// An address that leads nowhere → its words in the search box of its language, so that the nearest names stand under it.
import { readMissingPath } from '../search/read-missing-path.ts';
import { shareSearchClient } from './share-search-client.ts';

const boxes = [...document.querySelectorAll<HTMLFormElement>('.search-box-missing')];
const isEnglish = ({ dataset }: HTMLElement): boolean => dataset.language === 'en';
const english = boxes.find(isEnglish);
const wantsEnglish = english !== undefined && location.pathname.startsWith(english.dataset.pages ?? '/en/');
const box = boxes.find((one) => isEnglish(one) === wantsEnglish);

/** The first question that has an answer, else the first of all. */
async function chooseQuestion(questions: readonly string[], form: HTMLFormElement): Promise<string> {
  const client = shareSearchClient(form.dataset.index ?? '');
  const language = wantsEnglish ? 'en' : 'zh';
  for (const question of questions) {
    const found = await client.search(question, { limit: 1, language });
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
const section = wantsEnglish ? box?.closest('section') : undefined;
section?.parentElement?.prepend(section);
// Without the index the page stays as it is.
if (box) ask(box).catch(() => undefined);
