import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The proofs that `pnpm test` leaves out to stay under five minutes. */
export default defineConfig({
  test: { ...usual.test, include: ['tests/**/*.long.test.ts'], exclude: ['node_modules/**'] },
});
