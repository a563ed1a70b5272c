package dev.atrous.processor.plan;

import dev.atrous.processor.shape.ChannelAffine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pixel by pixel, over the channels: normalisations, activations, softmax, arg max.
 *
 * @param affine factors and addends that are learned
 * @param mean of a normalisation by numbers of the declaration
 * @param std likewise
 * @param shared whether a PReLU has one slope for all channels
 */
public record ChannelPlan(
    Kind kind,
    Grid input,
    Grid output,
    Optional<ChannelAffine> affine,
    List<Float> mean,
    List<Float> std,
    boolean shared,
    Epilogue epilogue)
    implements StepPlan {

  /** Which loop computes it. */
  public enum Kind {
    BATCH_NORM("BatchNorm", "Batch normalisation", true),
    SCALE("Scale", "Scale", true),
    NORMALIZE("Normalize", "Normalisation", true),
    ACTIVATE("Activation", "Activation", true),
    PRELU("PRelu", "PReLU", true),
    SOFTMAX("Softmax", "Softmax", false),
    LOG_SOFTMAX("LogSoftmax", "Log softmax", false),
    ARG_MAX("ArgMax", "Arg max", false),
    CHANNEL_MAX("ChannelMax", "Maximum of channels", false),
    CHANNEL_MEAN("ChannelMean", "Mean of channels", false);

    private final String className;
    private final String words;
    private final boolean replaces;

    Kind(String className, String words, boolean replaces) {
      this.className = className;
      this.words = words;
      this.replaces = replaces;
    }
  }

  /** One that is given by its kind. */
  public static ChannelPlan of(Kind kind, Grid input, Grid output, Epilogue epilogue) {
    return new ChannelPlan(
        kind, input, output, Optional.empty(), List.of(), List.of(), false, epilogue);
  }

  /** Factors and addends that were learned. */
  public static ChannelPlan affine(
      Grid input, Grid output, ChannelAffine affine, Epilogue epilogue) {
    Kind kind = affine.overVariance().isPresent() ? Kind.BATCH_NORM : Kind.SCALE;
    return new ChannelPlan(
        kind, input, output, Optional.of(affine), List.of(), List.of(), false, epilogue);
  }

  /** A normalisation by numbers of the declaration. */
  public static ChannelPlan normalize(
      Grid input, Grid output, List<Float> mean, List<Float> std, Epilogue epilogue) {
    return new ChannelPlan(
        Kind.NORMALIZE, input, output, Optional.empty(), mean, std, false, epilogue);
  }

  /** An activation with learned slopes. */
  public static ChannelPlan prelu(Grid input, Grid output, boolean shared, Epilogue epilogue) {
    return new ChannelPlan(
        Kind.PRELU, input, output, Optional.empty(), List.of(), List.of(), shared, epilogue);
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
  public int names() {
    return affine.isPresent() || kind == Kind.PRELU ? 1 : 0;
  }

  @Override
  public List<Integer> replaceable() {
    return kind.replaces && input.equals(output) ? List.of(0) : List.of();
  }

  @Override
  public String loop() {
    return kind.words.toLowerCase(Locale.ROOT);
  }

  @Override
  public String className() {
    String name = kind == Kind.ACTIVATE ? epilogue.className() : kind.className;
    return name + "On" + input.height() + "x" + input.width() + "With" + input.channels();
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        epilogue.className(),
        affine.map(NormName::of).orElse(""),
        affine.map(NormName::epsilon).orElse(""),
        shared ? "Shared" : "",
        input.pitchName(),
        output.pitchName());
  }

  @Override
  public String description() {
    return kind.words + (epilogue.isNone() ? "" : ", " + epilogue.label());
  }

  @Override
  public String maps() {
    return input.label() + " → " + output.label();
  }
}
