// mingbai.config.ts → the configuration of the run, or a `UsageError` with every mistake and what to write instead.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, currentConfig, isConfigured, readConfig, useConfig } from '../../src/config/config.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { projectFolder } from './command.ts';

const names = ['mingbai.config.ts', 'mingbai.config.mts', 'mingbai.config.js', 'mingbai.config.mjs'];

/** What is named, or what lies in the folder where the command is run, or in that of the project. */
function findFile(named: string | undefined): string | undefined {
  if (named !== undefined) {
    if (existsSync(named)) return resolve(named);
    throw new UsageError(`--config ${named}: there is no such file; name the file with the settings of the site.`);
  }
  const folders = [process.cwd(), projectFolder];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

async function importDefault(path: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    if (module.default !== undefined) return module.default;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${path} cannot be loaded: ${reason}`, { cause });
  }
  throw new UsageError(`${path} exports nothing: write export default defineConfig({ … }).`);
}

/** A folder of content that has it holds invented reports: whatever is made of it says so. */
export const inventedMark = 'INVENTED.txt';

/** What is made of this content, here and in all that is started from here, says that it is invented where it is. */
export function heedInvention(content: string, others: Partial<Config> = {}): void {
  if (existsSync(join(content, inventedMark))) useConfig({ ...currentConfig(), ...others, invented: true });
}

/** For the options of a command. */
export const configOption = { config: { type: 'string' } } as const;

/** Settles the configuration for this run and all that it starts; what a command before it has settled stays. */
export async function loadConfig(named?: string): Promise<Config> {
  if (named === undefined && isConfigured()) return currentConfig();
  const path = findFile(named);
  const written = path === undefined ? {} : await importDefault(path);
  const read = readConfig(written);
  if (!read.ok) throw new UsageError(`${path} cannot be used:\n${read.mistakes.map((it) => `  ${it}\n`).join('')}`);
  useConfig(read.config);
  return read.config;
}
