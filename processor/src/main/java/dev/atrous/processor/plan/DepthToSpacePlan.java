package dev.atrous.processor.plan;

import java.util.List;

/** A map whose channels become pixels: each pixel of the input a block of the output. */
public record DepthToSpacePlan(Grid input, Grid output, int block) implements StepPlan {

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
    return "depth to space";
  }

  @Override
  public String className() {
    return "DepthToSpaceOn" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of("Block" + block, input.pitchName(), output.pitchName());
  }

  @Override
  public String description() {
    return "Depth to space, blocks of " + block + "×" + block;
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
