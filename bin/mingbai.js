#!/usr/bin/env node
// `mingbai`, typed: the sources in a checkout; what was compiled of them in a package, below whose node_modules Node strips no types.
import { existsSync } from 'node:fs';

const needed = 24;
const source = new URL('../scripts/mingbai.ts', import.meta.url);
const compiled = new URL('../lib/scripts/mingbai.js', import.meta.url);

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(
    `mingbai runs on Node ${needed} or later, and this is ${process.version}; npx mingbai finds the Node it was installed with.\n`,
  );
  process.exitCode = 2;
} else await import((existsSync(source) ? source : compiled).href);
