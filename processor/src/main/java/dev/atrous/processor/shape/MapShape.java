package dev.atrous.processor.shape;

import java.util.List;
import java.util.function.Function;

/** A feature map of one image: its size, and how it relates to the network's input. */
public record MapShape(
    int channels, int height, int width, Sampling vertical, Sampling horizontal) {

  /** A map that no layer has computed. */
  public static MapShape input(int channels, int height, int width) {
    return new MapShape(channels, height, width, Sampling.INPUT, Sampling.INPUT);
  }

  /** The map that comes out of an operation. */
  static MapShape behind(Operation operation, List<MapShape> inputs) {
    OutputSize size = operation.size(inputs);
    return new MapShape(
        Math.toIntExact(size.channels()),
        Math.toIntExact(size.height()),
        Math.toIntExact(size.width()),
        sampling(operation, inputs, MapShape::vertical, Footprint::vertical),
        sampling(operation, inputs, MapShape::horizontal, Footprint::horizontal));
  }

  /** That behind the first map whose positions are not one that is repeated. */
  private static Sampling sampling(
      Operation operation,
      List<MapShape> inputs,
      Function<MapShape, Sampling> axis,
      Function<Footprint, AxisMap> along) {
    Sampling sampling = Sampling.INPUT;
    boolean found = false;
    for (int index : operation.read(inputs)) {
      AxisMap map = along.apply(operation.footprint(inputs, index).orElseThrow());
      if (!found) {
        sampling = axis.apply(inputs.get(index)).behind(map);
        found = !map.step().isZero();
      }
    }
    return sampling;
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
