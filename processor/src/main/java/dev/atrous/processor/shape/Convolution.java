package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @Conv} and {@code @DepthwiseConv}: out = floor((in + padding − rate·(kernel − 1) − 1) /
 * stride) + 1 (Dumoulin and Visin 2016; rate: Yu and Koltun 2016).
 *
 * @param depthwise whether there is a group for each input channel; {@code groups} is then unused
 * @param channels output channels; 0 if {@code multiplier} gives them
 * @param multiplier output channels per input channel; 0 if {@code channels} gives them
 */
public record Convolution(
    Window window, boolean depthwise, int groups, int channels, int multiplier, boolean bias)
    implements Dilatable {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    String name = depthwise ? "depthwise " : isPointwise() ? "pointwise " : "conv ";
    String suffix = !depthwise && groups > 1 ? " groups " + groups : "";
    String multiplied = depthwise && multiplier > 1 ? " ×" + multiplier : "";
    return name + window.label() + suffix + multiplied;
  }

  @Override
  public OperationKind drawnAs() {
    return depthwise
        ? OperationKind.DEPTHWISE
        : isPointwise() ? OperationKind.POINTWISE : OperationKind.CONVOLUTION;
  }

  private boolean isPointwise() {
    return window.taps() == 1 && window.stride().equals(Size.ONE);
  }

  /** Whether its output has as many channels as a second map that it reads. */
  public boolean takesChannels() {
    return !depthwise && channels == 0 && multiplier == 0;
  }

  @Override
  public int minInputs() {
    return takesChannels() ? 2 : 1;
  }

  @Override
  public int maxInputs() {
    return minInputs();
  }

  @Override
  public SecondInput secondInput() {
    return takesChannels() ? SecondInput.CHANNELS : SecondInput.NONE;
  }

  @Override
  public boolean ceil() {
    return false;
  }

  @Override
  public long outputChannels(List<MapShape> inputs) {
    if (takesChannels()) {
      return inputs.get(1).channels();
    }
    return channels > 0 ? channels : (long) multiplier * inputs.get(0).channels();
  }

  public int groups(MapShape input) {
    return depthwise ? input.channels() : groups;
  }

  @Override
  public List<WeightTensor> tensors(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    long outputs = outputChannels(inputs);
    Size kernel = window.kernel();
    WeightTensor weight =
        WeightTensor.learned(
            "weight", outputs, input.channels() / groups(input), kernel.height(), kernel.width());
    return WeightTensor.withBias(weight, bias, outputs);
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    long outputs = size(inputs).elements().longValueExact();
    return outputs * (input.channels() / groups(input)) * window.taps();
  }

  @Override
  public boolean hasWeights() {
    return true;
  }

  @Override
  public Convolution with(Window changed) {
    return new Convolution(changed, depthwise, groups, channels, multiplier, bias);
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
