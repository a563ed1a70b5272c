package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Axis;
import java.util.List;

/** A transposed convolution. */
public record TransposedPlan(
    Grid input,
    Grid output,
    Axis vertical,
    Axis horizontal,
    int groups,
    FilterPlan filter,
    Epilogue epilogue)
    implements StepPlan {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public long multiplyAdds() {
    long taps = vertical.kernel() * horizontal.kernel();
    return input.elements() * taps * (output.channels() / groups);
  }

  @Override
  public long elementsRead() {
    return input.elements();
  }

  @Override
  public int names() {
    return filter.norm().isPresent() ? 2 : 1;
  }

  @Override
  public String loop() {
    return "transposed by phases";
  }

  @Override
  public String className() {
    return "TransposedConv%dx%dOn%dx%dFrom%dTo%d"
        .formatted(
            vertical.kernel(),
            horizontal.kernel(),
            input.height(),
            input.width(),
            input.channels(),
            output.channels());
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        "Stride" + vertical.stride() + "x" + horizontal.stride(),
        vertical.rate() * horizontal.rate() > 1
            ? "Rate" + vertical.rate() + "x" + horizontal.rate()
            : "",
        groups > 1 ? "Groups" + groups : "",
        epilogue.className(),
        filter.className(),
        filter.epsilonName(),
        output.height() + "x" + output.width(),
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return "Transposed convolution %d×%d, stride %d×%d, rate %d×%d%s%s%s"
        .formatted(
            vertical.kernel(),
            horizontal.kernel(),
            vertical.stride(),
            horizontal.stride(),
            vertical.rate(),
            horizontal.rate(),
            groups > 1 ? ", " + groups + " groups" : "",
            filter.normLabel(),
            epilogue.isNone() ? "" : ", " + epilogue.label());
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
