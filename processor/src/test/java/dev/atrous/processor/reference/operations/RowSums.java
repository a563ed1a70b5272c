package dev.atrous.processor.reference.operations;

import java.util.Arrays;
import java.util.List;

/**
 * The same convolution once more, for maps on which the plain one takes minutes: tap by tap, each
 * added to whole rows. {@code RowSumsTest} compares the two.
 */
public final class RowSums {

  /** Multiply-adds from which on this one is used. */
  private static final long MANY = 200_000;

  private RowSums() {}

  /** The operation's result, whichever way is sooner. */
  public static Planes apply(Operation operation, List<Planes> inputs, Values values) {
    return operation instanceof Convolution convolution && work(convolution, inputs) > MANY
        ? of(convolution, inputs, values)
        : operation.apply(inputs, values);
  }

  private static long work(Convolution convolution, List<Planes> inputs) {
    List<Extent> extents = inputs.stream().map(Planes::extent).toList();
    Pair kernel = convolution.window().kernel();
    long perGroup = extents.get(0).channels() / convolution.groups(extents.get(0));
    return perGroup * kernel.height() * kernel.width() * convolution.output(extents).elements();
  }

  static Planes of(Convolution convolution, List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    Extent input = x.extent();
    Extent output = convolution.output(inputs.stream().map(Planes::extent).toList());
    int plane = output.height() * output.width();
    int groups = convolution.groups(input);
    int perGroup = input.channels() / groups;
    Window.Span rows = convolution.window().rows(input);
    Window.Span columns = convolution.window().columns(input);
    float[] weight = values.of("weight");
    float[] shift = convolution.bias() ? values.of("bias") : new float[output.channels()];
    double[] y = new double[x.batch() * output.elements()];
    for (int map = 0; map < x.batch() * output.channels(); map++) {
      int channel = map % output.channels();
      Arrays.fill(y, map * plane, (map + 1) * plane, shift[channel]);
      int first = channel / (output.channels() / groups) * perGroup;
      for (int read = 0; read < perGroup; read++) {
        int from = x.index(map / output.channels(), first + read, 0, 0);
        for (int tap = 0; tap < rows.kernel() * columns.kernel(); tap++) {
          double factor =
              weight[(channel * perGroup + read) * rows.kernel() * columns.kernel() + tap];
          int tapRow = tap / columns.kernel();
          for (int row = 0; row < output.height(); row++) {
            int source = rows.source(row, tapRow);
            if (source >= 0 && source < input.height()) {
              int sourceAt = from + source * input.width();
              int at = map * plane + row * output.width();
              addRow(
                  x.values(),
                  sourceAt,
                  y,
                  at,
                  output.width(),
                  factor,
                  columns,
                  tap % columns.kernel());
            }
          }
        }
      }
    }
    return new Planes(x.batch(), output, y);
  }

  /** Adds one tap to all columns of a row for which it lies inside the input. */
  private static void addRow(
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      int width,
      double factor,
      Window.Span columns,
      int tap) {
    int start = columns.source(0, tap);
    int stride = columns.stride();
    int first = start < 0 ? (-start + stride - 1) / stride : 0;
    int end = Math.min(width, Math.floorDiv(columns.input() - 1 - start, stride) + 1);
    for (int column = first; column < end; column++) {
      y[yAt + column] += factor * x[xAt + start + column * stride];
    }
  }
}
