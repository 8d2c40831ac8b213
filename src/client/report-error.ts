// A press on “report an error” → the figure or finding it stands beside, in the text to send and in the address of the issue.

import { issueAddress } from '../views/correction/issue-address.ts';
import { makeElement } from './make-element.ts';

const part = document.querySelector<HTMLElement>('[data-correction]');
const place = part?.querySelector('[data-correction-about]');
const { repository, title = '', colon = ':' } = part?.dataset ?? {};

const clean = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The panel of a figure: its name, then each fact that is known. */
function describePanel(panel: Element): string[] {
  const facts = [...panel.querySelectorAll<HTMLElement>('[data-fact]')].filter(({ hidden }) => !hidden);
  const lines = facts.map((fact) => [...fact.children].map(clean).join(colon));
  return [clean(panel.querySelector('.figure-panel-name') ?? panel), ...lines];
}

/** A finding: its sentences. */
const describeItem = (item: Element): string[] =>
  [...item.querySelectorAll('p')].filter((line) => !line.querySelector('[data-about]')).map(clean);

/** What the link stands beside, in lines, and the fragment that leads there. */
function findSubject(link: HTMLAnchorElement): { lines: string[]; fragment: string } | undefined {
  const [panel, item] = [link.closest('[data-figure-panel]'), link.closest('li')];
  if (panel) return { lines: describePanel(panel), fragment: link.dataset.about ?? '' };
  return item ? { lines: describeItem(item), fragment: item.id } : undefined;
}

function fill(link: HTMLAnchorElement): void {
  const subject = findSubject(link);
  if (!subject) return;
  const { lines, fragment } = subject;
  const address = `${location.origin}${location.pathname}${fragment ? `#${fragment}` : ''}`;
  place?.replaceChildren([...lines, address].join('\n'));
  part?.querySelector('details')?.setAttribute('open', '');
  if (!repository) return;
  const text = part?.querySelector('pre')?.textContent ?? '';
  const issue = issueAddress(repository, `${title} · ${lines[0] ?? ''}`, text);
  part?.querySelector('[data-issue]')?.setAttribute('href', issue);
  link.href = issue;
}

/** Only a script can say which finding is meant. */
function linkFindings(list: HTMLElement): void {
  for (const words of list.querySelectorAll(':scope > li > .finding-words')) {
    const link = makeElement('a', [list.dataset.correctable ?? ''], 'quiet');
    link.href = '#correct';
    link.dataset.about = '';
    words.append(makeElement('p', [link], 'small muted no-print'));
  }
}

for (const list of document.querySelectorAll<HTMLElement>('[data-correctable]')) linkFindings(list);

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-about]') : null;
  if (link) fill(link);
});
