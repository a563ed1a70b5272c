package dev.atrous.processor.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The receptive fields of a network's maps along one axis: how many positions of an input lie
 * between the first that one position of a map depends on and the last, both included, at the most.
 * Padding counts as if it were input, as in Araujo, Norris and Sim 2019, "Computing receptive
 * fields of convolutional neural networks".
 *
 * <p>The reads of one position are followed back to the inputs, so that branches which are shifted
 * against each other, or of other strides, make the field that they make together. Where all steps
 * are whole and branches run alongside, as in most networks, that has a closed form.
 */
public final class ReceptiveFields {

  /** One of the maps that an operation reads, by its number, and how. */
  public record Read(int map, AxisMap how) {}

  /**
   * A map.
   *
   * @param period after how many positions what is read lies as before, further on
   * @param lines the same in closed form; null if it has none
   */
  private record Node(long positions, long period, List<Read> reads, Lines lines) {}

  /**
   * What all positions of a map see of the only input, where all steps on the way are whole: from
   * {@code step · position + first} to {@code step · position + last}.
   */
  private record Lines(int input, long step, long first, long last) {

    /** Behind an operation; null if that has no such lines. */
    Lines behind(AxisMap how) {
      Span span = how.span(new Span(0, 0));
      return !how.step().isWhole() || span.isEmpty() || !moves(how, span)
          ? null
          : new Lines(
              input,
              capped(step * how.step().over() / how.step().under()),
              capped(capped(span.first()) * step + first),
              capped(capped(span.last()) * step + last));
    }

    /** Whether neighbouring outputs read as far apart as they are said to. */
    private static boolean moves(AxisMap how, Span first) {
      return !how.step().isOne() || how.span(new Span(1, 1)).first() == first.first() + 1;
    }

    /** Of two maps that are read together; null if they run apart. */
    Lines with(Lines other) {
      return other == null || input != other.input || step != other.step
          ? null
          : new Lines(input, step, Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** Beyond any map; products with any stride fit a long. */
  private static final long FARTHEST = 1L << 30;

  /** Longer periods are those of maps that were resized to unrelated sizes several times. */
  private static final long LONGEST_PERIOD = 256;

  private final List<Node> maps = new ArrayList<>();

  /** Adds a map that is given; returns its number. */
  public int input(long positions) {
    return map(positions, List.of());
  }

  /** Adds a map that is computed from others; returns its number. */
  public int map(long positions, List<Read> reads) {
    long period = 1;
    for (Read read : reads) {
      period = common(period, read.how().step().periodBehind(maps.get(read.map()).period()));
    }
    maps.add(new Node(positions, period, List.copyOf(reads), lines(reads)));
    return maps.size() - 1;
  }

  private Lines lines(List<Read> reads) {
    Lines all = reads.isEmpty() ? new Lines(maps.size(), 1, 0, 0) : null;
    for (int at = 0; at < reads.size(); at++) {
      Lines read = maps.get(reads.get(at).map()).lines();
      Lines lines = read == null ? null : read.behind(reads.get(at).how());
      all = at == 0 ? lines : all == null ? null : all.with(lines);
    }
    return all;
  }

  private static long capped(long position) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, position));
  }

  private static long common(long one, long other) {
    return Math.min(FARTHEST, one / Ratio.common(one, other) * other);
  }

  /** The largest field of a map's positions; 1 if no input is read. */
  public long size(int map) {
    Node node = maps.get(map);
    if (node.lines() != null) {
      return node.lines().last() - node.lines().first() + 1;
    }
    long some = Math.min(Math.min(node.period(), LONGEST_PERIOD), node.positions());
    long most = 1;
    // Between the ends, a field is never larger than at the ends: its limits are straight lines.
    for (long at = 0; at < some; at++) {
      most = Math.max(most, size(map, at));
      most = Math.max(most, size(map, node.positions() - 1 - at));
    }
    return most;
  }

  private long size(int map, long position) {
    Span[] seen = new Span[map + 1];
    Arrays.fill(seen, Span.EMPTY);
    seen[map] = new Span(position, position);
    long most = 0;
    for (int at = map; at >= 0; at--) {
      List<Read> reads = maps.get(at).reads();
      if (reads.isEmpty()) {
        most = Math.max(most, seen[at].length());
      } else if (!seen[at].isEmpty()) {
        for (Read read : reads) {
          seen[read.map()] = seen[read.map()].with(behind(read.how(), seen[at]));
        }
      }
    }
    return most;
  }

  private static Span behind(AxisMap how, Span span) {
    Span read = how.span(span);
    return read.isEmpty() ? read : new Span(capped(read.first()), capped(read.last()));
  }
}
