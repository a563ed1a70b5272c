package dev.atrous.processor.shape;

/** A feature map of one image: its size, and how it relates to the network's input. */
public record MapShape(
    int channels, int height, int width, ReceptiveField vertical, ReceptiveField horizontal) {

  /** A map that no layer has computed. */
  public static MapShape input(int channels, int height, int width) {
    return new MapShape(channels, height, width, ReceptiveField.INPUT, ReceptiveField.INPUT);
  }

  public MapShape resized(int newChannels, int newHeight, int newWidth) {
    return new MapShape(newChannels, newHeight, newWidth, vertical, horizontal);
  }

  /** The same map, behind which an output stride changes no more rates. */
  public MapShape withRatesAsWritten() {
    return new MapShape(channels, height, width, vertical.withRate(1), horizontal.withRate(1));
  }

  public MapShape withChannels(int newChannels) {
    return resized(newChannels, height, width);
  }

  public long elements() {
    return (long) channels * height * width;
  }

  public boolean sameSize(MapShape other) {
    return channels == other.channels && height == other.height && width == other.width;
  }

  /** {@code 32×129×129}: channels, height, width. */
  public String size() {
    return channels + "×" + height + "×" + width;
  }
}
