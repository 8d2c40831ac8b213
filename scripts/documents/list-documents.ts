// The embedded reports that are Word, PDF, OFD and Excel files, each with the digest that it is made from.

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
  { digest: '371000-kjj-2016.html', target: '371000/371000-kjj/2016.ofd' },
  { digest: '310000-zfb-2025.md', target: '310000/310000-zfb/2025.xlsx' },
];
