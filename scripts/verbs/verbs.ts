// The one command, `mingbai`: its verbs, each of which reads its own options and is loaded when it is called.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { UsageError } from '../../src/pipeline/errors.ts';
import { type Command, callCommand, exitCode, projectFolder } from '../command/command.ts';

interface Verb {
  /** One line for the list of verbs. */
  does: string;
  /** Whether it needs what only a checkout has: Astro and the pages, sources of what it writes. */
  inCheckout?: true;
  load(): Promise<{ command: Command }>;
}

/** In the order in which somebody may come to need them. */
const verbs: Readonly<Record<string, Verb>> = {
  init: { does: 'makes a portal in a folder', load: () => import('./init.ts') },
  parse: { does: 'reads reports and prints a line of JSON each', load: () => import('./parse.ts') },
  check: { does: 'lists what does not agree in reports', load: () => import('./check.ts') },
  normalize: { does: 'reads a folder of sources into a folder of reports', load: () => import('./normalize.ts') },
  collect: { does: 'asks government sites for their reports, politely', load: () => import('./collect.ts') },
  digest: { does: 'writes digests of reports: their figures without their text', load: () => import('./digest.ts') },
  propose: { does: 'prepares a report for a pull request', load: () => import('./propose.ts') },
  reduce: { does: 'takes packs of reports into a store', load: () => import('./reduce.ts') },
  render: { does: 'writes the pages of one part of a store', load: () => import('./render.ts') },
  join: { does: 'puts pages of all parts together to a site', load: () => import('./join.ts') },
  build: { does: 'builds the site', load: () => import('./build.ts') },
  serve: { does: 'serves a built site', load: () => import('./serve.ts') },
  dev: { does: 'serves the pages while one edits them', inCheckout: true, load: () => import('./dev.ts') },
  demo: { does: 'builds and serves a site of invented reports', load: () => import('./demo.ts') },
  offline: {
    does: 'packs the site into a zip that needs no server',
    load: () => import('./offline.ts'),
  },
  export: {
    does: 'writes the API, the downloads and the feeds; or remembers a release',
    load: () => import('./export.ts'),
  },
  mcp: { does: 'answers questions of programs over the Model Context Protocol', load: () => import('./mcp.ts') },
  upgrade: { does: 'says what a portal has to do after an upgrade', load: () => import('./upgrade.ts') },
  documents: {
    does: 'makes the embedded Word and PDF files from our digests',
    inCheckout: true,
    load: () => import('./documents.ts'),
  },
  regions: { does: 'writes the registry of places', inCheckout: true, load: () => import('./regions.ts') },
  'api-schema': { does: 'writes the schemas of the API', inCheckout: true, load: () => import('./api-schema.ts') },
  'check-docs': { does: 'writes the pages about the rules', inCheckout: true, load: () => import('./check-docs.ts') },
};

const listed = Object.entries(verbs).map(([name, { does }]) => `  ${name.padEnd(11)} ${does}`);

const usage = `Usage: mingbai VERB [options]

${listed.join('\n')}

mingbai VERB -h says more of one. In a checkout: npx mingbai VERB (npm run check is another thing: the checks of the code).

Exit code: 0 done, 1 something was rejected or found, 2 wrong usage.
`;

function findVerb(name: string): Verb {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb) return verb;
  const [nearest] = Object.keys(verbs).toSorted((a, b) => distance(name, a) - distance(name, b));
  throw new UsageError(`There is no verb ${name}: did you mean ${nearest}?`);
}

export const mingbai: Command = {
  usage,
  async run([name = '', ...args], effects) {
    if (name === '-h' || name === '--help' || name === 'help') {
      await effects.print(usage);
      return exitCode.clean;
    }
    if (name === '') throw new UsageError('Name a verb.');
    const { load, inCheckout } = findVerb(name);
    if (inCheckout && !existsSync(join(projectFolder, 'astro.config.mjs')))
      throw new UsageError(`mingbai ${name} works in a checkout of the project, and this is a package of it.`);
    const { command } = await load();
    // Its own usage, where it was called wrongly.
    return callCommand(command, args, effects);
  },
};
