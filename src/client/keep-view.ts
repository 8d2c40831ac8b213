// The link to the other language → the same view of the page: its question, its choices and its place go along.

for (const link of document.querySelectorAll<HTMLAnchorElement>('.site-tools a[hreflang]')) {
  const { href } = link;
  // Set at the press, since scripts of the page change the address.
  link.addEventListener('click', () => {
    link.href = href + location.search + location.hash;
  });
}
