// The way down to a page → a schema.org `BreadcrumbList`.
import { type LinkedContext, type LinkedNode, pageAddress } from './context.ts';

interface Crumb {
  label: string;
  /** Path without the language; absent for a step that has no page. */
  path?: string | undefined;
}

/** `own` is the page itself, which the visible breadcrumbs leave out. */
export function describeCrumbs(context: LinkedContext, crumbs: readonly Crumb[], own: Crumb): LinkedNode {
  // A step without an address is allowed for the last one only.
  const steps = [...crumbs.filter((crumb) => crumb.path !== undefined), own];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(path !== undefined && { item: pageAddress(context, path) }),
    })),
  };
}
