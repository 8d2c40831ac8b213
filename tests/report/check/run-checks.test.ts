import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { stateRule, wordBasis, wordRemedy, wordTolerance } from '../../../src/i18n/word-rule.ts';
import { rules } from '../../../src/report/check/rules.ts';
import { checkCorpus, checkReport, checkSeries, listFindings } from '../../../src/report/check/run-checks.ts';
import { finding } from '../../../src/report/model/finding.ts';
import { makeReport } from './make-report.ts';

const folder = new URL('../../../src/report/check/rules/', import.meta.url);
const ids = rules.map((rule) => rule.id);
const faulty = makeReport({
  published: '2023-05-01',
  dates: { page: '2023-05-01', signature: '2023-05-01' },
  figures: { 'requests.granted.natural': 2, 'requests.granted.total': null, 'appeals.review.total': '若干' },
});

describe('the registry', () => {
  it('lists every rule that a file exports once, sorted by id', () => {
    const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const exported = files.flatMap((code) => [...code.matchAll(/^export const (\w+)/gmu)].map(([, name = '']) => name));
    const named = exported.map((name) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)).sort();
    expect(named).toEqual(ids);
    expect([...ids].sort()).toEqual(ids);
  });

  it.each(rules)('$id says in both languages what it states, rests on and advises', (rule) => {
    const list = (language: 'zh' | 'en') => [
      stateRule(language, rule.id),
      wordBasis(language, rule),
      wordRemedy(language, rule),
      ...[wordTolerance(language, rule)].flatMap((words) => words ?? []),
    ];
    expect(list('en')).toHaveLength(list('zh').length);
    for (const zh of list('zh')) expect(zh).toMatch(/\p{Script=Han}/u);
    for (const en of list('en')) expect(en.length).toBeGreaterThan(10);
  });
});

describe('checkReport', () => {
  it('says of every rule about a report what it found', () => {
    const own = rules.filter(({ scope }) => scope === 'figure' || scope === 'report').map(({ id }) => id);
    expect(checkReport(makeReport()).map(({ rule }) => rule)).toEqual(own);
  });

  it('gives findings of the model', () => {
    const findings = listFindings(checkReport(faulty));
    expect(findings.map(({ rule }) => rule)).toEqual([
      'cell-blank',
      'cell-not-a-number',
      'published-late',
      'table-incomplete',
      'table-incomplete',
    ]);
    for (const it of findings) expect(finding.parse(it)).toEqual(it);
  });

  it('gives the same answer twice and leaves the report as it was', () => {
    const before = structuredClone(faulty);
    expect(checkReport(faulty)).toEqual(checkReport(faulty));
    expect(faulty).toEqual(before);
  });

  it('does not depend on the order of the figures', () => {
    const turned = { ...faulty, figures: faulty.figures.toReversed() };
    const statuses = (report: typeof faulty) => checkReport(report).map(({ rule, status }) => [rule, status]);
    expect(statuses(turned)).toEqual(statuses(faulty));
  });

  it('fails for one figure of many', () => {
    const result = checkReport(faulty).find(({ rule }) => rule === 'cell-not-a-number');
    expect(result).toMatchObject({ status: 'fail', findings: [{ left: '若干' }] });
  });
});

describe('a number that its unit refuses', () => {
  it('is an error with the reason, not digits run together', () => {
    const figure = faulty.figures.find(({ metric }) => metric.startsWith('requests.'))!;
    const refused = { ...figure, status: 'unreadable' as const, value: null, raw: '120' };
    const message = { code: 'notes.unit_contradicted', values: { units: '元、万元' } };
    const report = {
      ...faulty,
      figures: [refused],
      notes: [{ code: 'unit_foreign' as const, message, at: figure.at }],
    };
    const findings = checkReport(report).flatMap((check) => (check.status === 'fail' ? check.findings : []));
    const found = findings.filter(({ rule }) => ['cell-not-a-number', 'digits-run-together'].includes(rule));
    expect(found).toMatchObject([{ rule: 'cell-not-a-number', level: 'error' }]);
    expect(wordMessage('zh', found[0]!.message)).toContain('印出的单位互相矛盾，数字未采用：“元、万元”');
    expect(wordMessage('en', found[0]!.message)).toContain('The printed units contradict each other');
  });
});

describe('checkSeries and checkCorpus', () => {
  it('run the rules of their scope alone', () => {
    const scoped = (scope: string) => rules.filter((rule) => rule.scope === scope).map(({ id }) => id);
    const series = checkSeries({ agencyId: faulty.agencyId, reports: [faulty] });
    expect(series.map(({ rule }) => rule)).toEqual(scoped('series'));
    expect(checkCorpus({ reports: [faulty] }).map(({ rule }) => rule)).toEqual(scoped('corpus'));
  });
});
