package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @MaxPool} and {@code @AvgPool}: padding is never the maximum and adds nothing. */
public record Pool(Window window, boolean average, boolean countPadding) implements Operation {

  static Pool of(Attributes attributes, boolean average) {
    Pair kernel = attributes.pair("kernel", 1);
    return new Pool(Window.of(attributes, kernel), average, attributes.flag("countPadding", false));
  }

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    Window.Span rows = window.rows(input);
    Window.Span columns = window.columns(input);
    ImpossibleShape.unless(
        !rows.hasEmptyPosition() && !columns.hasEmptyPosition(), "a window holds padding only");
    return new Extent(input.channels(), rows.size(), columns.size());
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    Window.Span rows = window.rows(x.extent());
    Window.Span columns = window.columns(x.extent());
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, channel, row, column) -> {
          double sum = 0;
          double maximum = Double.NEGATIVE_INFINITY;
          int taps = 0;
          for (int tapRow = 0; tapRow < rows.kernel(); tapRow++) {
            for (int tapColumn = 0; tapColumn < columns.kernel(); tapColumn++) {
              int sourceRow = rows.source(row, tapRow);
              int sourceColumn = columns.source(column, tapColumn);
              if (x.contains(sourceRow, sourceColumn)) {
                double value = x.at(image, channel, sourceRow, sourceColumn);
                sum += value;
                maximum = Math.max(maximum, value);
                taps++;
              } else if (countPadding && padded(rows, sourceRow) && padded(columns, sourceColumn)) {
                taps++;
              }
            }
          }
          return average ? sum / taps : maximum;
        });
  }

  private static boolean padded(Window.Span span, int source) {
    return source >= -span.before() && source < span.input() + span.after();
  }

  @Override
  public Pair stride() {
    return window.stride();
  }

  @Override
  public Operation slowed(Pair strides, Pair rateFactor) {
    return new Pool(window.slowed(strides, rateFactor), average, countPadding);
  }
}
