package dev.atrous.runtime.loops.vector.kernel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The loops over a tile that templates may call by name. */
final class TileLoops {

  private static final List<Map<String, Integer>> ONCE = List.of(Map.of());

  /** Taps of a row; of a kernel that is a square, where all its taps are counted. */
  private final int width;

  private final int taps;
  private final int pixels;

  private TileLoops(int taps, int width, int pixels) {
    this.taps = taps;
    this.width = width;
    this.pixels = pixels;
  }

  /** A template that knows a kernel's tile. */
  static Template of(MicroKernel kernel) {
    int taps = kernel.taps();
    boolean rows = kernel.family().label.equals("r");
    int width = rows ? taps : (int) Math.sqrt(taps);
    int pixels = kernel.pixels();
    TileLoops loops = new TileLoops(taps, width, pixels);
    Template template =
        new Template()
            .variable("V", kernel.vectors())
            .loop("each vector v", "v", 0, kernel.vectors())
            .loop("each pixel p", "p", 0, pixels)
            .loop("each further pixel p", "p", 1, pixels)
            .loop("each step to p", outer -> outer.get("p") > 0 ? ONCE : List.of())
            .loop("the first tap t", "t", 0, 1)
            .loop("each further tap t", "t", 1, taps)
            .loop("each tap t in row r and column k", outer -> loops.square(0))
            .loop("each further tap t in row r and column k", outer -> loops.square(1));
    return loops.rows(template);
  }

  /** Adds loops over rows of taps and the inputs i that neighbouring pixels share of them. */
  private Template rows(Template template) {
    return template
        .loop("each row r of taps", "r", 0, width)
        .loop(
            "each further row r of taps, below q",
            outer -> each(1, width, r -> Map.of("r", r, "q", r - 1)))
        .loop("each tap t of a row", "t", 0, width)
        .loop("each input i of a row", "i", 0, pixels + width - 1)
        .loop("each step to i", outer -> outer.get("i") > 0 ? ONCE : List.of())
        .loop("each pixel p that meets it with tap t", outer -> meeting(outer.get("i")))
        .loop(
            "the pixel p whose sum begins there",
            outer -> begins(outer) ? List.of(Map.of("p", outer.get("i"))) : List.of())
        .loop("each pixel p, from the last, that meets it with tap t", this::meetingFromTheLast);
  }

  /** The taps of a square from {@code first} on. */
  private List<Map<String, Integer>> square(int first) {
    if (width * width != taps) {
      throw new IllegalArgumentException(
          taps + " taps are no square, which this family is made for");
    }
    return each(first, taps, t -> Map.of("t", t, "r", t / width, "k", t % width));
  }

  private List<Map<String, Integer>> meeting(int input) {
    return each(
        Math.max(0, input - width + 1),
        Math.min(pixels, input + 1),
        p -> Map.of("p", p, "t", input - p));
  }

  /** Without the one whose sum begins there. */
  private List<Map<String, Integer>> meetingFromTheLast(Map<String, Integer> outer) {
    int input = outer.get("i");
    int last = Math.min(pixels, input + 1) - 1;
    int first = Math.max(0, input - width + 1);
    int begun = begins(outer) ? 1 : 0;
    return each(
        begun,
        last - first + 1,
        turn -> Map.of("p", last - turn, "t", outer.get("r") * width + input - last + turn));
  }

  /** Whether an input is the first of a pixel. */
  private boolean begins(Map<String, Integer> outer) {
    return outer.get("r") == 0 && outer.get("i") < pixels;
  }

  private interface Turn {
    Map<String, Integer> values(int number);
  }

  private static List<Map<String, Integer>> each(int first, int end, Turn turn) {
    return IntStream.range(first, end).mapToObj(turn::values).toList();
  }
}
