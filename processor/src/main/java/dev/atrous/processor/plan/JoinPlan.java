package dev.atrous.processor.plan;

import java.util.ArrayList;
import java.util.List;

/** A sum or product of two maps, sizes of 1 repeated. */
public record JoinPlan(boolean add, Grid first, Grid second, Grid output, Epilogue epilogue)
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
    return add ? "add" : "multiply";
  }

  @Override
  public String className() {
    return (add ? "Add" : "Multiply")
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
    return (add ? "Sum" : "Product") + (epilogue.isNone() ? "" : ", " + epilogue.label());
  }

  @Override
  public String maps() {
    return first.label() + " and " + second.label() + " → " + output.label();
  }
}
