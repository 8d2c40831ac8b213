// Every metric, unit, rate and tie has its words in every language; the names of metrics stand in tests/report/model/metrics.tsv.
import { describe, expect, test } from 'vitest';
import { cellOfMetric, familyIds, metrics } from '../../src/forms/catalogue.ts';
import { metricTies } from '../../src/forms/facts.ts';
import { forms } from '../../src/forms/forms.ts';
import { rateIds } from '../../src/forms/rates.ts';
import { countedThings, unitIds } from '../../src/forms/record.ts';
import { listColumnNodes, listRowNodes } from '../../src/forms/walk.ts';
import { nameFamily, nameFormSection, nameTableLabel, nameUnits } from '../../src/i18n/labels.ts';
import {
  describeMetric,
  explainTie,
  nameMetric,
  namePart,
  nameRate,
  noteMetric,
  noteRate,
} from '../../src/i18n/name-metric.ts';
import { type Language, languages } from '../../src/i18n/translate.ts';

const tables = forms.flatMap((form) => form.tables);

/** What a language has no words for. */
function listLacking(language: Language): string[] {
  const wanted: [string, () => string][] = [
    ...metrics.flatMap(({ id, unit, thing }): [string, () => string][] => [
      [`the name of ${id}`, () => nameMetric(language, id)],
      [`the sentence of ${id}`, () => describeMetric(language, id)],
      [`the unit of ${id}`, () => nameUnits(language, { unit, ...(thing && { thing }) }).one],
    ]),
    ...tables.flatMap(({ id, blocks, parts = [] }): [string, () => string][] => [
      ...blocks
        .flatMap(({ rows, columns }) => [...listRowNodes(rows), ...listColumnNodes(columns)])
        .filter(({ term }) => term !== '')
        .map((label): [string, () => string] => [`${id} ${label.id}`, () => nameTableLabel(language, id, label)]),
      ...parts.map((first): [string, () => string] => [`${id} from ${first} on`, () => namePart(language, id, first)]),
    ]),
    ...unitIds.map((unit): [string, () => string] => [unit, () => nameUnits(language, { unit }).other]),
    ...countedThings.map((thing): [string, () => string] => [
      thing,
      () => nameUnits(language, { unit: '件', thing }).other,
    ]),
    ...familyIds.map((id): [string, () => string] => [id, () => nameFamily(language, id)]),
    ...forms.flatMap(({ sections }) =>
      sections.map((section): [string, () => string] => [section.id, () => nameFormSection(language, section)]),
    ),
    ...rateIds.flatMap((id): [string, () => string][] => [
      [`the rate ${id}`, () => nameRate(language, id)],
      [`the note of ${id}`, () => noteRate(language, id)],
    ]),
    ...metricTies.map(({ why }): [string, () => string] => [`the tie ${why}`, () => explainTie(language, why)]),
  ];
  return wanted.flatMap(([what, name]) => {
    try {
      return name().trim() === '' ? [what] : [];
    } catch (error) {
      return [`${what}: ${String(error)}`];
    }
  });
}

describe.each(languages)('%s', (language) => {
  test('lacks no words for what the forms hold', () => {
    expect(listLacking(language)).toEqual([]);
  });

  test('says something different of every metric of a family', () => {
    const sentences = metrics.map(({ id, family }) => `${family}: ${describeMetric(language, id)}`);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });

  test('has notes on the same metrics as the language that leads', () => {
    const noted = (of: Language) => metrics.filter(({ id }) => noteMetric(of, id) !== undefined).map(({ id }) => id);
    expect(noted(language)).toEqual(noted('zh'));
    expect(noted(language)).toContain('active.procurement.amount');
  });
});

test('labels of every metric of a family differ in English', () => {
  const labels = metrics.map(({ id, family }) => `${family}: ${nameMetric('en', id)}`);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});

test('Chinese is written in Chinese and English in English', () => {
  const han = /\p{Script=Han}/u;
  const wrong = metrics.filter(({ id }) => {
    const [chinese, english] = (['zh', 'en'] as const).map((language) => [
      nameMetric(language, id),
      describeMetric(language, id),
      noteMetric(language, id) ?? describeMetric(language, id),
    ]);
    return !chinese!.every((text) => han.test(text)) || english!.some((text) => han.test(text));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['zh', 'requests.denied.state_secret.natural', '（三）不予公开 1.属于国家秘密·自然人'],
  ['en', 'requests.denied.state_secret.natural', 'Refused: state secret, individuals'],
  ['en', 'requests.other.all.total', 'Other handling (one row), total'],
  ['zh', 'appeals.suit_after_review.upheld', '行政诉讼·复议后起诉·结果维持'],
  ['en', 'appeals.suit_after_review.upheld', 'Lawsuit after review: upheld'],
  ['zh', 'active.fees.amount', '行政事业性收费·本年收费金额'],
  ['en', 'active.fees.amount', 'Administrative fees collected'],
  ['zh', 'stat2008.suits.cumulative', '行政诉讼·历年累计'],
  ['en', 'stat2008.suits.cumulative', 'Lawsuits, cumulative over the years'],
  ['zh', 'stat2014.disclosed_normative', '其中：主动公开规范性文件数'],
  ['zh', 'narrative.trainings', '培训次数'],
  ['en', 'narrative.trainings', 'Training sessions'],
] as const)('%s: %s is named %s', (language, id, name) => {
  expect(nameMetric(language, id)).toBe(name);
});

test.each([
  ['zh', 'appeals.review.total', '不服信息公开的答复、请上级重新审查（行政复议）的案件总件数'],
  [
    'en',
    'appeals.review.total',
    'Number of reviews by a higher authority (administrative reviews) over information requests, in all',
  ],
  [
    'en',
    'active.rules.in_force',
    'Number of rules (of ministries, provinces and cities) still in force at the end of the year',
  ],
  ['zh', 'stat2008.suits', '本年因信息公开被起诉的件数'],
] as const)('%s: %s counts this: %s', (language, id, plain) => {
  expect(describeMetric(language, id)).toBe(plain);
});

test('a note of a row and one of its column follow each other', () => {
  expect(noteMetric('zh', 'stat2008.requests_letter_fax.cumulative')).toBe(
    '2014 年起的表把信函与传真合为一行；早年两者分列。取“历年累计”一列；各年算法不一，可能比上年小。',
  );
  expect(noteMetric('en', 'stat2008.requests_letter_fax')).toBe(
    'Tables from 2014 on merge letter and fax; earlier ones list them apart. From this year’s column.',
  );
});

test('an id that no metric has names itself', () => {
  expect(cellOfMetric.has('requests.lost')).toBe(false);
  expect(nameMetric('en', 'requests.lost')).toBe('requests.lost');
});
