package dev.atrous.processor.plan;

import dev.atrous.processor.shape.PadMode;
import java.util.List;

/**
 * A map with rows, columns and channels around it.
 *
 * @param channel where the input's channels begin
 * @param value of what is around it, if that is constant
 */
public record PadPlan(
    Grid input, Grid output, PadMode mode, int channel, int top, int left, float value)
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
        mode == PadMode.REFLECT ? "Mirrored" : mode == PadMode.EDGE ? "Extended" : "",
        "From" + top + "And" + left,
        "Channels" + channel + "Of" + output.channels(),
        output.height() + "x" + output.width(),
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return switch (mode) {
      case CONSTANT -> "Padding with " + value;
      case REFLECT -> "Padding with the map mirrored";
      case EDGE -> "Padding with the outermost rows and columns";
    };
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
