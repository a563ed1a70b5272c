package dev.atrous.processor.reference.operations;

import java.util.List;

/**
 * {@code @DepthToSpace}: block² channels of a pixel as a block of pixels, row by row; all channels
 * of a pixel side by side, or all pixels of a channel.
 */
public record DepthToSpace(int block, boolean byPixel) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    ImpossibleShape.unless(
        input.channels() % (block * block) == 0, "the channels do not fill blocks");
    return new Extent(
        input.channels() / (block * block), input.height() * block, input.width() * block);
  }

  @Override
  public boolean makesNewGrid() {
    return true;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, channel, row, column) ->
            x.at(
                image,
                source(channel, row % block * block + column % block, x.extent().channels()),
                row / block,
                column / block));
  }

  private int source(int channel, int pixel, int deep) {
    int square = block * block;
    return byPixel ? pixel * (deep / square) + channel : channel * square + pixel;
  }
}
