// The agency names of the sample reports: every complete one is placed, and the registered ones under their permanent id.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRegistry } from '../../../scripts/load-registry.ts';
import { identifyAgency } from '../../../src/report/registry/identify-agency.ts';

const corpus = process.env.MINGBAI_CORPUS ?? '';
const named = z.object({ agency: z.string() });

/** 安康市(局) and the like are descriptions, not names. */
const complete = (name: string) => !/\(.+\)/.test(name);

function listNames(): string[] {
  const lines = readFileSync(join(corpus, 'narrative.jsonl'), 'utf8').trim().split('\n');
  const golds = ['real', 'seeds'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => readFileSync(join(corpus, folder, file), 'utf8')),
  );
  return [...new Set([...lines, ...golds].map((text) => named.parse(JSON.parse(text)).agency))].filter(complete);
}

describe.runIf(corpus !== '' && existsSync(join(corpus, 'narrative.jsonl')))('the sample reports', () => {
  const registry = loadRegistry();

  it('have agencies that are all placed', () => {
    const names = listNames();
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !identifyAgency(name, registry).ok)).toEqual([]);
  });

  it.each([
    ['威海市工业和信息化局', '371000-gxj'],
    ['淮安市洪泽区人民政府', '320813-gov'],
    ['平潭综合实验区管理委员会', '350128-gwh'],
    ['平潭综合实验区地方税务局', '350128-dishui'],
    ['宿迁市人民政府', '321300-gov'],
    ['淄博市科学技术局', '370300-kjj'],
  ])('have %s under %s', (name, id) => {
    expect(listNames()).toContain(name);
    expect(identifyAgency(name, registry)).toMatchObject({ agency: { id }, registered: true });
  });
});
