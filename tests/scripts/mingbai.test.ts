// The one command: its verbs, their help, and what is said to somebody who names none or a wrong one.
import { describe, expect, it } from 'vitest';
import { callCommand, type ExitCode } from '../../scripts/command/command.ts';
import { mingbai } from '../../scripts/verbs/verbs.ts';
import { type Recorded, recordEffects } from './record-effects.ts';

async function call(...args: string[]): Promise<Recorded & { code: ExitCode }> {
  const effects = recordEffects();
  const code = await callCommand(mingbai, args, effects);
  return { ...effects, code };
}

/** As README and CONTRIBUTING name them. */
const verbs = [
  'init',
  'parse',
  'check',
  'normalize',
  'collect',
  'digest',
  'propose',
  'reduce',
  'render',
  'join',
  'build',
  'serve',
  'dev',
  'demo',
  'offline',
  'export',
  'mcp',
  'upgrade',
  'documents',
  'regions',
  'api-schema',
  'check-docs',
];

it('lists its verbs with a line each', async () => {
  const { code, printed, warned } = await call('-h');
  expect({ code, warned }).toEqual({ code: 0, warned: '' });
  const lines = printed.split('\n').filter((line) => /^ {2}\S/.test(line));
  expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual(verbs);
  for (const line of lines) expect(line.trim()).toMatch(/^[a-z-]+\s+\S+ \S+/);
});

describe.each(verbs)('%s', (verb) => {
  it('explains itself with -h and does nothing', async () => {
    const { code, printed, warned } = await call(verb, '-h');
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
    expect(printed).toMatch(new RegExp(`^Usage: mingbai ${verb}\\b`));
    expect(printed).toContain('-h, --help');
    expect(printed).toContain('Exit code: 0 ');
  });

  it('ends with 2 over an option that it does not have, and shows its own usage', async () => {
    const { code, printed, warned } = await call(verb, '--colour');
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(warned).toContain("'--colour'");
    expect(warned).toContain(`Usage: mingbai ${verb}`);
  });
});

it.each([
  ['biuld', 'build'],
  ['normalise', 'normalize'],
  ['pasre', 'parse'],
  ['api_schema', 'api-schema'],
  ['toString', undefined],
])('knows no verb %s', async (typed, nearest) => {
  const { code, printed, warned } = await call(typed, 'a.txt');
  expect({ code, printed }).toEqual({ code: 2, printed: '' });
  expect(warned).toContain(`There is no verb ${typed}: did you mean `);
  if (nearest) expect(warned).toContain(`did you mean ${nearest}?`);
  expect(warned).toContain('Usage: mingbai VERB');
});

it('asks for a verb where there is none', async () => {
  expect(await call()).toMatchObject({ code: 2, printed: '', warned: expect.stringMatching(/^Name a verb\./) });
});

it.each([
  [
    'a hosting service that is not known',
    ['build', '--for', 'geocities'],
    /github-pages, gitlab-pages, cloudflare, netlify/,
  ],
  ['no file', ['parse'], /No FILE given/],
  ['a format that is not known', ['check', '--format', 'xml', 'a.txt'], /text, json, csv, sarif/],
  ['a port that is none', ['serve', '--port', 'http'], /--port http is no port/],
])('refuses %s', async (_, args, words) => {
  expect(await call(...args)).toMatchObject({ code: 2, printed: '', warned: expect.stringMatching(words) });
});
