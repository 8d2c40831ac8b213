// The figures that a shared picture shows: what was asked, what was granted, which rules were made.

export const pictureMetrics = ['requests.received.total', 'requests.granted.total', 'active.normative.issued'] as const;
export type PictureMetric = (typeof pictureMetrics)[number];
