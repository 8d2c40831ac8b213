// A press on the switch → light or dark, kept for the next visit.
const dark = matchMedia('(prefers-color-scheme: dark)');

function flip(): void {
  const root = document.documentElement;
  const shown = root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  const next = shown === 'dark' ? 'light' : 'dark';
  root.dataset.theme = next;
  try {
    localStorage.setItem('theme', next);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

for (const button of document.querySelectorAll('[data-theme-switch]')) button.addEventListener('click', flip);
