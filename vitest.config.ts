import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Longer proofs have a command of their own: pnpm test:long.
    exclude: ['tests/**/*.long.test.ts', 'node_modules/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files of one worker share what they import: loading the programme for each would take a fifth of the time.
    isolate: false,
  },
});
