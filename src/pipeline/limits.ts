// What one document may cost before it is refused.

export const limits = {
  /** The longest real reports are below 2 MiB; more is a wrong file. */
  bytes: 32 * 1024 * 1024,
  /** Reading takes milliseconds; more is a document made to hang the reader. */
  milliseconds: 60_000,
  /** Heap of a reading thread. */
  megabytes: 2048,
  /** Buffers of a reading thread, which its heap does not hold: a few kilobytes can unpack to gigabytes. */
  bufferMegabytes: 512,
  /** A sidecar is ten lines. */
  sidecarBytes: 64 * 1024,
};
