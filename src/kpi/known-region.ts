/** Whether there is anything to say of a region. */
import type { KpiFigures } from './figures.ts';

/** Zeros for a region nobody is known to be in would say something that is not known. */
export function lacksRegion({ region, regions }: Pick<KpiFigures, 'region' | 'regions'>): boolean {
  return region !== undefined && !regions.some((one) => one.toUpperCase() === region.toUpperCase());
}
