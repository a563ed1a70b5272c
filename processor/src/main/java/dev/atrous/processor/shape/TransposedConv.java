package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @TransposedConv}: out = (in − 1)·stride − padding + rate·(kernel − 1) + 1 + outputPadding
 * (Dumoulin and Visin 2016, chapter 4).
 */
public record TransposedConv(
    Window window, Size outputPadding, int groups, int channels, int multiplier, boolean bias)
    implements Operation {

  @Override
  public String label() {
    return "transposed conv " + window.label() + (groups > 1 ? " groups " + groups : "");
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
  public MapShape output(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    Axis vertical = vertical(input);
    Axis horizontal = horizontal(input);
    return new MapShape(
        (int) outputChannels(input),
        (int) vertical.output(),
        (int) horizontal.output(),
        field(input.vertical(), vertical),
        field(input.horizontal(), horizontal));
  }

  /** An output position meets every stride-th tap only, so it reads few neighbouring inputs. */
  private static ReceptiveField field(ReceptiveField input, Axis axis) {
    long read = (axis.covered() + axis.stride() - 1) / axis.stride();
    return new ReceptiveField(
        input.size() + Math.round((read - 1) * input.step()),
        input.step() / axis.stride(),
        (int) Math.max(1, input.stride() / axis.stride()),
        1);
  }

  @Override
  public long parameters(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    long outputs = outputChannels(input);
    return input.channels() * (outputs / groups) * window.taps() + (bias ? outputs : 0);
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
}
