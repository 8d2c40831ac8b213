// A command (its usage, options and what it does) and the words typed after it → an exit code, with its outside given to it.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../../src/pipeline/errors.ts';

/** The folder of this project, or of the package that was made of it. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** Compiled, in a package that somebody installed: there the project is what the program needs of it. */
export const isPackaged = extname(import.meta.filename) === '.js';

/** What is packed beside the program: templates, schemas, pages. */
export const packageFolder = isPackaged ? join(projectFolder, '..') : projectFolder;

/** Where content, builds and what is kept between builds lie: a checkout is a portal itself, a package is installed beside one. */
export const workFolder = isPackaged ? process.cwd() : projectFolder;

/** `mingbai` as a program: in a package it is compiled. */
export const mingbaiProgram = join(projectFolder, 'scripts', `mingbai${extname(import.meta.filename)}`);

/** As `package.json` says. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** `findings`: it ran to its end, but something was rejected, could not be written, or is not as it should be. */
export const exitCode = { clean: 0, findings: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a command does to its surroundings, so that a test can look on. */
export interface Effects {
  /** Results, on standard output: resolves once more may be written, so that a slow pipe never makes us hold them all. */
  print(text: string): Promise<void>;
  /** Progress and complaints, on standard error. */
  warn(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether results are read on a terminal that knows colours. */
  isColoured: boolean;
}

export interface Command {
  usage: string;
  run(args: string[], effects: Effects): Promise<ExitCode>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

export interface Call<O extends Options> {
  values: Values<O>;
  /** Words that are no options: files, folders. */
  names: string[];
  effects: Effects;
}

interface CommandParts<O extends Options> {
  usage: string;
  options: O;
  /** Whether it takes names of files or folders. */
  takesNames?: boolean;
  run(call: Call<O>): Promise<ExitCode>;
}

/** Every command has `-h`, which prints its usage. */
export function defineCommand<const O extends Options>(parts: CommandParts<O>): Command {
  return {
    usage: parts.usage,
    async run(args, effects) {
      const help = { type: 'boolean', short: 'h' } as const;
      const options = { ...parts.options, help };
      const { values, positionals } = readArguments({ args, options, allowPositionals: parts.takesNames ?? false });
      if ('help' in values && values.help) {
        await effects.print(parts.usage);
        return exitCode.clean;
      }
      // The values are those of `parts.options` and `help`: the compiler cannot see it through the spread.
      return parts.run({ values: values as Values<O>, names: positionals, effects });
    },
  };
}

/** `parseArgs`, its complaints turned into a `UsageError`. */
export function readArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (isArgumentError(error)) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** The text of an option → the whole number it stands for, or a `UsageError`. */
export function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new UsageError(`${option} ${text}: give a whole number above 0.`);
}

/** Text → standard output. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

const realEffects: Effects = {
  print,
  warn: (text) => void process.stderr.write(text),
  env: process.env,
  isColoured: process.stdout.isTTY && process.stdout.hasColors(),
};

/** A command and what was typed → its exit code; anything but a `UsageError` is a bug and keeps its stack trace. */
export async function callCommand(command: Command, args: string[], effects: Effects): Promise<ExitCode> {
  try {
    return await command.run(args, effects);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    effects.warn(`${error.message}\n\n${command.usage}`);
    return exitCode.usage;
  }
}

/** Runs the command of this process. */
export async function runCommand(command: Command): Promise<void> {
  endQuietlyOnClosedPipe();
  process.exitCode = await callCommand(command, process.argv.slice(2), realEffects);
}

// `parse … | head -1` closes our output early; that is no failure and nobody is left to read more.
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(exitCode.clean);
    });
  }
}
