package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @Resize}: to a size, by a scale, or to the height and width of the second input.
 *
 * @param size the size to which; zero if not given
 * @param scale how many times as large; zero if not given
 */
public record Resize(boolean bilinear, boolean alignCorners, Size size, Size scale)
    implements Operation {

  @Override
  public String label() {
    return "resize " + (bilinear ? "bilinear" : "nearest") + (alignCorners ? " aligned" : "");
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    int height = size.height();
    int width = size.width();
    if (!scale.equals(Size.ZERO)) {
      height = Math.multiplyExact(input.height(), scale.height());
      width = Math.multiplyExact(input.width(), scale.width());
    } else if (size.equals(Size.ZERO)) {
      height = inputs.get(1).height();
      width = inputs.get(1).width();
    }
    int read = bilinear ? 2 : 1;
    return new MapShape(
        input.channels(),
        height,
        width,
        field(input.vertical(), input.height(), height, read),
        field(input.horizontal(), input.width(), width, read));
  }

  private static ReceptiveField field(ReceptiveField input, int from, int to, int read) {
    return from == to ? input : input.resampled(from, to, read);
  }

  @Override
  public int maxInputs() {
    return size.equals(Size.ZERO) && scale.equals(Size.ZERO) ? 2 : 1;
  }
}
