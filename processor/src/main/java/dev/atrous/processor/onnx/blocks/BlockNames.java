package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Part;
import dev.atrous.processor.onnx.layers.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What to call blocks and their layers, where the literature has a word for what they do. */
final class BlockNames {

  /** The language's own types besides its operations; a declaration imports their simple names. */
  private static final Set<String> TAKEN =
      Set.of(
          "Accept",
          "Activate",
          "Activation",
          "AlignedXceptionModule",
          "AtrousPyramid",
          "Bind",
          "Block",
          "BlockOrder",
          "Each",
          "GeluApproximation",
          "InvertedResidual",
          "Layers",
          "Named",
          "Network",
          "NormedSeparableConv",
          "Output",
          "PadMode",
          "Padding",
          "RatesAsWritten",
          "Repeat",
          "Required",
          "ResidualBottleneck",
          "ResizeCoordinates",
          "ResizeMode",
          "ResizeRounding",
          "SeparableAtrousPyramid",
          "SeparableConv",
          "SqueezeExcitation",
          "Tensor",
          "Warning",
          "When",
          "XceptionModule",
          "XceptionReduction");

  private BlockNames() {}

  /** A name for a block of which a use is given, and which none of the others has. */
  static String of(Run use, List<Block> others) {
    Set<String> taken = taken();
    taken.addAll(others.stream().map(Block::name).collect(Collectors.toSet()));
    return Words.free(literature(use), taken);
  }

  /** The names that the language has. */
  static Set<String> taken() {
    Set<String> taken = new HashSet<>(TAKEN);
    taken.addAll(Arrays.stream(BuiltIn.values()).map(BuiltIn::annotation).toList());
    return taken;
  }

  private static String literature(Run use) {
    List<Layer> layers = use.layers();
    BuiltIn last = use.last().chain().get(0).operation();
    int depthwise = indexOf(layers, BuiltIn.DEPTHWISE_CONV);
    long convolutions = layers.stream().filter(BlockNames::isConvolution).count();
    boolean pooledFirst = layers.get(0).chain().get(0).is(BuiltIn.GLOBAL_AVG_POOL);
    if (last == BuiltIn.MULTIPLY && pooledFirst) {
      return "SqueezeAndExcite";
    }
    if (depthwise > 0 && isPointwise(layers.get(depthwise - 1))) {
      return "InvertedBottleneck";
    }
    if (depthwise == 0 && layers.size() == 2 && isPointwise(layers.get(1))) {
      return "SeparablePair";
    }
    if (last == BuiltIn.CONCAT && use.last().inputs().contains(use.input())) {
      return "DenseLayer";
    }
    if (last == BuiltIn.ADD && use.last().inputs().size() == 2) {
      String kind = convolutions >= 3 ? "Bottleneck" : "Residual";
      return use.last().inputs().contains(use.input()) ? kind : "Projected" + kind;
    }
    if (last == BuiltIn.CONCAT) {
      return "Branches";
    }
    return word(use.module());
  }

  /** What the author's program calls it, without a number. */
  private static String word(String module) {
    String word = "";
    for (String each : module.split("\\.")) {
      String letters = each.replaceAll("[^A-Za-z]", "");
      word = letters.length() > 2 ? letters : word;
    }
    return word.isEmpty() ? "Stage" : Words.capitalized(word);
  }

  /** What to call a layer of a block whose name in the file is only a number. */
  static String role(Layer layer) {
    if (layer.chain().stream().anyMatch(part -> part.is(BuiltIn.DEPTHWISE_CONV))) {
      return "depthwise";
    }
    if (isPointwise(layer) && layer.chain().get(0).is(BuiltIn.CONV)) {
      int read = layer.inputs().get(0).extents().channels();
      int made = layer.extents().channels();
      return made > read ? "expand" : made < read ? "project" : "pointwise";
    }
    return Words.of(layer.chain().get(0));
  }

  private static boolean isConvolution(Layer layer) {
    return layer.chain().stream()
        .anyMatch(part -> part.is(BuiltIn.CONV) || part.is(BuiltIn.DEPTHWISE_CONV));
  }

  private static boolean isPointwise(Layer layer) {
    return layer.chain().stream()
        .filter(part -> part.is(BuiltIn.CONV))
        .anyMatch(BlockNames::isPointwise);
  }

  private static boolean isPointwise(Part part) {
    return "1".equals(part.attributes().get("kernel"));
  }

  private static int indexOf(List<Layer> layers, BuiltIn operation) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).chain().stream().anyMatch(part -> part.is(operation))) {
        return i;
      }
    }
    return -1;
  }
}
