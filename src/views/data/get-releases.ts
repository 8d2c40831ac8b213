// Astro's collection of releases → the newest releases of the data.
import { getEntry } from 'astro:content';
import type { Release } from '../../store/snapshot.ts';
import type { ReleasesShown } from './releases.ts';

export async function getReleases(): Promise<readonly Release[]> {
  const entry: { data: ReleasesShown } | undefined = await getEntry('releases', 'newest');
  return entry?.data.releases ?? [];
}
