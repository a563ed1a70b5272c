package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out layers that no output needs, and makes chains of layers that only one other reads. */
final class Chains {

  /** What one writes behind another operation, in the same chain. */
  private static final Set<BuiltIn> BEHIND =
      EnumSet.of(
          BuiltIn.BATCH_NORM,
          BuiltIn.LAYER_NORM,
          BuiltIn.LOCAL_RESPONSE_NORM,
          BuiltIn.GROUP_NORM,
          BuiltIn.INSTANCE_NORM,
          BuiltIn.SCALE,
          BuiltIn.NORMALIZE,
          BuiltIn.SOFTMAX,
          BuiltIn.LOG_SOFTMAX,
          BuiltIn.ARG_MAX,
          BuiltIn.CHANNEL_MAX,
          BuiltIn.CHANNEL_MEAN,
          BuiltIn.DROPOUT,
          BuiltIn.DEPTH_TO_SPACE,
          BuiltIn.SPACE_TO_DEPTH,
          BuiltIn.SHUFFLE,
          BuiltIn.RELU,
          BuiltIn.RELU6,
          BuiltIn.LEAKY_RELU,
          BuiltIn.PRELU,
          BuiltIn.HARD_SWISH,
          BuiltIn.HARD_SIGMOID,
          BuiltIn.SIGMOID,
          BuiltIn.SILU,
          BuiltIn.TANH,
          BuiltIn.GELU,
          BuiltIn.ELU,
          BuiltIn.SOFTPLUS,
          BuiltIn.MISH,
          BuiltIn.CLIP);

  private Chains() {}

  /**
   * The layers that outputs need; of the inputs too, as a network has none that it does not read.
   */
  static List<Layer> needed(List<Layer> layers) {
    Set<Layer> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      if (layer.isOutput() || needed.contains(layer)) {
        needed.add(layer);
        needed.addAll(layer.inputs());
      }
    }
    return layers.stream().filter(needed::contains).toList();
  }

  /** The same network with longer chains. */
  static List<Layer> merged(List<Layer> layers) {
    Map<Layer, Integer> readers = new HashMap<>();
    layers.forEach(layer -> layer.inputs().forEach(input -> readers.merge(input, 1, Integer::sum)));
    Map<Layer, Layer> into = new IdentityHashMap<>();
    List<Layer> merged = new ArrayList<>();
    for (Layer layer : layers) {
      layer.inputs().replaceAll(input -> into.getOrDefault(input, input));
      Layer before = layer.inputs().size() == 1 ? layer.inputs().get(0) : null;
      if (before != null && readers.get(before) == 1 && continues(before, layer)) {
        before.append(layer);
        into.put(layer, before);
        readers.put(before, readers.getOrDefault(layer, 0));
      } else {
        merged.add(layer);
      }
    }
    return merged;
  }

  private static boolean continues(Layer before, Layer layer) {
    Part next = layer.first();
    boolean free =
        !before.inputs().isEmpty()
            && !before.isOutput()
            && before.chain().stream().noneMatch(part -> part.is(next.operation()));
    if (NormNodes.isNorm(next) && !before.last().isMain()) {
      return false; // The norm in front of what follows, as where activations come first.
    }
    boolean head =
        (before.last().is(BuiltIn.GLOBAL_AVG_POOL) || before.last().is(BuiltIn.GLOBAL_MAX_POOL))
            && before.chain().size() == 1
            && next.isMain();
    return free && (BEHIND.contains(next.operation()) || head || isStem(before, next));
  }

  /**
   * Whether a pooling belongs to the convolution that reads the image: together they are the stem.
   */
  private static boolean isStem(Layer before, Part next) {
    return next.is(BuiltIn.MAX_POOL)
        && before.first().isMain()
        && before.inputs().size() == 1
        && before.inputs().get(0).inputs().isEmpty();
  }
}
