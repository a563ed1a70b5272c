package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Size;
import java.util.List;
import java.util.Optional;

/**
 * A window moved over the rows and columns of a map: convolutions, poolings, linear layers.
 *
 * @param filter what the weights are; empty for a pooling
 * @param countPadding whether an average counts padding as zeros
 * @param accumulator the map that the result is added to, if any
 */
public record WindowPlan(
    Kind kind,
    Grid input,
    Grid output,
    Axis vertical,
    Axis horizontal,
    int groups,
    Optional<FilterPlan> filter,
    boolean countPadding,
    Optional<Grid> accumulator,
    Epilogue epilogue)
    implements StepPlan {

  /** Floats read and written between two rows that share taps, from which on their order counts. */
  private static final long LARGEST_SHARED = 128 * 1024;

  /** The part of a map's rows that a kernel may cover and still leave many with all taps inside. */
  private static final double INNER_ROWS = 0.4;

  /** Which loop computes it. */
  public enum Kind {
    CONVOLUTION("Conv", "Convolution"),
    DEPTHWISE("Depthwise", "Depthwise convolution"),
    MAX_POOL("MaxPool", "Maximum"),
    AVERAGE_POOL("AvgPool", "Average"),
    GLOBAL_AVERAGE_POOL("GlobalAvgPool", "Average"),
    GLOBAL_MAX_POOL("GlobalMaxPool", "Maximum"),
    LINEAR("Linear", "Linear layer");

    private final String className;
    private final String words;

    Kind(String className, String words) {
      this.className = className;
      this.words = words;
    }

    public boolean isAverage() {
      return this == AVERAGE_POOL || this == GLOBAL_AVERAGE_POOL;
    }
  }

  public Size kernel() {
    return new Size((int) vertical.kernel(), (int) horizontal.kernel());
  }

  public Size stride() {
    return new Size((int) vertical.stride(), (int) horizontal.stride());
  }

  public Size rate() {
    return new Size((int) vertical.rate(), (int) horizontal.rate());
  }

  /** Whether every pixel is computed from the pixel at the same place, so that rows run on. */
  public boolean isPointwise() {
    return kernel().equals(Size.ONE)
        && stride().equals(Size.ONE)
        && vertical.padded() == vertical.input()
        && horizontal.padded() == horizontal.input();
  }

  /** Whether it is a pointwise convolution of one group. */
  public boolean isPointwiseConvolution() {
    return kind == Kind.CONVOLUTION && groups == 1 && isPointwise();
  }

  /** Whether the window covers its whole input, so that there is one position only. */
  public boolean isWhole() {
    return kind == Kind.LINEAR || kind == Kind.GLOBAL_AVERAGE_POOL || kind == Kind.GLOBAL_MAX_POOL;
  }

  /** Whether the map that the result is added to is one pixel, which each output pixel gets. */
  public boolean isAccumulatorPixel() {
    return accumulator.filter(map -> map.height() == 1 && map.width() == 1).isPresent()
        && (output.height() > 1 || output.width() > 1);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public long multiplyAdds() {
    long taps = vertical.kernel() * horizontal.kernel();
    return output.elements() * taps * (filter.isPresent() ? input.channels() / groups : 1);
  }

  @Override
  public long elementsRead() {
    return input.elements();
  }

  @Override
  public boolean isJoin() {
    return accumulator.isPresent();
  }

  @Override
  public List<Integer> replaceable() {
    return accumulator.filter(output::equals).isPresent() ? List.of(1) : List.of();
  }

  /**
   * The rate where a depthwise convolution would find the rows that its taps share gone from a
   * second-level cache of 1 MB, and all taps of some rows lie inside, but of no great part: its
   * inner loop goes through many rows by itself otherwise. 3×3, ms, as they follow each other / so
   * ({@code benchmark rates}, JDK 25, Zen 5): 33×33×960 rate 4 <b>0.224</b> / 0.285, 12 0.271 /
   * 0.280; 56×56×128 rate 12 0.141 / <b>0.120</b>, 24 0.124 / <b>0.102</b>; 65×65×256 rate 4 0.284
   * / 0.271 (behind a layer <b>0.301</b> / 0.325), 12 <b>0.379</b> / 0.404, 24 0.321 /
   * <b>0.289</b>. At rate 2 rows are soon back.
   */
  @Override
  public int rowInterleave() {
    long covered = vertical.covered();
    boolean far = vertical.rate() > 2 && 2 * covered * input.rowStep() > LARGEST_SHARED;
    boolean few = covered <= vertical.input() && covered > INNER_ROWS * vertical.input();
    return kind == Kind.DEPTHWISE && vertical.stride() == 1 && far && few
        ? (int) vertical.rate()
        : 1;
  }

  /**
   * Whether rows are prefetched though no other step is computed together with it: a depthwise
   * convolution by itself would take 1.1 times as long.
   */
  public boolean isPrefetched() {
    boolean pools = kind == Kind.MAX_POOL || kind == Kind.AVERAGE_POOL;
    return pools && Prefetching.paysFor(input);
  }

  @Override
  public int names() {
    return filter.map(plan -> plan.norm().isPresent() ? 2 : 1).orElse(0);
  }

  @Override
  public String loop() {
    String loop =
        switch (kind) {
          case CONVOLUTION -> convolutionLoop();
          case DEPTHWISE -> "depthwise";
          case MAX_POOL -> isPrefetched() ? "prefetched maximum" : "maximum";
          case AVERAGE_POOL -> isPrefetched() ? "prefetched average" : "average";
          case GLOBAL_AVERAGE_POOL -> "average";
          case GLOBAL_MAX_POOL -> "maximum";
          case LINEAR -> "linear";
        };
    return isAccumulatorPixel()
        ? loop + " onto a pixel"
        : accumulator.isPresent() ? loop + " onto sum" : loop;
  }

  private String convolutionLoop() {
    if (isPointwiseConvolution()) {
      return "pointwise";
    }
    if (groups > 1) {
      return groups == input.channels() ? "depthwise" : "grouped taps";
    }
    return "taps";
  }

  @Override
  public String className() {
    return geometryName() + (accumulator.isPresent() ? "Accumulating" : "");
  }

  private String geometryName() {
    if (isWhole()) {
      return kind.className + "On" + input.height() + "x" + input.width() + channels();
    }
    if (isPointwiseConvolution()) {
      return "PointwiseOn" + input.height() + "x" + input.width() + channels();
    }
    Size kernel = kernel();
    String name = kind.className + kernel.height() + "x" + kernel.width();
    if (!stride().equals(Size.ONE)) {
      name += "Stride" + brief(stride());
    }
    if (!rate().equals(Size.ONE)) {
      name += "Rate" + brief(rate());
    }
    if (groups > 1 && kind == Kind.CONVOLUTION) {
      name += "Groups" + groups;
    }
    return name + "On" + input.height() + "x" + input.width() + channels();
  }

  /** {@code 12}, or {@code 12x6}; empty for taps side by side. */
  String rateName() {
    return rate().equals(Size.ONE) || kernel().equals(Size.ONE) ? "" : brief(rate());
  }

  private String channels() {
    return input.channels() == output.channels()
        ? "With" + input.channels()
        : "From" + input.channels() + "To" + output.channels();
  }

  private static String brief(Size size) {
    return size.brief().replace('×', 'x');
  }

  @Override
  public List<String> distinctions() {
    return List.of(
        "Kernel" + brief(kernel()),
        "Stride" + brief(stride()),
        "Rate" + brief(rate()),
        epilogue.className(),
        filter.map(FilterPlan::className).orElse(""),
        filter.map(FilterPlan::epsilonName).orElse(""),
        input.pitchName(),
        output.pitchName(),
        accumulator.map(Grid::pitchName).orElse(""));
  }

  @Override
  public String description() {
    StringBuilder words = new StringBuilder(kind.words);
    if (!isWhole()) {
      words.append(filter.isPresent() ? " " : " of ").append(kernel());
      if (!stride().equals(Size.ONE)) {
        words.append(", stride ").append(stride().brief());
      }
      if (!rate().equals(Size.ONE)) {
        words.append(", rate ").append(rate().brief());
      }
      if (groups > 1 && kind == Kind.CONVOLUTION) {
        words.append(", ").append(groups).append(" groups");
      }
      if (vertical.padded() > vertical.input() || horizontal.padded() > horizontal.input()) {
        words.append(", padding ").append(padding());
      }
    }
    filter.flatMap(FilterPlan::part).ifPresent(part -> words.append(" of ").append(part.label()));
    filter.map(FilterPlan::normLabel).ifPresent(words::append);
    words.append(
        isAccumulatorPixel()
            ? ", added to the second map's pixel"
            : accumulator.isPresent() ? ", added to the second map" : "");
    words.append(epilogue.isNone() ? "" : ", " + epilogue.label());
    return words.toString();
  }

  private String padding() {
    boolean equal =
        vertical.before() == vertical.after()
            && horizontal.before() == horizontal.after()
            && vertical.before() == horizontal.before();
    return equal
        ? String.valueOf(vertical.before())
        : "%d above, %d left, %d below, %d right"
            .formatted(
                vertical.before(), horizontal.before(), vertical.after(), horizontal.after());
  }

  @Override
  public String maps() {
    return input.label()
        + accumulator.map(map -> " and " + map.label()).orElse("")
        + " → "
        + output.label();
  }
}
