package dev.atrous.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A class with its score, as {@link Tensor#topK} ranks them.
 *
 * @param index the class, from 0
 * @param score its score, whatever the network gives: a probability behind {@code @Softmax}
 * @param name what it is called, or {@code class 7} if nobody said
 */
public record Ranked(int index, float score, String name) {

  /** The greatest first, NaN before all as in {@code @ArgMax}, of equal ones the first class. */
  private static final Comparator<Ranked> ORDER =
      Comparator.<Ranked, Float>comparing(each -> each.score + 0f, Comparator.reverseOrder())
          .thenComparing(Ranked::index); // + 0 makes the two zeros equal.

  /** Name and score, for example {@code sheepdog 0.8312}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.4g", name, score);
  }

  /** The greatest scores of one image. */
  static List<Ranked> top(int k, Tensor scores, List<String> names) {
    if (scores.batch() != 1 || scores.height() != 1 || scores.width() != 1) {
      throw new IllegalArgumentException(
          "Expected the scores of one image, 1×classes×1×1, found "
              + scores.shape()
              + "; Tensor.image takes one image out of a batch, and @ArgMax gives the class of each"
              + " pixel.");
    }
    if (k < 1) {
      throw new IllegalArgumentException("Expected to rank at least 1 class, found " + k + ".");
    }
    int classes = scores.channels();
    if (names != null && names.size() != classes) {
      throw new IllegalArgumentException(
          "Expected a name for each of "
              + classes
              + " classes, found "
              + names.size()
              + " names. (Some networks have one class more, for what is none of the others.)");
    }
    return IntStream.range(0, classes)
        .mapToObj(
            index ->
                new Ranked(
                    index,
                    scores.get(0, index, 0, 0),
                    names == null ? "class " + index : names.get(index)))
        .sorted(ORDER)
        .limit(k)
        .toList();
  }
}
