package dev.atrous.processor.plan;

import java.util.List;

/** A map whose groups of channels are mixed: the first of each group, the second of each. */
public record ShufflePlan(Grid input, Grid output, int groups) implements StepPlan {

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
    return "shuffle";
  }

  @Override
  public String className() {
    return "ShuffleOn" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of("Groups" + groups, input.pitchName(), output.pitchName());
  }

  @Override
  public String description() {
    return "Shuffle of " + groups + " groups of channels";
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
