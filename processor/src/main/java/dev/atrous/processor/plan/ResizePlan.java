package dev.atrous.processor.plan;

import dev.atrous.runtime.loops.ResizeAxis;
import dev.atrous.runtime.loops.ResizeRule;
import java.util.List;
import java.util.Locale;

/**
 * A map resampled to another height and width.
 *
 * @param vertical how rows are resampled
 * @param horizontal how columns are, by the same rule
 */
public record ResizePlan(Grid input, Grid output, ResizeAxis vertical, ResizeAxis horizontal)
    implements StepPlan {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** How values are found. */
  public ResizeRule rule() {
    return vertical.rule();
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
    return rule().mode().name().toLowerCase(Locale.ROOT);
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
    ResizeRule rule = rule();
    return List.of(
        switch (rule.mode()) {
          case NEAREST -> "Nearest";
          case BILINEAR -> "Bilinear";
          case BICUBIC -> rule.excludesOutside() ? "BicubicInside" : "Bicubic";
        },
        switch (rule.coordinates()) {
          case HALF_PIXEL, PYTORCH_HALF_PIXEL -> "";
          case HALF_PIXEL_SYMMETRIC -> "Symmetric";
          case ASYMMETRIC -> "Asymmetric";
          case ALIGN_CORNERS -> "Aligned";
        },
        switch (rule.rounding()) {
          case FLOOR -> "";
          case CEIL -> "Ceil";
          case ROUND_PREFER_FLOOR -> "RoundedDown";
          case ROUND_PREFER_CEIL -> "RoundedUp";
        },
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    ResizeRule rule = rule();
    String mode =
        switch (rule.mode()) {
          case NEAREST -> "Nearest-neighbour resize";
          case BILINEAR -> "Bilinear resize";
          case BICUBIC -> "Bicubic resize";
        };
    return switch (rule.coordinates()) {
      case ALIGN_CORNERS -> mode + ", corners aligned";
      case HALF_PIXEL_SYMMETRIC -> mode + ", the centre kept";
      default -> mode;
    };
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
