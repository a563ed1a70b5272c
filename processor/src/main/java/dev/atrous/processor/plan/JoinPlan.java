package dev.atrous.processor.plan;

import dev.atrous.runtime.loops.Combination;
import java.util.ArrayList;
import java.util.List;

/** Two maps combined element by element, sizes of 1 repeated. */
public record JoinPlan(
    Combination combination, Grid first, Grid second, Grid output, Epilogue epilogue)
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
    return first.elements();
  }

  @Override
  public boolean isJoin() {
    return true;
  }

  @Override
  public List<Integer> replaceable() {
    List<Integer> replaceable = new ArrayList<>();
    if (first.equals(output)) {
      replaceable.add(0);
    }
    if (second.equals(output)) {
      replaceable.add(1);
    }
    return List.copyOf(replaceable);
  }

  @Override
  public String loop() {
    return combination.label();
  }

  @Override
  public String className() {
    String label = combination.label();
    return Character.toUpperCase(label.charAt(0))
        + label.substring(1)
        + "On"
        + output.height()
        + "x"
        + output.width()
        + "With"
        + output.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        epilogue.className(),
        first.height() * first.width() == 1 ? "OfPixel" : "",
        second.height() * second.width() == 1 ? "WithPixel" : "",
        first.pitchName(),
        second.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return combination.result() + (epilogue.isNone() ? "" : ", " + epilogue.label());
  }

  @Override
  public String maps() {
    return first.label() + " and " + second.label() + " → " + output.label();
  }
}
