import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/report/read/decode-text.ts';

const SENTENCE = '本年度共收到政府信息公开申请12件，全部按期办结；上年结转0件。';

function listPairs(): [string, number[]][] {
  const pairs: [string, number[]][] = [];
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) pairs.push([decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]]);
  return pairs;
}

const gbBytes = new Map(listPairs());
const everyday = [...gbBytes].filter(([, [lead, trail]]) => lead! >= 0xb0 && lead! < 0xd7 && trail! >= 0xa1);

const encoders: Record<string, (text: string) => number[]> = {
  'utf-8': (text) => [...new TextEncoder().encode(text)],
  gb18030: (text) => [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : gbBytes.get(char)!)),
  'utf-16le': (text) => [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  'utf-16be': (text) => [...text].flatMap((char) => [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]),
};
const marks: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const decode = (bytes: number[]) => decodeText(Uint8Array.from(bytes));

describe('decodeText', () => {
  it.each(Object.keys(encoders))('reads a sentence in %s', (encoding) => {
    expect(decode(encoders[encoding]!(SENTENCE))).toEqual({ ok: true, text: SENTENCE, encoding });
  });

  it.each(marks)('reads %s with a byte order mark and drops the mark', (encoding, mark) => {
    expect(decode([...mark, ...encoders[encoding]!(SENTENCE)])).toEqual({ ok: true, text: SENTENCE, encoding });
  });

  it.each(Object.keys(encoders))('gives any Chinese text back from %s', (encoding) => {
    const word = fc.constantFrom(...everyday.map(([char]) => char), '，', '。', '0', '7', '\n', 'a');
    fc.assert(
      fc.property(fc.array(word, { minLength: 24, maxLength: 200 }), (chars) => {
        const text = chars.join('');
        fc.pre(chars.filter((char) => gbBytes.has(char)).length > 16);
        expect(decode(encoders[encoding]!(text))).toEqual({ ok: true, text, encoding });
      }),
      { numRuns: 300 },
    );
  });

  it('believes the bytes against what the page says of itself', () => {
    const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body>${SENTENCE}</body></html>`;
    expect(decode(encoders['utf-8']!(page('gb2312')))).toMatchObject({ encoding: 'utf-8', text: page('gb2312') });
    expect(decode(encoders.gb18030!(page('utf-8')))).toMatchObject({ encoding: 'gb18030', text: page('utf-8') });
  });

  it('finds the encoding behind a long head of plain ASCII', () => {
    const page = `${'<script>var a = 1;</script>\n'.repeat(9000)}${SENTENCE.repeat(30)}`;
    expect(decode(encoders.gb18030!(page))).toMatchObject({ encoding: 'gb18030', text: page });
  });

  it('tolerates a few broken bytes in good UTF-8 and marks the place', () => {
    const bytes = encoders['utf-8']!(SENTENCE.repeat(5));
    bytes.splice(30, 1, 0xff);
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ ok: true, encoding: 'utf-8' });
    expect(decoded.ok && decoded.text.includes('\ufffd')).toBe(true);
  });

  it('drops stray NULs', () => {
    const bytes = encoders['utf-8']!(SENTENCE);
    bytes.splice(6, 0, 0);
    expect(decode(bytes)).toEqual({ ok: true, text: SENTENCE, encoding: 'utf-8' });
  });

  it('reads ASCII in UTF-16 without a mark', () => {
    expect(decode(encoders['utf-16le']!('<html>2023</html>'))).toMatchObject({ encoding: 'utf-16le' });
    expect(decode(encoders['utf-16be']!('<html>2023</html>'))).toMatchObject({ encoding: 'utf-16be' });
  });

  it('reads a table that is drawn with lines of characters', () => {
    const drawn = `${'├──┼──┼──┼──┼──┼──┼──┤\n│ 一 │ 0 │ 0 │ 0 │ 0 │ 0 │ 0 │\n'.repeat(40)}${SENTENCE}`;
    expect(decode(encoders['utf-8']!(drawn))).toMatchObject({ ok: true, encoding: 'utf-8' });
  });

  it('turns every line end into a line feed', () => {
    expect(decode(encoders['utf-8']!('一\r\n二\r三\n'))).toMatchObject({ text: '一\n二\n三\n' });
  });

  it('refuses random bytes with a message that says what to do', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 2000 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(decoded.ok).toBe(false);
        if (!decoded.ok) expect(decoded.rejection).toMatchObject({ code: 'undecodable' });
      }),
      { numRuns: 200 },
    );
  });

  it('reads no bytes as no text', () => {
    expect(decode([])).toEqual({ ok: true, text: '', encoding: 'utf-8' });
  });
});
