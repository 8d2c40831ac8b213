// `npm run check:house`: arguments → the breaches of the rules of the house on standard output.
import { defineCommand, exitCode, runCommand } from '../command/command.ts';
import { listBreaches } from './list-breaches.ts';
import { readSourceFiles } from './source-file.ts';

const usage = `Usage: npm run check:house [-- --root DIR]

Looks through src and scripts of the project in DIR (here, if it is left out) for
  - ids of metrics and of forms written as literals outside src/forms: name a row or a figure of the records instead;
  - branches on a language outside src/i18n: ask for a fact of the language, or for words;
  - imports against the direction of the layers (scripts/house/layers.ts), and of scripts from src;
  - circles: files, or folders, of one folder that know each other by some way round;
  - modules of Node in rooms that touch no disk, and requests in those that touch no network;
  - names that two files of src export, and folders more than three below src.

  --root DIR   another tree

Exit code: 0 none, 1 some (each on a line of its own), 2 wrong usage.
`;

await runCommand(
  defineCommand({
    usage,
    options: { root: { type: 'string' } },
    async run({ values, effects }) {
      const breaches = listBreaches(await readSourceFiles(values.root ?? '.'));
      for (const breach of breaches) await effects.print(`${breach}\n`);
      return breaches.length > 0 ? exitCode.findings : exitCode.clean;
    },
  }),
);
