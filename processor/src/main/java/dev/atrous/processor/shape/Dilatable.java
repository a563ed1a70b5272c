package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** An operation with a window, whose stride {@code outputStride} can turn into rate. */
public interface Dilatable extends Operation {

  Window window();

  /** The same operation with another window. */
  Operation with(Window window);

  /** Whether a last window may hang over the end. */
  boolean ceil();

  /** The number of channels that come out; may exceed an int, for a rule to say so. */
  long outputChannels(List<MapShape> inputs);

  default Axis vertical(List<MapShape> inputs) {
    return window().vertical(inputs.get(0).height(), ceil());
  }

  default Axis horizontal(List<MapShape> inputs) {
    return window().horizontal(inputs.get(0).width(), ceil());
  }

  @Override
  default OutputSize size(List<MapShape> inputs) {
    return new OutputSize(
        outputChannels(inputs), vertical(inputs).output(), horizontal(inputs).output());
  }

  @Override
  default Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return index > 0
        ? Optional.empty()
        : Optional.of(
            new Footprint(
                new AxisMap.Sliding(vertical(inputs)), new AxisMap.Sliding(horizontal(inputs))));
  }

  /** That of a single tap means nothing. */
  @Override
  default Size rate() {
    return window().taps() > 1 ? window().rate() : Size.ONE;
  }
}
