package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Suggestions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What attributes are called in PyTorch, Keras and TensorFlow, for those who come from there. */
final class OtherWords {

  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("dilation", "rate"),
          Map.entry("dilations", "rate"),
          Map.entry("dilation_rate", "rate"),
          Map.entry("out_channels", "channels"),
          Map.entry("out_features", "channels"),
          Map.entry("filters", "channels"),
          Map.entry("units", "channels"),
          Map.entry("kernel_size", "kernel"),
          Map.entry("pool_size", "kernel"),
          Map.entry("strides", "stride"),
          Map.entry("depth_multiplier", "multiplier"),
          Map.entry("output_padding", "outputPadding"),
          Map.entry("upscale_factor", "block"),
          Map.entry("downscale_factor", "block"),
          Map.entry("block_size", "block"),
          Map.entry("blocksize", "block"),
          Map.entry("start", "from"),
          Map.entry("end", "to"),
          Map.entry("stop", "to"),
          Map.entry("constant_values", "value"),
          Map.entry("use_bias", "bias"),
          Map.entry("bias", "k"),
          Map.entry("eps", "epsilon"),
          Map.entry("num_groups", "groups"),
          Map.entry("elementwise_affine", "affine"),
          Map.entry("negative_slope", "slope"),
          Map.entry("ceil_mode", "ceil"),
          Map.entry("count_include_pad", "countPadding"),
          Map.entry("scale_factor", "scale"),
          Map.entry("cubic_coeff_a", "cubic"),
          Map.entry("exclude_outside", "excludeOutside"),
          Map.entry("nearest_mode", "rounding"),
          Map.entry("coordinate_transformation_mode", "coordinates"),
          Map.entry("output_size", "size"),
          Map.entry("min_val", "min"),
          Map.entry("max_val", "max"));

  /** What is one value of an attribute here. */
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("align_corners", "coordinates = ResizeCoordinates.ALIGN_CORNERS"),
          Map.entry("alignCorners", "coordinates = ResizeCoordinates.ALIGN_CORNERS"),
          Map.entry("recompute_scale_factor", "height and width"));

  /** What a network here finds by itself. */
  private static final Map<String, String> FOUND =
      Map.ofEntries(
          Map.entry("in_channels", "the layer that is read has them"),
          Map.entry("in_features", "the layer that is read has them"),
          Map.entry("num_features", "the layer that is read has them"),
          Map.entry("num_channels", "the layer that is read has them"),
          Map.entry("normalized_shape", "it works along the channels"),
          Map.entry("dim", "it works along the channels"),
          Map.entry("axis", "it works along the channels"),
          Map.entry("groups", "use @Conv for groups"),
          Map.entry("antialias", "a smaller map is not smoothed, but @AvgPool can do that before"),
          Map.entry("num_anchors", "they follow from the channels that are read"),
          Map.entry("inplace", "memory is planned by the compiler"),
          Map.entry("init_values", "it is for training only"),
          Map.entry("momentum", "it is for training only"),
          Map.entry("affine", "weights and biases are always there"),
          Map.entry("track_running_stats", "running averages are used where there are some"));

  private OtherWords() {}

  /**
   * What to write in place of an attribute that does not exist.
   *
   * @param value the text that was written for it
   * @param known the annotation's attributes
   */
  static String advice(String attribute, String value, Set<String> known) {
    Optional<String> called = Optional.ofNullable(CALLED.get(attribute)).filter(known::contains);
    if (called.isPresent()) {
      return "Write %s = %s for '%s'.".formatted(called.get(), value, attribute);
    }
    if (SAID.containsKey(attribute)) {
      return "Write %s for '%s = true'.".formatted(SAID.get(attribute), attribute);
    }
    if (FOUND.containsKey(attribute)) {
      return "Leave '%s' out: %s.".formatted(attribute, FOUND.get(attribute));
    }
    return attribute.equals("value") && !known.isEmpty()
        ? "Write which one it is, such as %s = %s.".formatted(known.iterator().next(), value)
        : Suggestions.didYouMean(attribute, known).strip();
  }
}
