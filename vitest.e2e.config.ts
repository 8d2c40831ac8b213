import { defineConfig } from 'vitest/config';
import { listReporters } from './tests/list-reporters.ts';

// Builds the site three times at once and opens it in a real browser: `npm run test:e2e`.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/build-sites.ts'],
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 300_000,
    // One browser at a time, with a few of its pages at once where a file says so.
    fileParallelism: false,
    maxConcurrency: 4,
    reporters: listReporters('e2e'),
  },
});
