package dev.atrous.processor.reference.operations;

import java.util.List;

/**
 * Poolings whose windows share the input among them; with one window, the global ones.
 *
 * @param average the mean of a window, or else its maximum
 * @param size the height and width that come out
 */
public record AdaptivePool(boolean average, Pair size) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return new Extent(inputs.get(0).channels(), size.height(), size.width());
  }

  @Override
  public boolean makesNewGrid() {
    return true;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int height = x.extent().height();
    int width = x.extent().width();
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, channel, row, column) -> {
          int top = first(row, height, size.height());
          int bottom = end(row, height, size.height());
          int left = first(column, width, size.width());
          int right = end(column, width, size.width());
          double result = average ? 0 : Double.NEGATIVE_INFINITY;
          for (int y = top; y < bottom; y++) {
            for (int z = left; z < right; z++) {
              double value = x.at(image, channel, y, z);
              result = average ? result + value : Math.max(result, value);
            }
          }
          return average ? result / (bottom - top) / (right - left) : result;
        });
  }

  private static int first(int position, int input, int output) {
    return (int) Math.floor((double) position * input / output);
  }

  private static int end(int position, int input, int output) {
    return (int) Math.ceil((position + 1.0) * input / output);
  }
}
