package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.shape.Padding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rule of padding that most windows of a network obey, which is given once for all. */
final class PaddingRule {

  private PaddingRule() {}

  /**
   * Writes the padding of every window: nothing where it obeys the network's rule, another rule
   * where it obeys that, else the numbers.
   *
   * @return the network's rule
   */
  static Padding apply(List<Layer> layers) {
    List<Part> windows =
        layers.stream()
            .flatMap(layer -> layer.chain().stream())
            .filter(part -> Objects.nonNull(part.padded()))
            .toList();
    Padding rule = mostObeyed(windows);
    for (Part part : windows) {
      write(part, rule);
    }
    return rule;
  }

  private static Padding mostObeyed(List<Part> windows) {
    Map<Padding, Integer> obeyed = new EnumMap<>(Padding.class);
    for (Padding rule : Padding.values()) {
      obeyed.put(rule, 0);
    }
    for (Part part : windows) {
      if (!part.is(BuiltIn.PAD)) {
        obeyed.replaceAll((rule, count) -> count + (part.padded().obeys(rule) ? 1 : 0));
      }
    }
    // SAME is what the language takes where nothing is said.
    Padding most = Padding.SAME;
    for (Padding rule : List.of(Padding.HALF, Padding.VALID, Padding.FULL)) {
      if (obeyed.get(rule) > obeyed.get(most)) {
        most = rule;
      }
    }
    return most;
  }

  private static void write(Part part, Padding network) {
    Padded padded = part.padded();
    if (part.is(BuiltIn.PAD)) {
      part.with("pad", padded.numbers());
    } else if (!padded.obeys(network)) {
      for (Padding rule : List.of(Padding.VALID, Padding.HALF, Padding.SAME)) {
        if (padded.obeys(rule)) {
          part.with("padding", "Padding." + rule.name());
          return;
        }
      }
      part.with("pad", padded.numbers());
    }
  }
}
