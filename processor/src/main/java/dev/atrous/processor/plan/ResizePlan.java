package dev.atrous.processor.plan;

import java.util.List;

/** A map resampled to another height and width. */
public record ResizePlan(Grid input, Grid output, boolean bilinear, boolean alignCorners)
    implements StepPlan {

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
    return Math.min(input.elements(), output.elements());
  }

  @Override
  public String loop() {
    return bilinear ? "bilinear" : "nearest";
  }

  @Override
  public String className() {
    return "Resize"
        + input.height()
        + "x"
        + input.width()
        + "To"
        + output.height()
        + "x"
        + output.width()
        + "With"
        + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        bilinear ? "Bilinear" : "Nearest",
        alignCorners ? "Aligned" : "",
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return (bilinear ? "Bilinear" : "Nearest-neighbour")
        + " resize"
        + (alignCorners ? ", corners aligned" : "");
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
