package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.shape.BlockOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises what moves numbers between the channels and pixels of a map and is spelled as a
 * transposition of more axes, such as PyTorch's {@code ChannelShuffle}, {@code view(1, 2, C/2, H,
 * W).transpose(1, 2)}. It is told by where each number goes, so that no spelling is missed.
 */
final class Rearranging {

  /** Which place of a map, in the order of channels, rows, columns, an output's number is from. */
  private interface Source {

    int place(int channel, int row, int column);
  }

  /** An operation that might do the same. */
  private record Candidate(Part part, Extents extents, Source source) {}

  private final View input;
  private final int[] shape;
  private final int[] steps;

  private Rearranging(View input, int[] order, int[] shape) {
    this.input = input;
    this.shape = shape;
    this.steps = new int[order.length];
    for (int axis = 0; axis < order.length; axis++) {
      int step = 1;
      for (int behind = order[axis] + 1; behind < order.length; behind++) {
        step *= input.shape()[behind];
      }
      steps[axis] = step;
    }
  }

  /**
   * The view that a transposition gives, if one of the language's operations does the same.
   *
   * @param order which axis of the input each axis of the output is
   * @param shape the extents of the output
   */
  static Optional<View> of(NetworkBuilder network, View input, int[] order, int[] shape) {
    Rearranging rearranging = new Rearranging(input, order, shape);
    for (Candidate candidate : candidates(input.extents()).toList()) {
      for (boolean interleaved : List.of(input.interleaved(), !input.interleaved())) {
        if (rearranging.isSame(candidate, interleaved)) {
          View made = network.map(candidate.part(), View.map(input.layer()), candidate.extents());
          return Optional.of(new View(made.layer(), interleaved, shape));
        }
      }
    }
    return Optional.empty();
  }

  private static Stream<Candidate> candidates(Extents map) {
    return Stream.of(
            shuffles(map),
            blocks(map, true, BlockOrder.CRD),
            blocks(map, true, BlockOrder.DCR),
            blocks(map, false, BlockOrder.CRD),
            blocks(map, false, BlockOrder.DCR))
        .flatMap(each -> each);
  }

  /** Channels that become pixels, or pixels that become channels. */
  private static Stream<Candidate> blocks(Extents map, boolean spread, BlockOrder order) {
    int most = (int) (spread ? Math.sqrt(map.channels()) : Math.min(map.height(), map.width()));
    return IntStream.rangeClosed(2, most)
        .filter(
            block ->
                spread
                    ? map.channels() % (block * block) == 0
                    : map.height() % block == 0 && map.width() % block == 0)
        .mapToObj(block -> spread ? spread(map, block, order) : gathered(map, block, order));
  }

  private static Candidate spread(Extents map, int block, BlockOrder order) {
    int channels = map.channels() / (block * block);
    int nextPixel = order.betweenPixels(channels);
    int nextChannel = order.betweenChannels(block);
    return new Candidate(
        part(BuiltIn.DEPTH_TO_SPACE, block, order),
        new Extents(channels, map.height() * block, map.width() * block),
        (channel, row, column) -> {
          int pixel = row % block * block + column % block;
          int from = channel * nextChannel + pixel * nextPixel;
          return place(map, from, row / block, column / block);
        });
  }

  private static Candidate gathered(Extents map, int block, BlockOrder order) {
    int square = block * block;
    int channels = map.channels();
    return new Candidate(
        part(BuiltIn.SPACE_TO_DEPTH, block, order),
        new Extents(channels * square, map.height() / block, map.width() / block),
        (channel, row, column) -> {
          boolean together = order == BlockOrder.CRD;
          int from = together ? channel / square : channel % channels;
          int pixel = together ? channel % square : channel / channels;
          return place(map, from, row * block + pixel / block, column * block + pixel % block);
        });
  }

  private static Part part(BuiltIn operation, int block, BlockOrder order) {
    Part part = new Part(operation).with("block", Integer.toString(block));
    return order == BlockOrder.CRD ? part : part.with("order", "BlockOrder." + order);
  }

  private static Stream<Candidate> shuffles(Extents map) {
    int channels = map.channels();
    return IntStream.range(2, channels)
        .filter(groups -> channels % groups == 0)
        .mapToObj(groups -> shuffle(map, groups));
  }

  private static Candidate shuffle(Extents map, int groups) {
    Part part = new Part(BuiltIn.SHUFFLE).with("groups", Integer.toString(groups));
    int each = map.channels() / groups;
    return new Candidate(
        part,
        map,
        (channel, row, column) ->
            place(map, channel % groups * each + channel / groups, row, column));
  }

  private static int place(Extents map, int channel, int row, int column) {
    return (channel * map.height() + row) * map.width() + column;
  }

  /** Whether the operation's output, seen so, has every number where the transposition puts it. */
  private boolean isSame(Candidate candidate, boolean interleaved) {
    Extents made = candidate.extents();
    int pixels = made.height() * made.width();
    int[] at = new int[shape.length];
    int from = 0;
    for (int place = 0; place < made.size(); place++) {
      int channel = interleaved ? place % made.channels() : place / pixels;
      int pixel = interleaved ? place / made.channels() : place % pixels;
      int right = candidate.source().place(channel, pixel / made.width(), pixel % made.width());
      if (planar(from) != right) {
        return false;
      }
      from = next(at, from);
    }
    return true;
  }

  /** Where a number of the input lies in the order of channels, rows, columns. */
  private int planar(int place) {
    if (!input.interleaved()) {
      return place;
    }
    Extents map = input.extents();
    int channels = map.channels();
    return place % channels * (map.height() * map.width()) + place / channels;
  }

  /** Counts on in the output; gives the place in the input. */
  private int next(int[] at, int from) {
    int place = from;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      at[axis]++;
      place += steps[axis];
      if (at[axis] < shape[axis]) {
        return place;
      }
      place -= at[axis] * steps[axis];
      at[axis] = 0;
    }
    return place;
  }
}
