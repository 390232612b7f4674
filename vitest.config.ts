import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The bot framework requires this package natively; our import must be the same instance.
    server: { deps: { external: [/\/packages\/webex\//] } },
    globalSetup: ['test/global-setup.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
