import { defineConfig } from 'vitest/config';
import { listReporters } from './tests/list-reporters.ts';

// Builds the site twice and opens it in a real browser: `npm run test:e2e`.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/build-sites.ts'],
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 120_000,
    // One browser at a time: two of them on a small machine time each other out.
    fileParallelism: false,
    reporters: listReporters('e2e'),
  },
});
