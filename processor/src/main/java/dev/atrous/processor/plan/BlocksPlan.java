package dev.atrous.processor.plan;

import dev.atrous.processor.shape.BlockOrder;
import java.util.List;
import java.util.Locale;

/**
 * A map whose channels become pixels, or whose pixels become channels: a pixel of the deeper map is
 * a block of the other one.
 */
public record BlocksPlan(Kind kind, Grid input, Grid output, int block, BlockOrder order)
    implements StepPlan {

  /** Which of the two maps is the deeper one. */
  public enum Kind {
    DEPTH_TO_SPACE("DepthToSpace", "Depth to space"),
    SPACE_TO_DEPTH("SpaceToDepth", "Space to depth");

    private final String className;
    private final String words;

    Kind(String className, String words) {
      this.className = className;
      this.words = words;
    }
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
    return kind.words.toLowerCase(Locale.ROOT);
  }

  @Override
  public String className() {
    return kind.className + "On" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        "Block" + block,
        order == BlockOrder.DCR ? "ByPixel" : "",
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return kind.words
        + ", blocks of "
        + block
        + "×"
        + block
        + (order == BlockOrder.DCR ? ", pixel by pixel" : "");
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
