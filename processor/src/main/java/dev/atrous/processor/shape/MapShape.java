package dev.atrous.processor.shape;

import java.util.List;

/** A feature map of one image: its size, and how it relates to the network's input. */
public record MapShape(
    int channels, int height, int width, ReceptiveField vertical, ReceptiveField horizontal) {

  /** A map that no layer has computed. */
  public static MapShape input(int channels, int height, int width) {
    return new MapShape(channels, height, width, ReceptiveField.INPUT, ReceptiveField.INPUT);
  }

  /** The map that comes out of an operation. */
  static MapShape behind(Operation operation, List<MapShape> inputs) {
    OutputSize size = operation.size(inputs);
    ReceptiveField vertical = null;
    ReceptiveField horizontal = null;
    for (int index : operation.read(inputs)) {
      MapShape input = inputs.get(index);
      Footprint footprint = operation.footprint(inputs, index).orElseThrow();
      ReceptiveField down = input.vertical().behind(footprint.vertical());
      ReceptiveField across = input.horizontal().behind(footprint.horizontal());
      vertical = vertical == null ? down : vertical.joined(down);
      horizontal = horizontal == null ? across : horizontal.joined(across);
    }
    return new MapShape(
        Math.toIntExact(size.channels()),
        Math.toIntExact(size.height()),
        Math.toIntExact(size.width()),
        vertical == null ? ReceptiveField.INPUT : vertical,
        horizontal == null ? ReceptiveField.INPUT : horizontal);
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
