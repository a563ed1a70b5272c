package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @ChannelMax} and {@code @ChannelMean}: one number of the channels of each position, C×H×W
 * to 1×H×W.
 */
public record ChannelReduction(boolean maximum) implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return maximum ? "maximum of channels" : "mean of channels";
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return OutputSize.of(inputs.get(0)).withChannels(1);
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return inputs.get(0).channels() == 1;
  }
}
