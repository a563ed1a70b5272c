package dev.atrous.processor.plan;

import dev.atrous.processor.shape.LocalResponseNorm;
import java.util.List;

/** Pixel by pixel, each channel divided by a power of the squares of those around it. */
public record LocalResponsePlan(Grid input, Grid output, LocalResponseNorm norm)
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
    return 0;
  }

  @Override
  public List<Integer> replaceable() {
    return input.equals(output) ? List.of(0) : List.of();
  }

  @Override
  public String loop() {
    return "local response norm";
  }

  @Override
  public String className() {
    return "LocalResponseNorm"
        + norm.size()
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
        named("Alpha", norm.alpha()),
        named("Beta", norm.beta()),
        named("K", norm.k()),
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return "Local response normalisation over " + norm.size();
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }

  private static String named(String name, double number) {
    return name + NormName.digits(number);
  }
}
