package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Size;
import dev.atrous.runtime.steps.SharedWindows;
import java.util.List;

/** A pooling whose windows share the input among them, and are not all of one size. */
public record AdaptivePoolPlan(boolean maximum, Grid input, Grid output, Epilogue epilogue)
    implements StepPlan {

  /** The largest window. */
  public Size kernel() {
    return new Size(
        SharedWindows.longest(input.height(), output.height()),
        SharedWindows.longest(input.width(), output.width()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public long multiplyAdds() {
    return output.elements() * kernel().height() * kernel().width();
  }

  @Override
  public long elementsRead() {
    return input.elements();
  }

  @Override
  public String loop() {
    return maximum ? "maximum" : "average";
  }

  @Override
  public String className() {
    return (maximum ? "AdaptiveMaxPool" : "AdaptiveAvgPool")
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
    return List.of(epilogue.className(), input.pitchName(), output.pitchName());
  }

  @Override
  public String description() {
    return (maximum ? "Maximum" : "Average")
        + " of windows that share the input"
        + (epilogue.isNone() ? "" : ", " + epilogue.label());
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
