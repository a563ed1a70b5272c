package dev.atrous.processor.onnx.layers;

/** The size of a map. */
public record Extents(int channels, int height, int width) {

  /** Whether it is a single pixel. */
  boolean isPixel() {
    return height == 1 && width == 1;
  }

  int size() {
    return channels * height * width;
  }

  /** {@code 32×129×129}. */
  @Override
  public String toString() {
    return channels + "×" + height + "×" + width;
  }
}
