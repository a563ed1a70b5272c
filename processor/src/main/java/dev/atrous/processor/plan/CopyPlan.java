package dev.atrous.processor.plan;

import java.util.List;

/**
 * A part of a map, copied: crops, slices, and the maps of a concatenation.
 *
 * @param channel the first channel of the part
 * @param top rows of the input above the part
 * @param left columns of the input to the left of it
 */
public record CopyPlan(Grid input, Grid output, int channel, int top, int left)
    implements StepPlan {

  /** A copy of all pixels and channels. */
  public static CopyPlan whole(Grid input, Grid output) {
    return new CopyPlan(input, output, 0, 0, 0);
  }

  /** Whether it changes nothing but the place. */
  public boolean isWhole() {
    return input.equals(output);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public long multiplyAdds() {
    return 0;
  }

  @Override
  public long elementsRead() {
    return output.elements();
  }

  @Override
  public String loop() {
    return "copy";
  }

  @Override
  public String className() {
    return (isCrop() ? "Crop" : isSlice() ? "Slice" : "Copy")
        + "On"
        + input.height()
        + "x"
        + input.width()
        + "With"
        + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        "Channels" + channel + "To" + (channel + output.channels()),
        output.height() + "x" + output.width(),
        "From" + top + "And" + left,
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    if (isCrop()) {
      return "Part from row " + top + " and column " + left;
    }
    return isSlice() ? "Channels " + channel + " to " + (channel + output.channels() - 1) : "Copy";
  }

  private boolean isCrop() {
    return input.height() != output.height() || input.width() != output.width();
  }

  private boolean isSlice() {
    return input.channels() != output.channels();
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
