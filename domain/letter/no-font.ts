/** No font of this machine has Chinese characters, so that nothing can be printed. */
export class NoFont extends Error {
  override readonly name = 'NoFont';

  /** Where a font was looked for. */
  constructor(readonly places: readonly string[]) {
    super(`Expected a font with Chinese characters, found none in: ${places.join(', ')}. Set PDF_FONT, or install fonts-noto-cjk.`);
  }
}
