// A press on a button → a text on the clipboard; where the browser refuses, below the row, to be copied by hand.
import { makeElement } from './make-element.ts';

/** What the button says when it is done, and what stands beside a text that could not be copied. */
export interface CopyWords {
  copied: string;
  copyYourself: string;
}

/** `row` takes the text where it has to be copied by hand. */
export async function copyText(
  button: HTMLButtonElement,
  row: Element | null,
  text: string,
  words: CopyWords,
): Promise<void> {
  const name = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = name;
    }, 2000);
  } catch {
    const area = makeElement('textarea', [text]);
    area.readOnly = true;
    row?.querySelector('.chart-copy')?.remove();
    row?.append(makeElement('label', [words.copyYourself, area], 'chart-copy'));
    area.select();
  }
}
