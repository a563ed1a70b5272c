package dev.atrous.processor.shape;

/**
 * Which channels stand for which pixels of a block; the constants of the language's enum of the
 * same name.
 */
public enum BlockOrder {
  /** The pixels of a channel side by side. */
  CRD,
  /** The channels of a pixel side by side. */
  DCR;

  /**
   * How many channels lie from what stands for a pixel of a block to what stands for the next.
   *
   * @param channels of each pixel of the block
   */
  public int betweenPixels(int channels) {
    return this == CRD ? 1 : channels;
  }

  /** How many channels lie from what stands for a channel of a block's pixel to the next. */
  public int betweenChannels(int block) {
    return this == CRD ? block * block : 1;
  }
}
