// The inside of a JavaScript or JSON string literal → its value.

const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi;
const CONTROL: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: '', f: '', v: '', 0: '' };

/** An unknown escape is its character. */
export function unescapeLiteral(literal: string): string {
  return literal.replace(ESCAPE, (_, point?: string, unit?: string, byte?: string, char = '') => {
    const hex = point ?? unit ?? byte;
    if (hex === undefined) return CONTROL[char] ?? char;
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}
