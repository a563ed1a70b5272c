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
    implements Operation, Dilatable {

  @Override
  public String label() {
    String name =
        depthwise
            ? "depthwise "
            : window.taps() == 1 && window.stride().equals(Size.ONE) ? "pointwise " : "conv ";
    String suffix = !depthwise && groups > 1 ? " groups " + groups : "";
    String multiplied = depthwise && multiplier > 1 ? " ×" + multiplier : "";
    return name + window.label() + suffix + multiplied;
  }

  /** Whether its output has as many channels as a second map that it reads. */
  public boolean takesChannels() {
    return !depthwise && channels == 0 && multiplier == 0;
  }

  /** The same with the output channels written out. */
  public Convolution withChannels(int written) {
    return new Convolution(window, depthwise, groups, written, multiplier, bias);
  }

  @Override
  public int minInputs() {
    return takesChannels() ? 2 : 1;
  }

  @Override
  public int maxInputs() {
    return minInputs();
  }

  /** Output channels; may exceed an int, for a rule to say so. */
  public long outputChannels(MapShape input) {
    return channels > 0 ? channels : (long) multiplier * input.channels();
  }

  public int groups(MapShape input) {
    return depthwise ? input.channels() : groups;
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return window.over(
        input,
        (int) outputChannels(input),
        window.vertical(input.height(), false),
        window.horizontal(input.width(), false));
  }

  @Override
  public long parameters(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    long outputs = outputChannels(input);
    return outputs * (input.channels() / groups(input)) * window.taps() + (bias ? outputs : 0);
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return output(inputs).elements() * (input.channels() / groups(input)) * window.taps();
  }

  @Override
  public boolean hasWeights() {
    return true;
  }

  @Override
  public Convolution with(Window changed) {
    return new Convolution(changed, depthwise, groups, channels, multiplier, bias);
  }
}
