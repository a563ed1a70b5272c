package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @DepthToSpace}: block² channels of a pixel become a block of pixels of one channel (Shi et
 * al. 2016, section 2.2).
 */
public record DepthToSpace(int block, BlockOrder order) implements Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "depth to space " + block + "×" + block;
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  /** How many channels become one. */
  public long square() {
    return (long) block * block;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return new OutputSize(
        input.channels() / square(), (long) input.height() * block, (long) input.width() * block);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(new Footprint(along(input.height()), along(input.width())));
  }

  /** As a transposed convolution whose kernel is its stride, so that a position reads one other. */
  private AxisMap along(int input) {
    return block == 1
        ? new AxisMap.Same(input)
        : new AxisMap.Transposed(Axis.transposed(input, block, block, 1, Padding.VALID, 0));
  }

  @Override
  public Size rate() {
    return Size.ONE;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return block == 1;
  }
}
