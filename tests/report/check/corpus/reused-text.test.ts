import { describe, expect, it } from 'vitest';
import {
  corpusReusedLastYear,
  corpusReusedOtherBody,
  corpusSameDocument,
} from '../../../../src/report/check/rules/corpus-reused.ts';
import { makeReport, type Sample } from '../../analysis/make-report.ts';
import { writeSentences } from '../../analysis/text/write-prose.ts';

const shared = writeSentences('shared', 3);
const write = (sample: Sample, ...sentences: string[]) => makeReport({ text: [sentences.join('')], ...sample });
const other = { agencyId: '990200-kjj', agency: '丹州市科学技术局' };

describe('corpus-reused-last-year', () => {
  const last = write({ year: 2021 }, ...shared, ...writeSentences('a', 5));

  it('passes where the text is new', () => {
    const reports = [last, write({ year: 2022 }, ...writeSentences('b', 5))];
    expect(corpusReusedLastYear.applies({ reports })).toBe(true);
    expect(corpusReusedLastYear.test({ reports })).toEqual([{ pass: true }]);
  });

  it('fails with share, passages and both sides', () => {
    const reports = [last, write({ year: 2022 }, ...writeSentences('b', 5), ...shared)];
    const [outcome] = corpusReusedLastYear.test({ reports });
    const passage = shared.join('').slice(0, -1);
    expect(outcome).toMatchObject({ pass: false, left: passage, right: passage, of: { year: 2022 } });
    const said = { passages: 1, letters: 84, percent: '37.5' };
    expect(outcome).toHaveProperty('message.values', expect.objectContaining(said));
    expect(outcome).toHaveProperty('at.0', { section: 'overview', paragraph: 0, start: 150, end: 239 });
  });

  it('does not apply without two consecutive years of one body', () => {
    const reports = [last, write({ year: 2023 }, ...shared), write({ ...other, year: 2022 }, ...shared)];
    expect(corpusReusedLastYear.applies({ reports })).toHaveProperty('reason.code');
  });
});

describe('corpus-reused-other-body', () => {
  const source = write({ year: 2021 }, ...shared, ...writeSentences('a', 5));

  it('passes where nothing long is shared', () => {
    const reports = [source, write({ ...other }, ...writeSentences('b', 8), ...shared.slice(0, 1))];
    expect(corpusReusedOtherBody.applies({ reports })).toBe(true);
    expect(corpusReusedOtherBody.test({ reports }).every(({ pass }) => pass)).toBe(true);
  });

  it('fails once a report, about the body it shares most with, and counts the others', () => {
    const third = write(
      { agencyId: '990300-kjj', agency: '青州市科学技术局', year: 2021 },
      ...shared.slice(0, 2),
      ...writeSentences('c', 2),
    );
    const reports = [source, third, write({ ...other }, ...shared, ...writeSentences('b', 3))];
    const failed = corpusReusedOtherBody.test({ reports }).filter(({ pass }) => !pass);
    expect(failed).toHaveLength(2);
    const ofLater = failed.find((outcome) => 'of' in outcome && outcome.of?.agencyId === other.agencyId);
    expect(ofLater).toHaveProperty('message.code', 'corpus-reused-other-body.messageOthers');
    const said = { earlier: '云州市科学技术局 2021', others: 1 };
    expect(ofLater).toHaveProperty('message.values', expect.objectContaining(said));
  });

  it('does not apply to the reports of one body', () => {
    expect(corpusReusedOtherBody.applies({ reports: [source] })).toHaveProperty('reason.code');
  });
});

describe('corpus-same-document', () => {
  const text = [...shared, ...writeSentences('long', 20)];
  const document = write({ year: 2021, figures: { 'requests.received.total': 3 } }, ...text);
  const again = (sample: Sample, ...sentences: string[]) =>
    write({ figures: { 'requests.received.total': 3 }, ...sample }, ...sentences);
  const failures = (...reports: ReturnType<typeof write>[]) =>
    corpusSameDocument.test({ reports }).filter(({ pass }) => !pass);

  it('fails with the same text under another year or body', () => {
    expect(failures(document, again({ year: 2022 }, ...text))).toMatchObject([{ of: { year: 2022 } }]);
    expect(failures(document, again({ ...other, year: 2021 }, ...text))).toMatchObject([
      { of: { agencyId: other.agencyId } },
    ]);
  });

  it('fails with nearly the same text', () => {
    expect(failures(document, again({ year: 2022 }, ...text.slice(1), '无其他事项。'))).toHaveLength(1);
  });

  it('finds a document filed under more bodies than boilerplate has', () => {
    const copies = Array.from({ length: 6 }, (_, index) =>
      again({ agencyId: `99${index}100-kjj`, year: 2022 }, ...text),
    );
    expect(failures(...copies)).toHaveLength(5);
  });

  it('takes the place of the rules about reused text', () => {
    const reports = [document, again({ year: 2022 }, ...text), again({ ...other, year: 2022 }, ...text)];
    expect(corpusReusedLastYear.test({ reports }).every(({ pass }) => pass)).toBe(true);
    expect(corpusReusedOtherBody.test({ reports }).every(({ pass }) => pass)).toBe(true);
  });

  it.each([
    ['other numbers in the table', again({ year: 2022, figures: { 'requests.received.total': 4 } }, ...text)],
    [
      'other numbers in the text',
      again({ year: 2022 }, ...text.map((sentence, index) => sentence.replace('，', `${index}件，`))),
    ],
    ['a few lines only', again({ year: 2022 }, ...writeSentences('x', 1))],
  ])('passes with %s', (_, report) => expect(failures(document, report)).toEqual([]));

  it('does not apply to one report', () => {
    expect(corpusSameDocument.applies({ reports: [document] })).toHaveProperty('reason.code');
  });
});
