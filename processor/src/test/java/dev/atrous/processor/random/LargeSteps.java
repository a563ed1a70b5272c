package dev.atrous.processor.random;

import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Layers of networks whose maps are large or of many channels, for which steps are computed in
 * other ways: rows prefetched, kept in line buffers, handed out to threads, taken in another order,
 * with room between their pixels. Wide maps come from few channels and end in few, so that the
 * reference does not take long.
 */
final class LargeSteps {

  private final Dice dice;
  private final Limits limits;
  private final NetworkSketch sketch;
  private final RandomOperations operations;
  private final RandomChains chains;
  private final Supplier<String> names;

  LargeSteps(
      Dice dice,
      Limits limits,
      NetworkSketch sketch,
      RandomOperations operations,
      RandomChains chains,
      Supplier<String> names) {
    this.dice = dice;
    this.limits = limits;
    this.sketch = sketch;
    this.operations = operations;
    this.chains = chains;
    this.names = names;
  }

  /** An input for such layers. */
  static Extent input(Dice dice, Limits limits) {
    if (limits == Limits.WIDE) {
      return new Extent(dice.pick(256, 256, 512), dice.between(2, 6), dice.between(3, 6));
    }
    boolean flat = dice.chance(0.2); // few rows, which taps share
    return new Extent(
        dice.pick(2, 3, 4, 6, 8),
        flat ? dice.between(10, 24) : dice.between(45, 95),
        dice.between(45, 95));
  }

  /** Adds one layer or a few, if they are possible. */
  void add() {
    String from = dice.pick(dice.chance(0.7) ? sketch.unread() : sketch.names());
    Extent extent = sketch.extent(from);
    if (dice.chance(0.15)) {
      layer(from, chains.layer("", from, extent).chain());
    } else if (limits == Limits.WIDE) {
      manyChannels(from, extent);
    } else if (extent.elements() > 120_000) {
      behind(from, extent);
    } else {
      grow(from, extent);
    }
  }

  /** Behind a map of few channels: one of many, or an inverted residual. */
  private void grow(String from, Extent extent) {
    int pixels = extent.height() * extent.width();
    int target = dice.pick(150_000, 300_000, 750_000, 750_000, 1_100_000);
    int channels = Math.min(Math.max(target / pixels, 8), limits.channels());
    switch (dice.between(0, 5)) {
      case 0, 1 -> {
        int widest = Math.min(channels, 16_000 / extent.width());
        Use block =
            Use.of("InvertedResidual")
                .with("expansion", Math.max(1, widest / extent.channels()))
                .with("channels", dice.chance(0.5) ? extent.channels() : dice.between(1, 6));
        Use strided = dice.chance(0.3) ? block.with("stride", dice.between(1, 3)) : block;
        layer(
            from, List.of(dice.chance(0.3) ? strided.with("kernel", dice.between(1, 5)) : strided));
      }
      case 2 -> {
        String wide =
            layer(
                from,
                decorated(conv(dice.between(2, 4), channels).with("stride", dice.pick(1, 1, 2))));
        narrow(wide);
      }
      default -> {
        String wide = layer(from, decorated(conv(1, channels)));
        if (!wide.isEmpty()) {
          behind(wide, sketch.extent(wide));
        }
      }
    }
  }

  /** Behind a large map: what makes it small again, or leaves it as it is. */
  private void behind(String from, Extent extent) {
    switch (dice.between(0, 9)) {
      case 0, 1, 2 -> {
        String deep = layer(from, decorated(depthwise(extent)));
        String end = narrow(deep);
        if (!end.isEmpty() && dice.chance(0.4)) {
          Extent size = sketch.extent(end);
          String other = narrow(from, size.channels());
          join("Add", List.of(end, other));
        }
      }
      case 3 -> layer(from, List.of(pool("MaxPool")));
      case 4 -> layer(from, List.of(pool("AvgPool")));
      case 5 -> narrow(from);
      case 6 -> {
        String one = narrow(from);
        String two = narrow(from);
        String three = narrow(from);
        join("Concat", List.of(one, two, three, from));
      }
      case 7 ->
          layer(from, List.of(Use.of("SqueezeExcitation").with("channels", dice.between(1, 6))));
      case 8 -> layer(from, List.of(Use.of("GlobalAvgPool"), conv(1, dice.between(1, 6))));
      default -> layer(from, List.of(operations.elementwise(extent)));
    }
  }

  private void manyChannels(String from, Extent extent) {
    int rate = dice.pick(1, 2, 2, 4);
    int channels = extent.channels();
    Use deep = Use.of("DepthwiseConv").with("kernel", 3).with("rate", rate);
    switch (dice.between(0, 5)) {
      case 0 -> layer(from, decorated(deep));
      case 1 -> layer(from, List.of(Use.of("Relu"), deep));
      case 2 -> join("Add", List.of(from, layer(from, decorated(deep))));
      case 3 -> {
        int half = Math.max(1, channels / 2);
        String one = layer(from, List.of(conv(1, half)));
        String two = layer(from, List.of(conv(1, half)));
        join("Concat", List.of(one, two));
      }
      default ->
          layer(
              from,
              List.of(
                  Use.of("SeparableConv")
                      .with("kernel", 3)
                      .with("rate", rate)
                      .with("channels", channels)));
    }
  }

  private Use depthwise(Extent extent) {
    Use deep = Use.of("DepthwiseConv").with("kernel", dice.pick(2, 3, 3, 3, 5));
    int most = (extent.height() - 1) / 2;
    if (dice.chance(0.4) && most > 2) {
      // Most of the rows under one kernel: they are taken in the order in which they share taps.
      int rate = dice.between(Math.max(3, extent.height() / 5 + 1), Math.max(3, most));
      return Use.of("DepthwiseConv").with("kernel", 3).with("rate", rate);
    }
    return dice.chance(0.4) ? deep.with("stride", dice.between(2, 6)) : deep;
  }

  private Use pool(String annotation) {
    return Use.of(annotation).with("kernel", dice.between(2, 3)).with("stride", dice.between(2, 4));
  }

  private String narrow(String from) {
    return narrow(from, dice.between(1, 6));
  }

  private String narrow(String from, int channels) {
    return from.isEmpty() ? "" : layer(from, decorated(conv(1, channels)));
  }

  private static Use conv(int kernel, int channels) {
    return Use.of("Conv").with("kernel", kernel).with("channels", channels);
  }

  private List<Use> decorated(Use use) {
    List<Use> chain = new ArrayList<>(List.of(use));
    if (dice.chance(0.4)) {
      chain.add(operations.norm());
    }
    if (dice.chance(0.6)) {
      chain.add(operations.activation());
    }
    return chain;
  }

  private void join(String annotation, List<String> reads) {
    if (reads.stream().noneMatch(String::isEmpty)) {
      sketch.add(chains.joining(names.get(), annotation, reads));
    }
  }

  /** The name of the layer; empty if it is not possible. */
  private String layer(String from, List<Use> chain) {
    String name = names.get();
    return sketch.add(Layer.of(name, chain, List.of(from))) ? name : "";
  }
}
