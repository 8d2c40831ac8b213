// What changed between two releases is said with its reason, and a release remembers enough to say it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReport, listRemoved } from '../../src/publish/changes/change-finder.ts';
import { decodeFigures, encodeFigures, type ReportState, stateFigure } from '../../src/publish/changes/report-state.ts';
import { SnapshotMaker, writeSnapshot } from '../../src/publish/changes/snapshot-maker.ts';
import { writeChanges } from '../../src/publish/changes/write-changes.ts';
import { emptySnapshot, type Snapshot, snapshot } from '../../src/store/snapshot.ts';
import { makeFigure } from '../report/analysis/make-report.ts';

const metric = 'requests.received.total';
const other = 'requests.granted.total';

const makeState = (state: Partial<ReportState> = {}): ReportState => ({
  agencyId: '371000-kjj',
  year: 2021,
  sha256: 'a',
  reader: '1',
  figures: new Map([
    [metric, '3'],
    [other, 'blank'],
  ]),
  findings: ['applicants-total-x'],
  ...state,
});

function release(last: Snapshot, date: string, ...states: ReportState[]): Snapshot {
  const maker = new SnapshotMaker(last, date);
  const changes = states.flatMap((state) => {
    maker.add(state);
    return compareReport(state, last) ?? [];
  });
  const present = new Set(states.map(({ agencyId, year }) => `${agencyId}/${year}`));
  return maker.finish([...changes, ...listRemoved(last, present)]);
}

const first = release(emptySnapshot, '2026-01-01', makeState());

describe('why a report changed', () => {
  test('nothing changed: nothing is said', () => {
    expect(compareReport(makeState(), first)).toBeNull();
    expect(compareReport(makeState({ reader: '2' }), first)).toBeNull();
  });

  test('a report that was not there is new, and its figures are not listed one by one', () => {
    const change = compareReport(makeState({ year: 2022 }), first);
    expect(change).toMatchObject({ reason: 'new_report', figures: 2, changed: [], findings: ['applicants-total-x'] });
  });

  test('another file: a new source, with the figures that differ', () => {
    const figures = new Map([
      [metric, '4'],
      [other, 'blank'],
    ]);
    expect(compareReport(makeState({ sha256: 'b', figures }), first)).toMatchObject({
      reason: 'new_source',
      changed: [{ metric, before: '3', after: '4' }],
    });
  });

  test('the same file read otherwise: a corrected reader, whatever its version', () => {
    const figures = new Map([[metric, '3~']]);
    for (const reader of ['1', '2']) {
      expect(compareReport(makeState({ reader, figures }), first)).toMatchObject({
        reason: 'corrected_reader',
        changed: [
          { metric, before: '3', after: '3~' },
          { metric: other, before: 'blank', after: null },
        ],
      });
    }
  });

  test('the same figures and more mismatches', () => {
    const findings = ['applicants-total-x', 'outcomes-total-y'];
    expect(compareReport(makeState({ findings }), first)).toMatchObject({
      reason: 'new_finding',
      changed: [],
      findings: ['outcomes-total-y'],
    });
  });

  test('a report that is gone', () => {
    expect(listRemoved(first, new Set())).toMatchObject([
      { agency: '371000-kjj', year: 2021, reason: 'removed_report' },
    ]);
  });

  test('a blank that becomes a 0 is a change', () => {
    const figures = new Map([
      [metric, '3'],
      [other, '0'],
    ]);
    expect(compareReport(makeState({ figures }), first)?.changed).toEqual([
      { metric: other, before: 'blank', after: '0' },
    ]);
  });
});

describe('the memory of a release', () => {
  test('keeps when a report was first there', () => {
    const second = release(first, '2026-02-01', makeState({ sha256: 'b' }), makeState({ year: 2022 }));
    expect(Object.entries(second.reports).map(([key, { added }]) => [key, added])).toEqual([
      ['371000-kjj/2021', '2026-01-01'],
      ['371000-kjj/2022', '2026-02-01'],
    ]);
    expect(second.releases.map(({ date }) => date)).toEqual(['2026-02-01', '2026-01-01']);
  });

  test('a release without changes is none', () => {
    expect(release(first, '2026-02-01', makeState()).releases).toEqual(first.releases);
  });

  test('two releases of one day are one', () => {
    const { releases } = release(first, '2026-01-01', makeState(), makeState({ year: 2022 }));
    expect(releases.map(({ date, changes }) => [date, changes.map(({ year }) => year)])).toEqual([
      ['2026-01-01', [2021, 2022]],
    ]);
  });

  test('a figure that changes twice in a day changed once, and one that changes back did not', () => {
    const withFigures = (...figures: [string, string][]) => makeState({ sha256: 'b', figures: new Map(figures) });
    const once = release(first, '2026-02-01', withFigures([metric, '4'], [other, '1']));
    const twice = release(once, '2026-02-01', withFigures([metric, '5'], [other, 'blank']));
    expect(twice.releases[0]).toMatchObject({
      date: '2026-02-01',
      changes: [{ reason: 'new_source', changed: [{ metric, before: '3', after: '5' }] }],
    });
    expect(twice.releases).toHaveLength(2);
  });

  test('a report that comes, changes and goes in a day', () => {
    const changed = release(first, '2026-01-01', makeState({ sha256: 'b', findings: ['outcomes-total-y'] }));
    expect(changed.releases).toMatchObject([
      { changes: [{ reason: 'new_report', changed: [], findings: ['applicants-total-x', 'outcomes-total-y'] }] },
    ]);
    expect(release(changed, '2026-01-01').releases).toEqual([]);
    expect(release(changed, '2026-01-02').releases[0]?.changes).toMatchObject([{ reason: 'removed_report' }]);
  });

  test('is written with a line a report and reads back as it was', () => {
    const text = writeSnapshot(first);
    expect(snapshot.parse(JSON.parse(text))).toEqual(first);
    expect(text.split('\n').filter((line) => line.startsWith('"371000-kjj/'))).toHaveLength(1);
    expect(snapshot.parse(JSON.parse(writeSnapshot(emptySnapshot)))).toEqual(emptySnapshot);
  });

  test('figures come back from their short text, whatever the order of the metrics', () => {
    const state = fc.constantFrom('0', '-3', '12.5~', '9+', 'blank', 'not_applicable', 'unreadable');
    const figures = fc.uniqueArray(fc.tuple(fc.constantFrom('a.b', 'a.c', 'd.e', 'd.f'), state), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(figures, figures, (one, two) => {
        const indexes = new Map<string, number>();
        const texts = [one, two].map((list) => encodeFigures(new Map(list), indexes));
        const read = texts.map((text) => [...decodeFigures(text, [...indexes.keys()])]);
        expect(read).toEqual([one, two]);
      }),
    );
  });

  test.each([
    [3, '3'],
    ['blank' as const, 'blank'],
    ['not_applicable' as const, 'not_applicable'],
    [{ value: 14, qualifier: 'approx' as const }, '14~'],
    [{ value: 14, qualifier: 'at_least' as const }, '14+'],
  ])('%j is remembered as %s', (stated, text) => {
    expect(stateFigure(makeFigure(metric, stated))).toBe(text);
  });
});

test('CHANGES.md says it in both languages', () => {
  const second = release(first, '2026-02-01', makeState({ sha256: 'b', figures: new Map([[metric, '4']]) }));
  const text = writeChanges(second.releases);
  expect(text).toContain('### 2026-02-01');
  expect(text).toContain('- `371000-kjj/2021`：来源文件更换，2 个数字');
  expect(text).toContain('  - `requests.received.total`：由 3 改为 4');
  expect(text).toContain('- `371000-kjj/2021`: new source file, 2 figures');
  expect(text).toContain('  - `requests.granted.total`: blank, now not listed');
});
