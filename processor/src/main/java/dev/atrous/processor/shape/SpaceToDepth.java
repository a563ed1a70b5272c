package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** {@code @SpaceToDepth}: the inverse of {@link DepthToSpace}, blocks of pixels become channels. */
public record SpaceToDepth(int block, BlockOrder order) implements Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "space to depth " + block + "×" + block;
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    // A block may be as large as a map may be high: its square times the channels exceeds a long.
    long channels = Ratio.product(input.channels(), Ratio.product(block, block));
    return new OutputSize(channels, input.height() / block, input.width() / block);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(new Footprint(along(input.height()), along(input.width())));
  }

  private AxisMap along(int input) {
    return block == 1 ? new AxisMap.Same(input) : new AxisMap.Blocks(block);
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
