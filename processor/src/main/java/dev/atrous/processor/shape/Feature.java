package dev.atrous.processor.shape;

/** A feature map of one image: its size, and how it relates to the network's input. */
public record Feature(int channels, int height, int width, Reach vertical, Reach horizontal) {

  /** A map that no layer has computed. */
  public static Feature input(int channels, int height, int width) {
    return new Feature(channels, height, width, Reach.INPUT, Reach.INPUT);
  }

  public Feature resized(int newChannels, int newHeight, int newWidth) {
    return new Feature(newChannels, newHeight, newWidth, vertical, horizontal);
  }

  /** The same map, behind which an output stride changes no more rates. */
  public Feature withRatesAsWritten() {
    return new Feature(channels, height, width, vertical.withRate(1), horizontal.withRate(1));
  }

  public Feature withChannels(int newChannels) {
    return resized(newChannels, height, width);
  }

  public long elements() {
    return (long) channels * height * width;
  }

  public boolean sameSize(Feature other) {
    return channels == other.channels && height == other.height && width == other.width;
  }

  /** {@code 32×129×129}: channels, height, width. */
  public String size() {
    return channels + "×" + height + "×" + width;
  }
}
