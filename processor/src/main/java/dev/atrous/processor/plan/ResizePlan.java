package dev.atrous.processor.plan;

/** A map resampled to another height and width. */
public record ResizePlan(Grid input, Grid output, boolean bilinear, boolean alignCorners)
    implements StepPlan {

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
