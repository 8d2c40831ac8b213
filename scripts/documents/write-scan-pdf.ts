// Pictures of pages as JPEG → the bytes of a PDF that shows one a page, as a scanner's program writes it.

export interface ScannedPage {
  width: number;
  height: number;
  jpeg: Uint8Array;
  /** Of three colours instead of grey. */
  isColour?: boolean;
}

const pointsPerInch = 72;

export function writeScanPdf(pages: readonly ScannedPage[], dpi: number): Uint8Array {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (...bytes: (string | Uint8Array)[]): void => {
    for (const part of bytes) {
      const buffer = Buffer.from(part as string);
      parts.push(buffer);
      length += buffer.length;
    }
  };
  const writeObject = (...body: (string | Uint8Array)[]): void => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n`, ...body, '\nendobj\n');
  };
  write('%PDF-1.4\n');
  writeObject('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${3 + 3 * index} 0 R`).join(' ');
  writeObject(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  pages.forEach(({ width, height, jpeg, isColour }, index) => {
    const [wide, high] = [width, height].map((points) => ((points * pointsPerInch) / dpi).toFixed(2));
    const own = 3 + 3 * index;
    const draw = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
    writeObject(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${own + 1} 0 R`,
      ` /Resources << /XObject << /P ${own + 2} 0 R >> >> >>`,
    );
    writeObject(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    const space = isColour ? '/DeviceRGB' : '/DeviceGray';
    writeObject(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8`,
      ` /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    );
  });
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = offsets.length + 1;
  write(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`);
  write(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}
