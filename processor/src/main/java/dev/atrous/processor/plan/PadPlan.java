package dev.atrous.processor.plan;

import java.util.List;

/** A map with rows and columns of one value around it. */
public record PadPlan(Grid input, Grid output, int top, int left, float value) implements StepPlan {

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
    return input.elements();
  }

  @Override
  public String loop() {
    return "pad";
  }

  @Override
  public String className() {
    return "PadOn" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        "From" + top + "And" + left,
        output.height() + "x" + output.width(),
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return "Padding with " + value;
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
