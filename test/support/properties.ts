/**
 * Properties for tests. The same examples are drawn in every run, so that what fails fails again and what passed passes;
 * `PROPERTY_SEED=<number>` draws others, to look for what nobody has met yet.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_121) });

export { fc };
