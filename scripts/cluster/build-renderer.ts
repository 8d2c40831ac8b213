// The code of the pages → the program that renders them, built once before many machines use it.
import { planBuild } from '../build/build-plan.ts';
import { findRenderer } from '../build/find-renderer.ts';
import { defineCommand, exitCode, runCommand } from '../command/command.ts';

const usage = `Usage: node scripts/cluster/build-renderer.ts [--base PATH]

  --base PATH   as for mingbai build   (default /)
  -h, --help    print this help

Exit code: 0 built or there already, 2 wrong usage.
`;

await runCommand(
  defineCommand({
    usage,
    options: { base: { type: 'string', default: '/' } },
    async run({ values, effects }) {
      const { key } = await findRenderer(planBuild({ base: values.base }));
      await effects.print(`renderer ${key}\n`);
      return exitCode.clean;
    },
  }),
);
