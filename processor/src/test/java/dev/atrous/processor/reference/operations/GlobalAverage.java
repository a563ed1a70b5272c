package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @GlobalAvgPool}: the mean of every channel's map. */
public record GlobalAverage() implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return new Extent(inputs.get(0).channels(), 1, 1);
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
        (image, channel, ignoredRow, ignoredColumn) -> {
          double sum = 0;
          for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
              sum += x.at(image, channel, row, column);
            }
          }
          return sum / height / width;
        });
  }
}
