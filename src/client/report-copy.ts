// A press on “copy” → the text of the element it names on the clipboard, or selected where the browser refuses.
function select(element: HTMLElement): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.addRange(range);
}

async function copy(button: HTMLButtonElement, element: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    button.textContent = button.dataset.copied ?? button.textContent;
  } catch {
    select(element);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const element = document.getElementById(button.dataset.copy ?? '');
  if (element) button.addEventListener('click', () => copy(button, element));
}
