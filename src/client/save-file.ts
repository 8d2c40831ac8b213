// A name and a content → a file that the browser saves; a drawing also as pixels.

export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Of a PNG, so that it is sharp on fine screens. */
const scale = 2;

async function loadPicture(svg: Blob): Promise<HTMLImageElement> {
  const picture = new Image();
  const address = URL.createObjectURL(svg);
  try {
    picture.src = address;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawPng(svg: Blob): Promise<Blob> {
  const picture = await loadPicture(svg);
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('the browser drew no PNG'))), 'image/png');
  });
}

/** `name` without its ending; `svg` is a whole file. */
export async function saveDrawing(name: string, svg: string, kind: 'svg' | 'png'): Promise<void> {
  const file = new Blob([svg], { type: 'image/svg+xml' });
  saveFile(`${name}.${kind}`, kind === 'svg' ? file : await drawPng(file));
}
