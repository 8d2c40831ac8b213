// Decoded text → how much it looks like Chinese prose, as mean points a character.

/** The 3755 everyday characters: rows 16–55 of GB 2312, which every GB18030 decoder carries. */
const everyday = new Set(new TextDecoder('gb18030').decode(listEverydayBytes()));

const POINTS = { everyday: 2, ascii: 1, frame: 0, otherHan: 0, foreign: -2, broken: -10 };

/** Mean points a character: near 2 for Chinese prose, 1 for ASCII, below 0 for text decoded wrongly. */
export function scorePlausibility(text: string): number {
  let points = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    points += weigh(code);
    count++;
  }
  return count === 0 ? 0 : points / count;
}

function listEverydayBytes(): Uint8Array {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  }
  return Uint8Array.from(bytes);
}

/** Points of each code of the basic plane, worked out when first met; 127: not met yet. */
const known = new Int8Array(0x10000).fill(127);

function weigh(code: number): number {
  const points = known[code] ?? judge(code);
  if (points !== 127) return points;
  known[code] = judge(code);
  return judge(code);
}

function judge(code: number): number {
  if (code < 0x80) return isText(code) ? POINTS.ascii : POINTS.broken;
  if (everyday.has(String.fromCodePoint(code))) return POINTS.everyday;
  if (isChinesePunctuation(code)) return POINTS.everyday;
  if (code >= 0x4e00 && code <= 0x9fff) return POINTS.otherHan;
  // Tables drawn in text: ┌─┬─┐.
  if (code >= 0x2500 && code <= 0x257f) return POINTS.frame;
  if (isBroken(code)) return POINTS.broken;
  return POINTS.foreign;
}

function isText(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d;
}

function isChinesePunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x3017) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    // Dashes, quotation marks, ellipsis, degree, multiplication, middle dot, no-break space, byte order mark.
    [0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x00a0, 0x00b0, 0x00b7, 0x00d7, 0xfeff].includes(code)
  );
}

/** Replacement character, C1 controls, surrogates, private use, non-characters. */
function isBroken(code: number): boolean {
  return (
    code === 0xfffd ||
    (code >= 0x80 && code <= 0x9f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code & 0xfffe) === 0xfffe ||
    code >= 0xf0000
  );
}
