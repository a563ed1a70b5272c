package dev.atrous.processor.plan.memory;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.rewrite.Fusion;
import dev.atrous.processor.plan.rewrite.Op;
import dev.atrous.processor.shape.Convolution;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the pixels of a map lie apart: further than its channels where a depthwise convolution's
 * taps would else lie a multiple of 2 KB apart. Such taps share one or two of the 64 sets that a
 * first-level cache of 32 KB has, and throw each other out before they are read again. 3×3, ms,
 * vector loops, JDK 25, pixels without / with room between them: 33×33×2048 rate 1 1.29 / 0.95,
 * rate 6 2.41 / 0.92, rate 12 1.67 / 0.88; 28×28×512 rate 1 0.18 / 0.14, rate 4 0.43 / 0.17;
 * 65×65×256 rate 4 0.41 / 0.33, rate 2 0.35 / 0.35.
 */
final class PixelPitch {

  /** Floats of 2 KB. */
  private static final long COLLIDING = 512;

  /** Floats of a cache line. */
  private static final int LINE = 16;

  /** Channels from which on the room is a sixteenth of the map at most. */
  private static final int LEAST_CHANNELS = 16 * LINE;

  private PixelPitch() {}

  /** A map's pixels, with the room between them that its readers want. */
  static Grid of(CheckedNode map, List<Op> ops) {
    Grid dense = Grid.of(map.output());
    int channels = dense.channels();
    if (channels < LEAST_CHANNELS) {
      return dense;
    }
    List<CheckedNode> readers =
        ops.stream().flatMap(op -> readers(map, op)).filter(PixelPitch::isDepthwise).toList();
    boolean collide = readers.stream().anyMatch(reader -> collides(reader, channels));
    boolean apart = readers.stream().noneMatch(reader -> collides(reader, channels + LINE));
    return collide && apart ? dense.within(channels + LINE) : dense;
  }

  /** The operations that read a map when an op is computed, in the scopes that it has. */
  private static Stream<CheckedNode> readers(CheckedNode map, Op op) {
    CheckedNode first = op.group().main();
    return op.groups().size() > 1
        ? op.inputs().contains(map) ? readers(first, 0) : Stream.of()
        : places(map, op.inputs()).flatMap(input -> readers(first, input));
  }

  private static Stream<CheckedNode> readers(CheckedNode node, int input) {
    if (!(node.content() instanceof CheckedNode.Content.Nested nested)) {
      return Stream.of(node);
    }
    CheckedScope scope = nested.scope();
    CheckedNode map = scope.inputs().get(input);
    return scope.nodes().stream()
        .flatMap(each -> places(map, each.inputs()).flatMap(place -> readers(each, place)));
  }

  private static Stream<Integer> places(CheckedNode map, List<CheckedNode> inputs) {
    return IntStream.range(0, inputs.size()).filter(at -> inputs.get(at) == map).boxed();
  }

  private static boolean isDepthwise(CheckedNode node) {
    return Fusion.operation(node) instanceof Convolution conv
        && conv.groups(node.inputShapes().get(0)) == node.inputShapes().get(0).channels();
  }

  /** Whether neighbouring taps share the cache's sets if pixels lie so far apart. */
  private static boolean collides(CheckedNode depthwise, int step) {
    long spacing = depthwise.reads().get(0).footprint().horizontal().spacing();
    return spacing > 0 && spacing * step % COLLIDING == 0;
  }
}
