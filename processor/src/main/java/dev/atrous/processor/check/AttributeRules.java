package dev.atrous.processor.check;

import static dev.atrous.processor.check.AttributeRule.ABOVE_0;
import static dev.atrous.processor.check.AttributeRule.AT_LEAST_0;
import static dev.atrous.processor.check.AttributeRule.BORDER;
import static dev.atrous.processor.check.AttributeRule.COUNT;
import static dev.atrous.processor.check.AttributeRule.DIVISOR;
import static dev.atrous.processor.check.AttributeRule.FACTOR;
import static dev.atrous.processor.check.AttributeRule.FINITE;
import static dev.atrous.processor.check.AttributeRule.FREE;
import static dev.atrous.processor.check.AttributeRule.MORE;
import static dev.atrous.processor.check.AttributeRule.NUMBER;
import static dev.atrous.processor.check.AttributeRule.ODD;
import static dev.atrous.processor.check.AttributeRule.OFFSET;
import static dev.atrous.processor.check.AttributeRule.PLACE;
import static dev.atrous.processor.check.AttributeRule.PROBABILITY;
import static dev.atrous.processor.check.AttributeRule.SIZE;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** The numbers of each annotation: every attribute that it has, with its rule. */
final class AttributeRules implements DeclarationRule {

  private static final Map<String, AttributeRule> POOL =
      Map.of(
          "kernel", SIZE, "stride", SIZE, "rate", SIZE, "pad", BORDER, "padding", FREE, "ceil",
          FREE);

  private static final Map<String, AttributeRule> DEPTHWISE =
      Map.of(
          "kernel", SIZE,
          "stride", SIZE,
          "rate", SIZE,
          "pad", BORDER,
          "padding", FREE,
          "multiplier", COUNT,
          "bias", FREE);

  private static final Map<String, AttributeRule> CONV =
      with(with(DEPTHWISE, "groups", COUNT), "channels", COUNT);

  @Override
  public void check(OperationDeclaration operation, Problems problems) {
    Map<String, AttributeRule> rules = of(operation.builtIn().orElseThrow());
    operation
        .attributes()
        .forEachWritten((name, value) -> rules.get(name).check(name, value, problems));
  }

  /** The rules of an operation by the names of its attributes. */
  static Map<String, AttributeRule> of(BuiltIn operation) {
    return switch (operation) {
      case INPUT -> Map.of("channels", COUNT, "height", COUNT, "width", COUNT);
      case CONV -> CONV;
      case DEPTHWISE_CONV -> DEPTHWISE;
      case TRANSPOSED_CONV -> with(CONV, "outputPadding", MORE);
      case MAX_POOL -> POOL;
      case AVG_POOL -> with(POOL, "countPadding", FREE);
      case LINEAR -> Map.of("channels", COUNT, "bias", FREE);
      case PREDICTIONS -> Map.of("channels", COUNT);
      case ADD -> Map.of("ifSameShape", FREE);
      case RESIZE ->
          Map.of(
              "mode", FREE,
              "coordinates", FREE,
              "rounding", FREE,
              "cubic", FINITE,
              "excludeOutside", FREE,
              "height", COUNT,
              "width", COUNT,
              "scale", FACTOR);
      case PAD ->
          Map.of(
              "pad", BORDER,
              "mode", FREE,
              "value", NUMBER,
              "channelsBefore", PLACE,
              "channelsAfter", PLACE);
      case CROP -> Map.of("height", COUNT, "width", COUNT, "offset", OFFSET);
      case DEPTH_TO_SPACE, SPACE_TO_DEPTH -> Map.of("block", COUNT, "order", FREE);
      case SLICE -> Map.of("from", PLACE, "to", COUNT);
      case SHUFFLE -> Map.of("groups", COUNT);
      case NORMALIZE -> Map.of("mean", FINITE, "std", DIVISOR);
      case BATCH_NORM -> Map.of("epsilon", AT_LEAST_0);
      case LAYER_NORM -> Map.of("epsilon", AT_LEAST_0, "affine", FREE);
      case LOCAL_RESPONSE_NORM ->
          Map.of("size", ODD, "alpha", ABOVE_0, "beta", ABOVE_0, "k", AT_LEAST_0);
      case GROUP_NORM -> Map.of("groups", COUNT, "epsilon", AT_LEAST_0, "affine", FREE);
      case INSTANCE_NORM -> Map.of("epsilon", AT_LEAST_0, "affine", FREE);
      case SCALE -> Map.of("bias", FREE);
      case DROPOUT -> Map.of("p", PROBABILITY);
      case ACTIVATE -> Map.of("value", FREE);
      case GELU -> Map.of("approximate", FREE);
      case LEAKY_RELU -> Map.of("slope", FINITE);
      case HARD_SIGMOID -> Map.of("slope", FINITE, "offset", FINITE);
      case ELU -> Map.of("alpha", FINITE);
      case CLIP -> Map.of("min", NUMBER, "max", NUMBER);
      case PRELU -> Map.of("shared", FREE);
      case SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM -> Map.of();
      case ADAPTIVE_AVG_POOL, ADAPTIVE_MAX_POOL -> Map.of("size", SIZE);
      case GLOBAL_AVG_POOL, GLOBAL_MAX_POOL, CONCAT, SOFTMAX, LOG_SOFTMAX, ARG_MAX -> Map.of();
      case CHANNEL_MAX, CHANNEL_MEAN -> Map.of();
      case RELU, RELU6, HARD_SWISH, SIGMOID, SILU, TANH, SOFTPLUS, MISH -> Map.of();
    };
  }

  private static Map<String, AttributeRule> with(
      Map<String, AttributeRule> rules, String name, AttributeRule rule) {
    Map<String, AttributeRule> all = new HashMap<>(rules);
    all.put(name, rule);
    return Map.copyOf(all);
  }
}
