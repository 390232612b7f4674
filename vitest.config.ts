import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The bot framework requires this package natively; our import must be the same instance.
    server: { deps: { external: [/\/packages\/webex\//] } },
    globalSetup: ['test/global-setup.ts'],
    include: ['test/**/*.test.ts'],
    // a busy machine is waited for; what these bound are waits for something that never comes
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
