// A folder of content → what building the whole site from it takes, with all processes that the build starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { mingbaiProgram, projectFolder } from '../../command/command.ts';

/** Of a process, or of a step of the one that builds. */
const usage = z.object({
  program: z.string().optional(),
  step: z.string().optional(),
  processorSeconds: z.number().default(0),
  peakMegabytes: z.number(),
});

export interface WholeRun {
  seconds: number;
  processorSeconds: number;
  /** Of the largest process, and which it was. */
  peakMegabytes: number;
  largest: string;
  /** What each step says of itself, and the most memory that it took. */
  steps: readonly string[];
}

const probe = new URL('./note-usage.ts', import.meta.url).href;

/** `node` and its arguments → what it and all that it starts use until they end. */
export async function measureProgram(args: readonly string[], notes: string, cwd = projectFolder): Promise<WholeRun> {
  rmSync(notes, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      CI: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      MINGBAI_BENCH_USAGE: notes,
      NODE_OPTIONS: `--import=${probe}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said}`);
  const seconds = (performance.now() - start) / 1000;
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
  const used = lines.map((line) => usage.parse(JSON.parse(line)));
  const largest = used.toSorted((a, b) => b.peakMegabytes - a.peakMegabytes)[0];
  return {
    seconds,
    processorSeconds: used.reduce((sum, one) => sum + one.processorSeconds, 0),
    peakMegabytes: largest?.peakMegabytes ?? 0,
    largest: largest?.program ?? largest?.step ?? '',
    steps: said
      .split('\n')
      .filter((line) => /\(\d+\.\d s\)$/.test(line))
      .map((line) => {
        const own = used.find(({ step }) => step !== undefined && line.startsWith(`${step}: `));
        return own ? `${line}, ${Math.round(own.peakMegabytes)} MB` : line;
      }),
  };
}

/** The command itself. */
export const measureWhole = (content: string, out: string, notes: string): Promise<WholeRun> =>
  measureProgram([mingbaiProgram, 'build', '--no-normalize', '--content', content, '--out', out], notes);

/** What lies in a built site. */
export interface SiteSize {
  files: number;
  bytes: number;
  /** Files of HTML. */
  pages: number;
  /** The largest first. */
  kinds: readonly { kind: string; files: number; bytes: number }[];
}

/** `api`, `data`, `og`; what is a page counts as `pages`. */
const kindOf = (path: string): string => (path.endsWith('.html') ? 'pages' : (path.split('/')[0] ?? ''));

export function measureSite(out: string): SiteSize {
  const kinds = new Map<string, { kind: string; files: number; bytes: number }>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const kind = kindOf(path.slice(out.length + 1));
    const sum = kinds.get(kind) ?? { kind, files: 0, bytes: 0 };
    kinds.set(kind, { kind, files: sum.files + 1, bytes: sum.bytes + statSync(path).size });
  }
  const list = [...kinds.values()].sort((a, b) => b.bytes - a.bytes);
  return {
    files: list.reduce((sum, { files }) => sum + files, 0),
    bytes: list.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: kinds.get('pages')?.files ?? 0,
    kinds: list,
  };
}
