import { defineConfig } from 'vitest/config';

// Builds the site twice and opens it in a real browser: `npm run test:e2e`.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/build-sites.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
