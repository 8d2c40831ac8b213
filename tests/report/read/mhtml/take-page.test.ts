// Pages that browsers saved in one file: the page itself in its encoding, and nothing of what goes with it.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/report/read/read-document.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { encodeGb18030 } from '../../support/encode-gb18030.ts';
import { listGrids, listParagraphs, printGrid } from '../pdf/read-fixture.ts';

const html =
  '<html><head><meta charset="x"></head><body><h1>某某市样本局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2023年，我局主动公开政府信息150条，没有收到申请。</p><table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>12</td></tr></table></body></html>';
const utf8 = new TextEncoder();
const toBinary = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('');
const fromBinary = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

/** Lines of 76 characters, each byte that is not plain written out. */
function quote(bytes: Uint8Array): string {
  const words = [...bytes].map((byte) =>
    byte > 126 || byte < 32 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  let line = '';
  return words.reduce((text, word) => {
    if (line.length + word.length > 75) {
      line = word;
      return `${text}=\r\n${word}`;
    }
    line += word;
    return text + word;
  }, '');
}

const ways: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  'quoted-printable': quote,
  base64: (bytes) => btoa(toBinary(bytes)).replaceAll(/.{76}/g, '$&\r\n'),
  '8bit': toBinary,
};

const wrap = (parts: readonly string[], type = 'multipart/related; type="text/html"; boundary="--=_b"'): Uint8Array =>
  fromBinary(
    `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n\r\n${parts.map((part) => `----=_b\r\n${part}\r\n`).join('')}----=_b--\r\n`,
  );
const partOf = (way: string, bytes: Uint8Array, type = 'text/html; charset="utf-8"', more = ''): string =>
  `Content-Type: ${type}\r\n${more}Content-Transfer-Encoding: ${way}\r\nContent-Location: http://a.gov.cn/1.html\r\n\r\n${ways[way]!(bytes)}`;
const picture = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';

async function read(bytes: Uint8Array) {
  const reading = await readDocument(bytes, formKnowledge);
  if (!reading.ok) return reading.rejection.code;
  const { root, meta, format } = reading.document;
  const found = { ok: true as const, root, meta };
  expect(format).toBe('mhtml');
  expect(listParagraphs(found)).toContain('2023年，我局主动公开政府信息150条，没有收到申请。');
  return listGrids(found).map(printGrid);
}

const table = [
  [
    ['信息内容', '本年制发件数'],
    ['规章', '12'],
  ],
];

describe('a page saved in one file', () => {
  it.each<[string, Uint8Array]>([
    ['quoted, UTF-8', wrap([partOf('quoted-printable', utf8.encode(html)), picture])],
    ['quoted, GBK', wrap([partOf('quoted-printable', encodeGb18030(html), 'text/html; charset="gb2312"')])],
    ['quoted, GBK that is said to be UTF-8', wrap([partOf('quoted-printable', encodeGb18030(html))])],
    ['base64', wrap([partOf('base64', utf8.encode(html)), picture])],
    ['in eight bits', wrap([partOf('8bit', utf8.encode(html))])],
    ['behind its pictures', wrap([picture, partOf('base64', utf8.encode(html))])],
    [
      'named as the start',
      wrap(
        [
          partOf('base64', utf8.encode('<html><body>广告</body></html>')),
          partOf('base64', utf8.encode(html), 'text/html', 'Content-ID: <p1>\r\n'),
        ],
        'multipart/related; start="<p1>"; boundary="--=_b"',
      ),
    ],
    [
      'among versions of itself',
      wrap([
        `Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\nx\r\n--inner\r\n${partOf('base64', utf8.encode(html))}\r\n--inner--`,
      ]),
    ],
    ['whose end is missing', wrap([partOf('base64', utf8.encode(html))]).subarray(0, -12)],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(table);
  });

  it.each<[string, Uint8Array]>([
    ['has no page', wrap([picture])],
    ['has no end of its head', fromBinary('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n')],
    ['names no boundary', wrap([partOf('base64', utf8.encode(html))], 'multipart/related')],
    ['goes ever deeper', fromBinary('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'.repeat(5000))],
  ])('is refused where it %s', async (_, bytes) => {
    expect(await read(bytes)).toBe('corrupt');
  });
});
