import { defineConfig } from 'prisma/config';

// `prisma generate`, `validate` and `format` never run the native schema engine, yet the CLI wants to
// download it first. Any existing file satisfies that check, so nothing is fetched.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;
process.env['CHECKPOINT_DISABLE'] ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
