package dev.atrous.processor.reference.operations;

import java.util.List;

/**
 * {@code @SpaceToDepth}: each block of pixels as channels of one; all channels of a pixel side by
 * side, or all pixels of a channel.
 */
public record SpaceToDepth(int block, boolean byPixel) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    ImpossibleShape.unless(
        input.height() % block == 0 && input.width() % block == 0, "blocks leave pixels over");
    return new Extent(
        input.channels() * block * block, input.height() / block, input.width() / block);
  }

  @Override
  public boolean makesNewGrid() {
    return true;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int channels = x.extent().channels();
    int square = block * block;
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, deep, row, column) -> {
          int channel = byPixel ? deep % channels : deep / square;
          int pixel = byPixel ? deep / channels : deep % square;
          return x.at(image, channel, row * block + pixel / block, column * block + pixel % block);
        });
  }
}
