package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @Predictions}: the pixels of all inputs in one column, each of several predictions (Liu et
 * al. 2016, section 2.1).
 *
 * @param channels of a prediction; zero for those of the first input
 */
public record Predictions(int channels) implements Gathering, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "predictions";
  }

  @Override
  public int minInputs() {
    return 1;
  }

  /** The numbers of a prediction. */
  public int channels(List<MapShape> inputs) {
    return channels == 0 ? inputs.get(0).channels() : channels;
  }

  /** How many predictions a pixel of an input makes. */
  public int each(List<MapShape> inputs, int index) {
    return inputs.get(index).channels() / channels(inputs);
  }

  /** How many predictions there are in an input. */
  private long count(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return (long) input.height() * input.width() * each(inputs, index);
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return new OutputSize(channels(inputs), before(inputs, inputs.size()), 1);
  }

  /** How many predictions there are in the inputs before one. */
  public long before(List<MapShape> inputs, int index) {
    long before = 0;
    for (int at = 0; at < index; at++) {
      before += count(inputs, at);
    }
    return before;
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    if (passesOn(inputs)) {
      return Optional.of(Footprint.same(input));
    }
    AxisMap.Listed rows =
        new AxisMap.Listed(
            input.height(), input.width(), each(inputs, index), before(inputs, index));
    return Optional.of(new Footprint(rows, new AxisMap.Whole(input.width())));
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return inputs.size() == 1 && inputs.get(0).width() == 1 && each(inputs, 0) == 1;
  }
}
