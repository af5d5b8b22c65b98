declare module "subset-font" {
  /** The font with the signs of `text` alone, its variable axes pinned. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "sfnt"; variationAxes: Record<string, number> },
  ): Promise<Buffer>;
}
