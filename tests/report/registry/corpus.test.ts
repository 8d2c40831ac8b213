// The names of bodies in the corpora: every complete one is placed, each in its region and as its kind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { identifyAgency } from '../../../src/report/registry/identify-agency.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { corpora, corpus, goldCases } from '../support/gold.ts';

const registry = loadRegistry();
const named = z.object({ agency: z.string() });

/** 安康市(局) and the like are descriptions, not names. */
const complete = (name: string) => !/\(.+\)/.test(name);

const listSpeakers = (root: string): string[] =>
  readFileSync(join(root, 'narrative.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => named.parse(JSON.parse(line)).agency);

const names = new Set([...corpora.flatMap(listSpeakers), ...goldCases.map(({ gold }) => gold.agency)].filter(complete));

interface ListedName {
  name: string;
  region: string;
  kind: string;
}

function listNames(root: string): ListedName[] {
  const [, ...lines] = readFileSync(join(root, 'names.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [name = '', region = '', kind = ''] = line.split('\t');
    return { name, region, kind };
  });
}

function isPlaced({ name, region, kind }: ListedName): boolean {
  const found = identifyAgency(name, registry);
  return found.ok && found.agency.region === region && found.agency.sector === kind;
}

describe('the names of the corpora', () => {
  it('are all placed where they sign a report or a sentence', () => {
    expect(names.size).toBeGreaterThan(35);
    expect([...names].filter((name) => !identifyAgency(name, registry).ok)).toEqual([]);
  });

  /** In the larger list, a few may be seen in two ways (the branch of a city's bureau in a district). */
  it.each(corpora)('of the list in %s are placed in their region and as their kind', (root) => {
    const listed = listNames(root);
    const missed = listed.filter((entry) => !isPlaced(entry));
    expect(listed.length).toBeGreaterThan(60);
    if (root === corpora[0]) expect(missed).toEqual([]);
    expect(missed.length / listed.length).toBeLessThanOrEqual(0.03);
  });

  it.each([
    ['乳山市交通运输局', '371083-jtj', false],
    ['荣成市交通运输局', '371082-jtj', false],
    ['泰州市姜堰区人民政府', '321204-gov', false],
    ['仙游县地方税务局', '350322-dishui', false],
    ['国家统计局', '100000-tjj', true],
  ])('have %s under %s', (name, id, registered) => {
    expect(corpora.flatMap(listNames).map((listed) => listed.name)).toContain(name);
    expect(identifyAgency(name, registry)).toMatchObject({ agency: { id }, registered });
  });

  if (corpus) {
    it.each([
      ['威海市工业和信息化局', '371000-gxj'],
      ['淮安市洪泽区人民政府', '320813-gov'],
      ['平潭综合实验区管理委员会', '350128-gwh'],
      ['平潭综合实验区地方税务局', '350128-dishui'],
      ['宿迁市人民政府', '321300-gov'],
      ['淄博市科学技术局', '370300-kjj'],
    ])('have the registered %s under %s', (name, id) => {
      expect(names).toContain(name);
      expect(identifyAgency(name, registry)).toMatchObject({ agency: { id }, registered: true });
    });
  }
});
