// Text → the same text with everything inside brackets blanked, so that places stay the same.

export function maskBrackets(text: string): string {
  let depth = 0;
  let masked = '';
  for (const character of text) {
    if (character === ')') depth = Math.max(0, depth - 1);
    masked += depth > 0 ? ' '.repeat(character.length) : character;
    if (character === '(') depth += 1;
  }
  return masked;
}

/** How many brackets are open behind a text. */
export function countOpen(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** The offset of the bracket that closes the one open at `from`, or the end of the text. */
export function findClosing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
