import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../src/pipeline/disk.ts';
import { writeFindings } from '../../src/pipeline/write-findings.ts';
import { findingsFile } from '../../src/report/model/findings-file.ts';

let folder = '';
const reports = new URL('../../content/reports', import.meta.url).pathname;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => findingsFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

describe('writeFindings', () => {
  it('writes a file for each report, each body and all together', () => {
    const summary = writeFindings({ reports, findings: folder }, realDisk);
    expect(summary.reports).toBe(51);
    const found = read('370300-kjj/2021.json').findings.map(({ rule, left, right }) => ({ rule, left, right }));
    expect(found).toContainEqual({ rule: 'text-parts', left: 388, right: 408 });
    expect(read('350128-gwh/series.json').checks.map((check) => check.rule)).toContain('years-carried-in');
    expect(read('corpus.json').checks.every((check) => check.status !== 'fail')).toBe(true);
    for (const check of read('371000-kjj/2021.json').checks)
      expect(check.status === 'not_applicable').toBe(check.reason !== undefined);
  });

  it('writes nothing anew when nothing changed', () => {
    writeFindings({ reports, findings: folder }, realDisk);
    expect(writeFindings({ reports, findings: folder }, realDisk)).toMatchObject({ written: 0, removed: 0 });
  });

  it('removes findings of reports that are gone, and nothing else', () => {
    writeFindings({ reports, findings: folder }, realDisk);
    writeFileSync(join(folder, '999999-kjj.json'), '{"mine": true}\n');
    mkdirSync(join(folder, '999999-kjj'));
    writeFileSync(join(folder, '999999-kjj/2020.json'), '{"subject":"999999-kjj/2020","checks":[],"findings":[]}\n');
    expect(writeFindings({ reports, findings: folder }, realDisk).removed).toBe(1);
    expect(existsSync(join(folder, '999999-kjj.json'))).toBe(true);
    expect(existsSync(join(folder, '999999-kjj/2020.json'))).toBe(false);
  });

  it('names the file that is no report', () => {
    const broken = mkdtempSync(join(tmpdir(), 'reports-'));
    writeFileSync(join(broken, 'x.json'), '{');
    expect(() => writeFindings({ reports: broken, findings: folder }, realDisk)).toThrow(
      /x\.json is no normalised report/,
    );
    rmSync(broken, { recursive: true });
  });
});
