// One UTF-16 unit as a number → whether it is a letter or a digit of any script. The small figures of footnotes are none.

const letter = /(?![⁰¹²³⁴-⁹₀-₉①-⑳])[\p{L}\p{N}]/u;
/** 0: not asked yet, 1: no, 2: yes. */
const known = new Uint8Array(0x10000);

export function isLetterCode(code: number): boolean {
  const answer = known[code];
  if (answer) return answer === 2;
  const found = letter.test(String.fromCharCode(code));
  known[code] = found ? 2 : 1;
  return found;
}
