// One report in every format: the figures are the same, and they are the form's.

import { readFileSync } from 'node:fs';
import { gunzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDigest } from '../../../scripts/documents/print-digest.ts';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { openPdfResources } from '../../../src/pipeline/core.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { expectedFigures, type FormNumbers } from '../support/form-tables.ts';
import { type Dialect, dialects } from '../support/print-table.ts';
import { writeReport } from '../support/write-report.ts';
import { printForm } from './pdf/print-form.ts';
import { writePdf } from './pdf/write-pdf.ts';

const FIXTURES = new URL('../../fixtures/same-report/', import.meta.url);
const registry = loadRegistry();
const form: FormNumbers = JSON.parse(readFileSync(new URL('form.json', FIXTURES), 'utf8'));
const dialect = (start: string): Dialect => dialects.find(({ name }) => name.startsWith(start))!;
const page = strToU8(writeReport(form, dialect('L1 ')));
const unpack = (name: string): Uint8Array => gunzipSync(new Uint8Array(readFileSync(new URL(name, FIXTURES))));

const copies: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['text', () => strToU8(writeReport(form, dialect('tabs, spans dropped')))],
  ['HTML', () => page],
  ['docx', () => printDigest(page, 'report.html')],
  ['doc by LibreOffice', () => unpack('input.doc.gz')],
  ['PDF by LibreOffice', () => unpack('input.pdf.gz')],
  ['PDF by a script, with ruling lines', () => writePdf({ pages: printForm(form, { ruled: true }) })],
  ['PDF by a script, without ruling lines', () => writePdf({ pages: printForm(form, { ruled: false }) })],
];

describe('the same report', () => {
  it.each(copies)('has the same figures as %s', async (_, make) => {
    const outcome = await readReport(await make(), registry, { pdf: openPdfResources() });
    if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
    const tabled = outcome.report.figures.filter(({ metric }) => /^(?:active|requests|appeals)\./.test(metric));
    expect(new Map(tabled.map(({ metric, value }) => [metric, value]))).toEqual(expectedFigures(form));
    expect(new Set(tabled.map(({ status }) => status))).toEqual(new Set(['reported']));
  });
});
