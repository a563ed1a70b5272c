package dev.atrous.processor.plan;

import java.util.List;

/** Pixel by pixel, the channels normalised by their own mean and variance. */
public record LayerNormPlan(Grid input, Grid output, double epsilon, boolean affine)
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
    return input.elements();
  }

  @Override
  public int names() {
    return affine ? 1 : 0;
  }

  @Override
  public List<Integer> replaceable() {
    return input.equals(output) ? List.of(0) : List.of();
  }

  @Override
  public String loop() {
    return "layer norm";
  }

  @Override
  public String className() {
    return "LayerNormOn" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        NormName.of(epsilon), affine ? "" : "Plain", input.pitchName(), output.pitchName());
  }

  @Override
  public String description() {
    return "Layer normalisation";
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
