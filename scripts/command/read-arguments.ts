// The words after a command's name → its options and files, or a `UsageError` that says what is wrong with them.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../../src/pipeline/errors.ts';

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
