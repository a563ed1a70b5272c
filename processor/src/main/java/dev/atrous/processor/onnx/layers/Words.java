package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes names in Java of names in files. */
public final class Words {

  /** Words that TensorFlow's exporters add to the name of a layer, which say nothing about it. */
  private static final Set<String> NOISE =
      Set.of(
          "BatchNorm",
          "FusedBatchNorm",
          "FusedBatchNormV3",
          "Conv2D",
          "BiasAdd",
          "MatMul",
          "separable_conv2d",
          "depthwise_conv2d",
          "PartitionedCall",
          "StatefulPartitionedCall");

  private static final Map<BuiltIn, String> WORDS =
      Map.ofEntries(
          Map.entry(BuiltIn.ADD, "sum"),
          Map.entry(BuiltIn.SUBTRACT, "difference"),
          Map.entry(BuiltIn.MULTIPLY, "scaled"),
          Map.entry(BuiltIn.DIVIDE, "quotient"),
          Map.entry(BuiltIn.CONCAT, "joined"),
          Map.entry(BuiltIn.PREDICTIONS, "list"),
          Map.entry(BuiltIn.MAX_POOL, "pooled"),
          Map.entry(BuiltIn.AVG_POOL, "pooled"),
          Map.entry(BuiltIn.GLOBAL_AVG_POOL, "mean"),
          Map.entry(BuiltIn.GLOBAL_MAX_POOL, "greatest"),
          Map.entry(BuiltIn.CHANNEL_MAX, "strongest"),
          Map.entry(BuiltIn.CHANNEL_MEAN, "mean"),
          Map.entry(BuiltIn.RESIZE, "resized"),
          Map.entry(BuiltIn.PAD, "padded"),
          Map.entry(BuiltIn.CROP, "cropped"),
          Map.entry(BuiltIn.BATCH_NORM, "normed"),
          Map.entry(BuiltIn.LAYER_NORM, "normed"),
          Map.entry(BuiltIn.LOCAL_RESPONSE_NORM, "normed"),
          Map.entry(BuiltIn.GROUP_NORM, "normed"),
          Map.entry(BuiltIn.INSTANCE_NORM, "normed"),
          Map.entry(BuiltIn.SCALE, "scaled"),
          Map.entry(BuiltIn.NORMALIZE, "normalized"),
          Map.entry(BuiltIn.TRANSPOSED_CONV, "up"),
          Map.entry(BuiltIn.DEPTHWISE_CONV, "depthwise"),
          Map.entry(BuiltIn.DROPOUT, "copy"));

  private Words() {}

  /** What to call a layer that begins with an operation, where nothing else is known about it. */
  public static String of(Part first) {
    if (first.block() != null) {
      return decapitalized(first.block().name());
    }
    return WORDS.getOrDefault(first.operation(), decapitalized(first.operation().annotation()));
  }

  /** A name in camel case; numbers that follow each other stay apart. Empty if nothing is left. */
  public static String identifier(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split("[./]")) {
      if (!NOISE.contains(word)) {
        for (String part : word.split("[^A-Za-z0-9]+")) {
          append(text, part);
        }
      }
    }
    return text.toString();
  }

  /** A name that is not taken, nor a word of Java, which is taken from now on. */
  public static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; taken.contains(free) || SourceVersion.isKeyword(free); i++) {
      free = name + (endsInDigit(name) ? "_" : "") + i;
    }
    taken.add(free);
    return free;
  }

  /** A word that begins with a capital letter. */
  public static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String decapitalized(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }

  private static void append(StringBuilder text, String part) {
    if (part.isEmpty()) {
      return;
    }
    boolean numbers = endsInDigit(text) && Character.isDigit(part.charAt(0));
    text.append(numbers ? "_" : "");
    text.append(text.length() == 0 ? decapitalized(part) : capitalized(part));
  }

  private static boolean endsInDigit(CharSequence text) {
    return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
  }
}
