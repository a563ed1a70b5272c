package dev.atrous.processor.plan;

import java.util.List;

/** Groups of channels normalised by their own mean and variance over the whole map. */
public record GroupNormPlan(
    Grid input, Grid output, int groups, double epsilon, boolean affine, Epilogue epilogue)
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
    return affine ? 1 : 0;
  }

  /** The whole input has been read before the first pixel is written. */
  @Override
  public List<Integer> replaceable() {
    return input.equals(output) ? List.of(0) : List.of();
  }

  @Override
  public String loop() {
    return isOfChannels() ? "instance norm" : "group norm";
  }

  private boolean isOfChannels() {
    return groups == input.channels();
  }

  @Override
  public String className() {
    return (isOfChannels() ? "InstanceNormOn" : "GroupNorm" + groups + "On")
        + input.height()
        + "x"
        + input.width()
        + "With"
        + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        epilogue.className(),
        NormName.of(epsilon),
        affine ? "" : "Plain",
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return (isOfChannels()
            ? "Normalisation of each channel"
            : "Normalisation of " + groups + " groups")
        + (epilogue.isNone() ? "" : ", " + epilogue.label());
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
