import mammoth from 'mammoth';

/** A Word document as HTML, without its pictures. */
export async function wordToHtml(bytes: Buffer): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  return (await mammoth.convertToHtml({ buffer: bytes }, { convertImage })).value;
}
