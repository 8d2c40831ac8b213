import { describe, expect, test } from 'vitest';
import { extractNarrative, type NarrativeSection } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { SENTENCES, type Sample } from './sentences.ts';

function toSections(text: string): NarrativeSection[] {
  return [{ id: 'overview', heading: '一、总体情况', paragraphs: text.split('¶') }];
}

function read({ text, year = 2021, agency = '青山市水利局' }: Sample): Record<string, number | null> {
  const figures = extractNarrative(toSections(text), { year, agency });
  return Object.fromEntries(figures.map((figure) => [figure.metric.replace('narrative.', ''), figure.value]));
}

describe('sentences', () => {
  test.each(SENTENCES.map((sample) => [sample.text, sample] as const))('%s', (_text, sample) => {
    expect(read(sample)).toEqual(sample.expect);
  });
});
