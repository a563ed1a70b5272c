package dev.atrous.processor.plan;

import java.util.List;

/**
 * A part of a map, copied: crops, and the slices of a concatenation.
 *
 * @param top rows of the input above the part
 * @param left columns of the input to the left of it
 */
public record CopyPlan(Grid input, Grid output, int top, int left) implements StepPlan {

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
    boolean part = input.height() != output.height() || input.width() != output.width();
    return (part ? "Crop" : "Copy")
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
        output.height() + "x" + output.width(),
        "From" + top + "And" + left,
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return input.height() != output.height() || input.width() != output.width()
        ? "Part from row " + top + " and column " + left
        : "Copy";
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
