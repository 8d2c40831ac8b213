import { defineConfig } from 'vitest/config';
import { listReporters } from './tests/list-reporters.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 60_000,
    reporters: listReporters('unit'),
  },
});
