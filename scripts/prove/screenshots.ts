// The built site → pictures of every kind of page: three widths, light and dark, both languages; or the README's one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { UsageError } from '../../src/pipeline/errors.ts';
import { launchBrowser } from '../browser/find-browser.ts';
import { addressOfExample, chooseExamples, type ExamplePage } from '../browser/page-kinds.ts';
import { takePicture, type View } from '../browser/take-picture.ts';
import { listBuiltPages } from '../build/list-built-pages.ts';
import { defineCommand, exitCode, print, projectFolder } from '../command/command.ts';
import { findBase } from '../serve/find-base.ts';
import { startServer } from '../serve/start-server.ts';

const usage = `Usage: npm run screenshots [-- --out DIR --kind NAME | --readme] [DIR]

Opens a built site in a headless browser and takes pictures of every kind of page at 390, 820 and 1440 px, light and
dark, Chinese and English, as <kind>-<width>-<light|dark>-<zh|en>.png.

  DIR          the built folder           (default dist)
  --out DIR    where to put the pictures  (default .cache/screenshots)
  --kind NAME  only this kind of page; may be given several times
  --readme     the picture of the README instead, into docs/pictures
  -h, --help   print this help

Exit code: 0 taken, 2 wrong usage.
`;

const widths = [390, 820, 1440];
const schemes = ['light', 'dark'] as const;
/** Kind of page → the part of it that the README shows. */
const readmeParts = new Map([['agency', '']]);

/** A picture to take and the file to put it in. */
interface Shot extends View {
  file: string;
}

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    out: { type: 'string', default: join(projectFolder, '.cache', 'screenshots') },
    kind: { type: 'string', multiple: true },
    readme: { type: 'boolean', default: false },
  },
  async run({ values, names }) {
    const folder = names[0] ?? process.env.MINGBAI_OUT ?? 'dist';
    const base = findBase(folder);
    const pages = choosePages(folder, values.readme ? [...readmeParts.keys()] : values.kind);
    const server = await startServer({ folder, base, port: 0 });
    const shots = values.readme ? listReadmeShots(pages, server.url) : listShots(pages, server.url, values.out);
    try {
      await takeAll(shots);
    } finally {
      await server.close();
    }
    return exitCode.clean;
  },
});

function choosePages(folder: string, kinds: readonly string[] | undefined): ExamplePage[] {
  const examples = chooseExamples(listBuiltPages(folder));
  const missing = kinds?.find((kind) => !examples.some((example) => example.kind === kind));
  if (missing) {
    const known = [...new Set(examples.map(({ kind }) => kind))].join(', ');
    throw new UsageError(`${folder} holds no page of the kind ${missing}; it has ${known}.`);
  }
  return kinds ? examples.filter(({ kind }) => kinds.includes(kind)) : examples;
}

function listShots(pages: readonly ExamplePage[], url: string, out: string): Shot[] {
  return pages.flatMap((page) =>
    widths.flatMap((width) =>
      schemes.map((colorScheme) => ({
        url: url + addressOfExample(page),
        width,
        colorScheme,
        fullPage: true,
        file: join(out, `${page.kind}-${width}-${colorScheme}-${page.language}.png`),
      })),
    ),
  );
}

function listReadmeShots(pages: readonly ExamplePage[], url: string): Shot[] {
  return pages
    .filter(({ language }) => language === 'zh')
    .map((page) => ({
      url: `${url}${addressOfExample(page)}${readmeParts.get(page.kind) ?? ''}`,
      width: 1440,
      height: 1000,
      colorScheme: 'light' as const,
      fullPage: false,
      file: join(projectFolder, 'docs', 'pictures', `${page.kind}.png`),
    }));
}

async function takeAll(shots: readonly Shot[]): Promise<void> {
  const browser: Browser = await launchBrowser();
  try {
    for (const { file, ...view } of shots) {
      mkdirSync(dirname(file), { recursive: true });
      const picture = await takePicture(browser, view);
      writeFileSync(file, picture);
      await print(`${file} ${Math.ceil(picture.length / 1024)} KB\n`);
    }
  } finally {
    await browser.close();
  }
}
