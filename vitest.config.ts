import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { listReporters } from './tests/list-reporters.ts';

/** Whatever starts programs or threads, measures time, or reads documents by the hundred. */
const integration = 'tests/**/*.integration.test.ts';

/** These put an invented form in the place of the real ones: what they load is for nobody else. */
const withOtherForms = [
  'tests/forms/*form*.test.ts',
  'tests/forms/invented-table.test.ts',
  'tests/report/analysis/read-point.test.ts',
];

// `npm run test:unit` takes less than a minute on two cores; what does not belong there is `test:integration`.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 50_000 } },
    unstubGlobals: true,
    maxWorkers: '100%',
    reporters: listReporters(process.argv.includes('integration') ? 'integration' : 'unit'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', integration, ...withOtherForms],
          // Modules are loaded once a worker: no test of these changes one.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-forms', include: withOtherForms } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // The programs that these tests start need not be compiled anew by each.
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache', 'compile') },
        },
      },
    ],
  },
});
