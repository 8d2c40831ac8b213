// mingbai.config.ts as a user has it: found, named, broken, and asked for before a public site is built.
import { describe, expect, it } from 'vitest';
import { sampleReport } from './sample-report.ts';
import { Workspace } from './workspace.ts';

function withConfig(text: string, name = 'mingbai.config.ts'): Workspace {
  const work = new Workspace();
  work.write('sources/2021.txt', sampleReport());
  work.write('package.json', '{ "type": "module" }');
  work.write(name, text);
  return work;
}

describe('normalize', () => {
  it.each([
    ['a type and no import', "const languages: string[] = ['zh'];\nexport default { languages };"],
    ['nothing to say', 'export default {};'],
  ])('takes a file with %s', async (_, text) => {
    expect(await withConfig(text).normalize('--quiet')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [
      'a setting that there is not',
      "export default { langauges: ['zh'] };",
      /langauges is no setting: did you mean lang/,
    ],
    [
      'two mistakes',
      "export default { contact: 'x', answerDays: 0 };",
      /contact is neither[\s\S]*answerDays is below 1/,
    ],
    ['no syntax', 'export default { languages: ;', /mingbai\.config\.ts cannot be loaded: .*\S/],
    ['an error of its own', "throw new Error('no such tenant');", /cannot be loaded: no such tenant/],
    ['an import that is not there', "import 'nowhere';", /cannot be loaded: Cannot find package 'nowhere'/],
    ['no default', "export const languages = ['zh'];", /exports nothing: write export default defineConfig/],
  ])('ends with 2 over a file with %s and reads nothing', async (_, text, words) => {
    const work = withConfig(text);
    expect(await work.normalize()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
    expect(work.list('out')).toEqual([]);
  });

  it('takes the file that is named, and says where there is none', async () => {
    const work = withConfig('export default {};', 'other.config.mjs');
    expect(await work.normalize('--quiet', '--config', 'other.config.mjs')).toMatchObject({ code: 0 });
    const lost = await work.normalize('--config', 'lost.ts');
    expect(lost).toMatchObject({ code: 2, stderr: expect.stringContaining('--config lost.ts: there is no such file') });
  });
});

describe('build', () => {
  const both = "export default { operator: { name: 'A Centre' }, contact: 'a@example.org' };";
  // It gets no further than this: there is no such hosting service.
  const build = (work: Workspace, site: string) =>
    work.run('mingbai.ts', 'build', '--no-normalize', '--site', site, '--out', work.path('site'), '--for', 'nowhere');

  it.each([
    ['nothing', 'export default {};', /names no operator and no contact/],
    ['an operator alone', "export default { operator: { name: 'A Centre' } };", /names no contact: /],
    ['a contact alone', "export default { contact: 'a@example.org' };", /names no operator: /],
  ])('refuses a public address where the file names %s', async (_, text, words) => {
    const ended = await build(withConfig(text), 'https://example.org');
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(words) });
    expect(ended.stderr).toContain("Write operator: { name: 'who runs the site' }, contact: ");
  });

  it.each([
    'https://93.184.216.34',
    'https://[2606:4700::1111]',
    'http://mingbai.example',
    'https://localhost.example.org',
  ])('takes %s for a public address', async (site) => {
    expect((await build(withConfig('export default {};'), site)).stderr).toContain('is a public address');
  });

  it.each([
    'http://localhost:4321',
    'http://127.0.0.1:80',
    'http://[::1]',
    'http://10.1.2.3',
    'http://intranet',
    'https://a.test',
  ])('takes %s for an address of one’s own', async (site) => {
    const { code, stderr } = await build(withConfig('export default {};'), site);
    expect(stderr).not.toContain('is a public address');
    expect(code).toBe(2);
  });

  it('is content with both', async () => {
    expect((await build(withConfig(both), 'https://example.org')).stderr).not.toContain('public address');
  });
});
