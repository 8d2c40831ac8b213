// The embedded reports that are Word and PDF files, each with the digest that it is made from.

export interface DocumentPlan {
  /** Name in `scripts/documents/digests`. */
  digest: string;
  /** Path below `content/sources`; its ending says what is made. */
  target: string;
}

/** Each in the format of its original, or in one that no other embedded report has. */
export const documents: readonly DocumentPlan[] = [
  { digest: '320813-gov-2023.html', target: '320813/320813-gov/2023.pdf' },
  { digest: '370300-kjj-2021.html', target: '370300/370300-kjj/2021.docx' },
];
