// The lockfile and the registry → known weaknesses of the packages that the product stands on; a registry may offer none.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import {
  defineCommand,
  type ExitCode,
  exitCode,
  print,
  projectFolder,
  readCount,
  runCommand,
} from './command/command.ts';

const usage = `Usage: npm run check:advisories [-- --seconds N]

Asks npm's registry for advisories about the packages in package-lock.json that are no tools of development.
Prints all it knows; fails over those of level high and critical. A registry that offers no advisories, refuses or
does not answer is called that and is no failure: then nothing was checked.

  --seconds N   how long to wait for it   (default 60)
  -h, --help    print this help

Exit code: 0 none of them, or nothing to ask; 1 some, or npm failed for another reason; 2 wrong usage.
`;

const grave: ReadonlySet<string> = new Set(['high', 'critical']);

const advisory = z.object({ title: z.string(), url: z.string() });

/** What `npm audit --json` prints where the registry answered. */
const answer = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      /** Advisories, or names of the packages below that bring them. */
      via: z.array(z.union([advisory, z.string()])),
    }),
  ),
  metadata: z.object({ dependencies: z.object({ prod: z.number() }) }),
});

/** What it prints else; with a code where it did not come to asking. */
const failure = z.object({
  message: z.string().optional(),
  statusCode: z.number().optional(),
  error: z.object({ code: z.string().optional(), summary: z.string() }).optional(),
});

const command = defineCommand({
  usage,
  options: { seconds: { type: 'string', default: '60' } },
  async run({ values }) {
    const printed = await askNpm(readCount('--seconds', values.seconds));
    if (printed === null) return skip(`it did not answer within ${values.seconds} seconds`);
    const found = answer.safeParse(printed);
    return found.success ? judge(found.data) : explain(failure.parse(printed));
  },
});

/** Null where it took too long. */
async function askNpm(seconds: number): Promise<unknown> {
  const args = ['audit', '--json', '--omit=dev', '--package-lock-only', '--fetch-retries=0'];
  const child = spawn('npm', args, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    // On Windows npm is a batch file.
    shell: process.platform === 'win32',
  });
  const ended = once(child, 'close');
  const printed = await text(child.stdout);
  const [code] = await ended;
  return code === null ? null : JSON.parse(printed);
}

async function judge({ vulnerabilities, metadata }: z.infer<typeof answer>): Promise<ExitCode> {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range, via }] of found) {
    const reasons = via.map((reason) =>
      typeof reason === 'string' ? `through ${reason}` : `${reason.title} (${reason.url})`,
    );
    await print(`${severity.padEnd(9)} ${[name, range].filter(Boolean).join(' ')}: ${reasons.join('; ')}\n`);
  }
  const count = found.filter(([, { severity }]) => grave.has(severity)).length;
  await print(
    `${metadata.dependencies.prod} packages asked about: ${found.length} with advisories, ${count} of level high or critical\n`,
  );
  return count === 0 ? exitCode.clean : exitCode.findings;
}

async function explain({ message, statusCode, error }: z.infer<typeof failure>): Promise<ExitCode> {
  if (statusCode !== undefined) return skip(`it answers ${statusCode}`);
  if (error?.code === undefined && message) return skip(message);
  await print(`npm audit failed: ${error?.summary ?? message ?? 'without a reason'}\n`);
  return exitCode.findings;
}

async function skip(reason: string): Promise<ExitCode> {
  await print(`NOT CHECKED: the registry gives no advisories (${reason})\n`);
  return exitCode.clean;
}

await runCommand(command);
