import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { Report } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { encodeGb18030 } from './support/encode-gb18030.ts';
import { goldCases } from './support/gold.ts';

const registry = loadRegistry();
const sources = new URL('../../content/sources', import.meta.url).pathname;
const embedded = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(sources, name))) }));
const cases = [...embedded, ...goldCases.filter(({ name }) => name.endsWith('.txt'))];
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function read(bytes: Uint8Array): Promise<Report> {
  const outcome = await readReport(bytes, registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

/** What must survive: who, when, which form, and every figure's value; places and printed characters may differ. */
const essence = (report: Report) => ({
  agency: report.agencyId,
  year: report.year,
  template: report.template,
  figures: Object.fromEntries(report.figures.map((figure) => [figure.metric, figure.value ?? figure.status])),
});

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

const isProse = (line: string): boolean => line.length > 60 && !/[\t|]/.test(line) && !/\d{6,}/.test(line);

/** Cuts long lines of prose at a page width. */
const rewrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => (isProse(line) ? (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n') : line))
    .join('\n');

const toFullWidth = (text: string): string =>
  text.replace(/[0-9(),]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const toHalfWidth = (text: string): string =>
  text.replace(/[（）０-９，：；]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

describe.each(cases)('$name', ({ bytes }) => {
  const text = decode(bytes);
  it.each([
    ['UTF-8 with BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    ['UTF-16 LE', utf16(text, true)],
    ['UTF-16 BE', utf16(text, false)],
    ['GB18030', encodeGb18030(text.replace(/\u00a0/g, ' ').replace(/－/g, '-'))],
    ['CRLF', new TextEncoder().encode(text.replace(/\n/g, '\r\n'))],
  ])('gives the same figures in %s', async (_, encoded) => {
    expect(essence(await read(encoded))).toEqual(essence(await read(bytes)));
  });

  it.each([
    ['half-width brackets and commas', toHalfWidth],
    ['full-width digits and brackets', toFullWidth],
  ])('gives the same figures with %s', async (_, change) => {
    expect(essence(await read(new TextEncoder().encode(change(text))))).toEqual(essence(await read(bytes)));
  });

  it.each([38, 64])('gives the same figures wrapped at %d characters', async (width) => {
    expect(essence(await read(new TextEncoder().encode(rewrap(text, width))))).toEqual(essence(await read(bytes)));
  });
});
