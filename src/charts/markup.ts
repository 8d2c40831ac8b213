// Texts and values → the markup of HTML and SVG, as short as it may be.

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const special = /[&<>"']/;

/** Nearly no text has such a sign, and a page has thousands of texts. */
export const escapeMarkup = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign) : text;

/** With the space before it; quoted where it has to be, for HTML only. */
export function writeAttribute(name: string, value: string | number): string {
  const text = String(value);
  if (text === '') return ` ${name}`;
  return /^[\w.#,-]+$/.test(text) ? ` ${name}=${text}` : ` ${name}="${escapeMarkup(text)}"`;
}
