// One report changed, one gone, one new → the pages that a build from nothing gives, byte for byte, most of them taken over.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type BuildPlan, planBuild } from '../../../scripts/build/build-plan.ts';
import { listOfPages } from '../../../scripts/build/kept-pages.ts';
import { pagesStep } from '../../../scripts/build/pages-step.ts';
import { storeStep } from '../../../scripts/build/store-step.ts';
import { projectFolder } from '../../../scripts/command/command.ts';
import { useConfig } from '../../../src/config/config.ts';
import { Workspace } from '../workspace.ts';

/** One of them has many years. */
const bodies = ['371000-kjj', '350128-gwh', '310000-zfb'];

function makeContent(workspace: Workspace): string {
  const own = join(projectFolder, 'content');
  for (const id of bodies) {
    for (const part of ['reports', 'findings']) {
      cpSync(join(own, part, id), workspace.path(`content/${part}/${id}`), { recursive: true });
    }
  }
  return workspace.path('content');
}

/** The pages at `name`, where others may stand: as a build puts them there. */
async function buildPages(workspace: Workspace, content: string, name: string) {
  const [store, out, standing] = [`${name}-store`, `${name}-new`, name].map((path) => workspace.path(path));
  if (!store || !out || !standing) throw new Error('there is no room');
  for (const folder of [store, out]) mkdirSync(folder);
  const plan: BuildPlan = {
    ...planBuild({ content, out: standing, base: '/mingbai/', site: 'https://mingbai.test' }),
    store,
    out,
  };
  expect(await storeStep.run(plan)).toMatchObject({ status: 'done' });
  const { summary } = await pagesStep.run(plan);
  for (const folder of [store, standing]) rmSync(folder, { recursive: true, force: true });
  renameSync(out, standing);
  const [, rendered, kept] = /^(\d+) rendered, (\d+) as they stood$/.exec(summary) ?? [];
  return { folder: standing, list: listOfPages(plan.cache, standing), rendered: Number(rendered), kept: Number(kept) };
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

function expectSame(folder: string, other: string): void {
  expect(listFiles(folder)).toEqual(listFiles(other));
  for (const name of listFiles(other)) {
    expect(readFileSync(join(folder, name)).equals(readFileSync(join(other, name))), name).toBe(true);
  }
}

const listPages = (folder: string): Map<string, number> =>
  new Map(
    listFiles(folder).flatMap((name) =>
      name.endsWith('.html') ? [[name.replace(/index\.html$/, ''), statSync(join(folder, name)).ino] as const] : [],
    ),
  );

/** Another number under the first figure that has one; returns its metric. */
function changeReport(path: string): string {
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const figure = file.report.figures.find(({ value }: { value: number | null }) => value !== null);
  figure.value += 1;
  figure.raw = String(figure.value);
  writeFileSync(path, JSON.stringify(file));
  return figure.metric;
}

test('what did not change is taken over, and the site is that of a build from nothing', async () => {
  const workspace = new Workspace();
  onTestFinished(() => useConfig({}));
  useConfig({ languages: ['zh'] });
  const content = makeContent(workspace);
  const build = (name: string) => buildPages(workspace, content, name);
  const first = await build('dist');
  expect(first.kept).toBe(0);
  onTestFinished(() => rmSync(first.list));
  const before = workspace.path('before');
  cpSync(first.folder, before, { recursive: true });

  expect(await build('dist')).toMatchObject({ rendered: 0, kept: first.rendered });
  expectSame(first.folder, before);

  const metric = changeReport(join(content, 'reports', '371000-kjj', '2021.json'));
  const stood = listPages(first.folder);
  await build('dist');
  const again = [...listPages(first.folder)].flatMap(([page, inode]) => (stood.get(page) === inode ? [] : [page]));
  // The number is among those of which the front page, the explainers and the round-ups say what stands out; the explorer looks into any report.
  const ofAllYears = [...stood.keys()].filter((page) => /^(?:|findings\/|(?:explain|year)\/[^/]+\/)$/.test(page));
  expect(again.sort()).toEqual(
    [
      ...ofAllYears,
      ...['agency/371000-kjj/', 'agency/371000-kjj/2016/', 'agency/371000-kjj/2021/'],
      // Of what the checks found in it.
      ...['checks/text-interpretations/', 'checks/text-requests/'],
      ...['compare/', `metric/${metric}/`, 'region/370000/', 'region/371000/', 'sector/kjj/'],
    ].sort(),
  );
  const changed = await build('changed');
  onTestFinished(() => rmSync(changed.list));
  expectSame(first.folder, changed.folder);

  for (const part of ['reports', 'findings']) rmSync(join(content, part, '310000-zfb'), { recursive: true });
  const { folder } = await build('dist');
  const whole = await build('whole');
  onTestFinished(() => rmSync(whole.list));
  expect(listFiles(folder).some((name) => name.includes('310000-zfb'))).toBe(false);
  expectSame(folder, whole.folder);

  // Somebody wrote into a page that stands: the next build writes it again.
  const page = join(folder, 'agency', '350128-gwh', 'index.html');
  rmSync(page);
  writeFileSync(page, 'not ours');
  expect((await build('dist')).rendered).toBe(1);
  expectSame(folder, whole.folder);
}, 600_000);
