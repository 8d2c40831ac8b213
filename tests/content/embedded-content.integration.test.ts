// The digests in content/sources: they are read in full, say what their originals say, and copy none of their wording.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { applyRemarks } from '../../src/pipeline/apply-remarks.ts';
import { openPdfResources } from '../../src/pipeline/core.ts';
import { readSidecar, type Sidecar } from '../../src/pipeline/sidecar.ts';
import { findLosses } from '../../src/publish/digest/find-losses.ts';
import type { Report } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { printSection } from '../report/support/write-section.ts';
import { Workspace } from '../scripts/workspace.ts';
import { corpus, listHashedOriginals, readGold, readOriginal } from './find-original.ts';
import { findSharedRuns } from './find-shared-runs.ts';
import { type EmbeddedSource, listSources, sourcesFolder } from './list-sources.ts';

const sources = listSources();
const byHand = sources.filter(({ writtenBy }) => writtenBy === 'hand');
const byProgram = sources.filter(({ writtenBy }) => writtenBy === 'program');
const registry = loadRegistry();
const reportsFolder = join(import.meta.dirname, '..', '..', 'content', 'reports');
const countsFile = join(import.meta.dirname, 'figure-counts.json');
const notes = {
  hand: '本文为明白账编写的摘要：法定表格数字与原文一致，文字为改写，全文以原文为准。',
  program:
    '本文是明白账的程序根据原文编写的摘要，不是原文：法定表格的数字与原文一致，正文所述的数字用程序的句式写出，其余文字请看原文。',
};

async function read({ bytes, file }: EmbeddedSource) {
  const outcome = await readReport(bytes, registry, { fileName: file, pdf: openPdfResources() });
  if (outcome.status !== 'ok') throw new Error(`${file}: ${wordMessage('en', outcome.rejection.message)}`);
  return outcome;
}

function readSidecarOf({ sidecar }: EmbeddedSource): Sidecar {
  const found = readSidecar(sidecar, readFileSync(join(sourcesFolder, sidecar)));
  if ('rejection' in found) throw new Error(`${sidecar}: ${wordMessage('en', found.rejection.message)}`);
  return found.value;
}

function countStatuses({ template, figures }: Report): Record<string, string | number> {
  const statuses = Object.groupBy(figures, (figure) => figure.status);
  return {
    template,
    ...Object.fromEntries(Object.entries(statuses).map(([status, found]) => [status, found.length])),
  };
}

/** What is the same whoever writes: titles, sub-headings, statutory terms, names and numbers of documents, bodies. */
const givenWords =
  /^.*(?:年度|工作)报告$|^附件：.*$|^（[一二三四五六七]）\p{Script=Han}{2,18}|《[^》]*》|（本列数据[^）]*）|\p{Script=Han}{2,6}〔\d{4}〕\d+号|主动公开政府信息|政府信息公开申请|\p{Script=Han}{2,3}[市县区]\p{Script=Han}{2,12}分?局/gmu;

/** Two dates in the words that hundreds of reports use for them. */
const periodFormula = /统计期限自[\d年月日]+起至[\d年月日]+止。/;

function ownWords({ sections, agency }: Report): string {
  const text = sections.map(printSection).join('\n');
  return text.replaceAll(agency, '\n').replace(givenWords, '\n');
}

function listNumbers(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .match(/\d+(?:\.\d+)?/g),
  );
}

describe('findSharedRuns', () => {
  it.each([
    ['甲乙丙丁戊己庚辛壬癸子丑', '甲乙丙丁戊己庚辛壬癸子丑', []],
    ['前甲乙丙丁戊己庚辛壬癸子丑寅后', '首甲乙丙丁 戊己庚辛壬癸子丑寅尾', ['甲乙丙丁戊己庚辛壬癸子丑寅']],
    ['主动公开（12条）信息共计一千件', '主动公开(12条)信息共计一千件', ['主动公开(12条)信息共计一千件']],
    ['甲', '', []],
  ])('of %s and %s', (text, original, runs) => {
    expect(findSharedRuns(text, original)).toEqual(runs);
  });
});

describe('the embedded sources', () => {
  it('are there, in every format but the old Word one', async () => {
    expect(sources.length).toBeGreaterThanOrEqual(51);
    const formats = await Promise.all(sources.map(async (source) => (await read(source)).format));
    expect(formats).toEqual(expect.arrayContaining(['text', 'html', 'markdown', 'docx', 'pdf']));
  });

  it.each(byHand)('$file has a sidecar that calls it a digest', (source) => {
    expect(readSidecarOf(source)).toMatchObject({
      digest: true,
      licence: expect.stringContaining('CC BY 4.0'),
      publisher: expect.any(String),
    });
  });

  it.each(byProgram)('$file has a sidecar that says where its original is, and its hash', (source) => {
    expect(readSidecarOf(source)).toMatchObject({
      digest: { by: 'program' },
      licence: expect.stringContaining('CC BY 4.0'),
      publisher: expect.any(String),
      title: expect.any(String),
      url: expect.stringMatching(/^https:/),
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it.each(sources)('$file is the report that its path names, and says that it is a digest', async (source) => {
    const { report } = await read(source);
    expect([report.region, report.agencyId, report.year]).toEqual([source.region, source.agencyId, source.year]);
    expect(report.sections.map(printSection).join('\n')).toContain(notes[source.writtenBy]);
  });

  it('give the figures counted in the golden', async () => {
    const counts = await Promise.all(
      sources.map(async (source) => [source.file, countStatuses((await read(source)).report)]),
    );
    const found = Object.fromEntries(counts);
    const isNew = !existsSync(countsFile);
    if (isNew || process.env.UPDATE) writeFileSync(countsFile, `${JSON.stringify(found, null, 2)}\n`);
    expect(isNew, 'the golden was missing; review what was written').toBe(false);
    expect(found).toEqual(JSON.parse(readFileSync(countsFile, 'utf8')));
  });

  it('are normalised in content/reports as they are now', async () => {
    const work = new Workspace();
    const { code, stdout } = await work.normalize('--sources', sourcesFolder);
    expect(code, stdout).toBe(0);
    const files = work.list('out');
    expect(files).toHaveLength(sources.length);
    const stale = files.filter((file) => work.read(`out/${file}`) !== readCommitted(file));
    expect(stale, 'run npm run normalize and review the difference').toEqual([]);
  });
});

function readCommitted(file: string): string | undefined {
  const path = join(reportsFolder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

if (corpus) {
  describe('the originals of digests written by hand', () => {
    it.each(byHand)('have the figures of $file, and no others', async (source) => {
      const { report } = await read(source);
      const { figures, blank, unscored, template } = readGold(source.file);
      const open = new Set(unscored.filter((metric) => !(metric in figures)));
      const scored = report.figures.filter(({ metric }) => !open.has(metric));
      const blanks = blank.filter((metric) => /^[a-z_.0-9]+$/.test(metric)).map((metric) => [metric, 'blank']);
      expect(Object.fromEntries(scored.map(({ metric, value, status }) => [metric, value ?? status]))).toEqual({
        ...figures,
        ...Object.fromEntries(blanks),
      });
      expect(report.template).toBe(template);
    });

    it.each(byHand)('are as exact and as old as $file says', async (source) => {
      const { report } = await read(source);
      const { figures, qualifiers, published } = readGold(source.file);
      const inexact = report.figures.filter(({ metric, qualifier }) => metric in figures && qualifier !== 'exact');
      expect(Object.fromEntries(inexact.map(({ metric, qualifier }) => [metric, qualifier]))).toEqual(qualifiers);
      expect(published ?? report.published).toBe(report.published);
    });

    it.each(byHand)('share no wording with $file', async (source) => {
      const { report } = await read(source);
      expect(findSharedRuns(ownWords(report), await readOriginal(source.file))).toEqual([]);
    });

    it.each(byHand)('state every number in the text of $file', async (source) => {
      const { sections } = (await read(source)).report;
      const stated = listNumbers(await readOriginal(source.file));
      const numbers = listNumbers(sections.map(printSection).join('\n'));
      expect([...numbers].filter((number) => !stated.has(number))).toEqual([]);
    });
  });

  describe('the originals of digests written by the program', () => {
    const originals = listHashedOriginals();
    const originalOf = (source: EmbeddedSource) => {
      const original = originals.get(readSidecarOf(source).sha256 ?? '');
      if (!original) throw new Error(`${source.file}: no original of this hash`);
      return original;
    };

    it('are all of the second collection', () => {
      const hashes = byProgram.map((source) => readSidecarOf(source).sha256);
      expect(new Set(hashes)).toEqual(new Set(originals.keys()));
    });

    it.each(byProgram)('give today the figures of $file', async (source) => {
      const { report } = await read(source);
      const original = originalOf(source);
      const now = await readReport(original.bytes, registry, { fileName: original.name });
      if (now.status !== 'ok') throw new Error(`${original.name}: ${wordMessage('en', now.rejection.message)}`);
      const remarked = applyRemarks(report, readSidecarOf(source), source.sidecar);
      if ('rejection' in remarked) throw new Error(wordMessage('en', remarked.rejection.message));
      const losses = findLosses(now.report, remarked.report);
      expect(losses, 'write the digest anew: npm run digest -- --force --out content/sources FILE').toEqual([]);
    });

    it.each(byProgram)('share no wording with $file', async (source) => {
      const { report } = await read(source);
      const { bytes } = originalOf(source);
      const given = [report.title, ...report.sections.map(({ heading }) => heading)].filter((words) => words !== '');
      const own = given.reduce(
        (text, words) => text.replaceAll(words, '\n'),
        ownWords(report).replace(periodFormula, '\n'),
      );
      expect(findSharedRuns(own, new TextDecoder().decode(bytes))).toEqual([]);
    });
  });
}
