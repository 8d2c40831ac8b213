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

/** Text as HTML in which no number stands on another line than the unit behind it: `1,534 条`. */
export const keepUnits = (text: string): string =>
  escapeMarkup(text).replace(/\d[\d,.–]*\*{0,2} \p{Script=Han}/gu, (pair) => `<span class=nb>${pair}</span>`);
