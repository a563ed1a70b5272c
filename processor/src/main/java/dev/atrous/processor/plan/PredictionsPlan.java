package dev.atrous.processor.plan;

import java.util.List;

/**
 * A map whose pixels become rows of a map of one column, each several of them.
 *
 * @param output its own part of the list
 */
public record PredictionsPlan(Grid input, Grid output) implements StepPlan {

  /** How many predictions a pixel makes. */
  public int each() {
    return input.channels() / output.channels();
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
    return input.elements();
  }

  @Override
  public String loop() {
    return "predictions";
  }

  @Override
  public String className() {
    return "PredictionsOn" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of("Of" + output.channels(), input.pitchName(), output.pitchName());
  }

  @Override
  public String description() {
    return "Pixels as predictions, " + each() + " of each";
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
