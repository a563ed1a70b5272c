package dev.atrous.processor.reference.operations;

/** Channels, height and width of a map: a shape without its batch, which no operation changes. */
public record Extent(int channels, int height, int width) {

  public Extent {
    if (channels < 1 || height < 1 || width < 1) {
      throw new ImpossibleShape("no map of " + channels + "×" + height + "×" + width);
    }
  }

  public int elements() {
    return Math.multiplyExact(channels, Math.multiplyExact(height, width));
  }

  @Override
  public String toString() {
    return channels + "×" + height + "×" + width;
  }
}
