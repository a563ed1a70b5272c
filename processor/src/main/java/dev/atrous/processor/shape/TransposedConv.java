package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @TransposedConv}: out = (in − 1)·stride − padding + rate·(kernel − 1) + 1 + outputPadding
 * (Dumoulin and Visin 2016, chapter 4).
 */
public record TransposedConv(
    Window window, Size outputPadding, int groups, int channels, int multiplier, boolean bias)
    implements Unary {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "transposed conv " + window.label() + (groups > 1 ? " groups " + groups : "");
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.CONVOLUTION;
  }

  public long outputChannels(MapShape input) {
    return channels > 0 ? channels : (long) multiplier * input.channels();
  }

  public Axis vertical(MapShape input) {
    return window.verticalTransposed(input.height(), outputPadding.height());
  }

  public Axis horizontal(MapShape input) {
    return window.horizontalTransposed(input.width(), outputPadding.width());
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return new OutputSize(
        outputChannels(input), vertical(input).output(), horizontal(input).output());
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(
        new Footprint(
            new AxisMap.Transposed(vertical(input)), new AxisMap.Transposed(horizontal(input))));
  }

  /** That of a single tap means nothing. */
  @Override
  public Size rate() {
    return window.taps() > 1 ? window.rate() : Size.ONE;
  }

  @Override
  public List<WeightTensor> tensors(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    long outputs = outputChannels(input);
    Size kernel = window.kernel();
    WeightTensor weight =
        WeightTensor.learned(
            "weight", input.channels(), outputs / groups, kernel.height(), kernel.width());
    return WeightTensor.withBias(weight, bias, outputs);
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return input.elements() * (outputChannels(input) / groups) * window.taps();
  }

  @Override
  public boolean hasWeights() {
    return true;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NORM_AND_ACTIVATION;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
