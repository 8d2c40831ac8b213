// The tools at the head of every page → light or dark, kept for the next visit; and the same view of the page in another language.

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

// The question of the page, its choices and its place go along.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.site-tools a[hreflang]')) {
  const { href } = link;
  // Set at the press, since scripts of the page change the address.
  link.addEventListener('click', () => {
    link.href = href + location.search + location.hash;
  });
}
