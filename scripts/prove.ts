// Proofs that take longer than a test, or need somebody to look: each by its name.
import { UsageError } from '../src/pipeline/errors.ts';
import { type Command, callCommand, exitCode, runCommand } from './command/command.ts';

interface Proof {
  /** One line for the list of proofs. */
  does: string;
  load(): Promise<{ command: Command }>;
  /** Come before what is typed. */
  args?: readonly string[];
}

const loadFuzz = () => import('./fuzz/fuzz.ts');

const proofs: Readonly<Record<string, Proof>> = {
  mutants: {
    does: 'small wrong facts, one at a time: which of them no test notices',
    load: () => import('./prove/mutants/prove-mutants.ts'),
  },
  fuzz: { does: '20000 damaged texts are read without a throw, a hang or a figure they contradict', load: loadFuzz },
  binary: { does: 'the same of 5000 damaged Word and PDF files', load: loadFuzz, args: ['--binary'] },
  truth: { does: '20000 invented documents whose figures are known', load: loadFuzz, args: ['--truth'] },
  slow: {
    does: 'no expression and no reader takes more than in proportion to length',
    load: loadFuzz,
    args: ['--slow'],
  },
  kill: { does: 'builds ended at 20 moments leave a whole site (half an hour)', load: loadFuzz, args: ['--kill'] },
  statistics: {
    does: 'rates, places, medians and quartiles of an invented site, computed again by a second program',
    load: () => import('./bench/site/prove-statistics.ts'),
  },
  province: {
    does: '30 invented sites are collected, normalised, built; then again after 3 % changed',
    load: () => import('./bench/province/prove-province.ts'),
  },
  parts: {
    does: 'a site built in parts by GNU parallel or Slurm has the bytes of one built at once',
    load: () => import('./cluster/prove-parts.ts'),
  },
  scans: {
    does: '150 scans of reports whose figures are known: exact, or absent with a reason (hours)',
    load: () => import('./prove/scans/prove-scans.ts'),
  },
  screenshots: { does: 'pictures of every kind of page, to look at', load: () => import('./prove/screenshots.ts') },
  lighthouse: { does: "Lighthouse's scores of five kinds of pages", load: () => import('./prove/lighthouse.ts') },
};

const listed = Object.entries(proofs).map(([name, { does }]) => `  ${name.padEnd(12)} ${does}`);

const usage = `Usage: npm run prove -- NAME [options]

${listed.join('\n')}

npm run prove -- NAME -h says more of one. What takes long is measured with npm run bench:… (docs/benchmarks.md).

Exit code: 0 proved, 1 not, 2 wrong usage.
`;

await runCommand({
  usage,
  async run([name = '', ...args], effects) {
    if (name === '-h' || name === '--help') {
      await effects.print(usage);
      return exitCode.clean;
    }
    const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
    if (!proof) throw new UsageError(`There is no proof called ${name || '(nothing)'}.`);
    const { command } = await proof.load();
    return callCommand(command, [...(proof.args ?? []), ...args], effects);
  },
});
