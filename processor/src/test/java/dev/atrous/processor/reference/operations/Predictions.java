package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Predictions}: number by number, where each is from. */
public record Predictions(int channels) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    int each = channels == 0 ? inputs.get(0).channels() : channels;
    int count = 0;
    for (Extent input : inputs) {
      ImpossibleShape.unless(input.channels() % each == 0, "a pixel makes no whole predictions");
      count += input.channels() / each * input.height() * input.width();
    }
    return new Extent(each, count, 1);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Extent list = output(inputs.stream().map(Planes::extent).toList());
    return Planes.compute(
        inputs.get(0).batch(),
        list,
        (image, channel, row, column) -> {
          int rest = row * list.channels() + channel;
          for (Planes x : inputs) {
            Extent map = x.extent();
            int pixel = rest / map.channels();
            if (pixel < map.height() * map.width()) {
              return x.at(image, rest % map.channels(), pixel / map.width(), pixel % map.width());
            }
            rest -= map.channels() * map.height() * map.width();
          }
          throw new IllegalStateException("no input holds prediction " + row);
        });
  }
}
