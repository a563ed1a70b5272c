package dev.atrous.processor.onnx.layers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @Resize} says of the places that it reads: the shortest words that find the same
 * values as a file's.
 *
 * @param mode nearest, linear or cubic
 * @param coordinates ONNX's name for them
 * @param rounding ONNX's name for it
 * @param byScale whether a scale has to be said, which is not the quotient of the sizes
 */
record ResizeWords(String mode, String coordinates, String rounding, boolean byScale) {

  private static final List<String> COORDINATES =
      List.of(
          "half_pixel",
          "align_corners",
          "asymmetric",
          "pytorch_half_pixel",
          "half_pixel_symmetric");

  private static final List<String> ROUNDINGS =
      List.of("floor", "ceil", "round_prefer_floor", "round_prefer_ceil");

  /** The words for two axes, if there are some. */
  static Optional<ResizeWords> of(Places vertical, Places horizontal) {
    return candidates(vertical).stream()
        .filter(words -> words.say(vertical) && words.say(horizontal))
        .findFirst();
  }

  /** What is left out where it is usual comes first, and then what the file itself says. */
  private static Set<ResizeWords> candidates(Places places) {
    String mode = places.mode();
    Set<ResizeWords> all = new LinkedHashSet<>();
    for (boolean byScale : new boolean[] {false, true}) {
      all.add(new ResizeWords(mode, usual(mode), "floor", byScale));
      for (String coordinates : COORDINATES) {
        if (coordinates.equals(places.coordinates())) {
          all.add(new ResizeWords(mode, coordinates, places.rounding(), byScale));
        }
      }
      for (String coordinates : COORDINATES) {
        for (String rounding : mode.equals("nearest") ? ROUNDINGS : List.of("floor")) {
          all.add(new ResizeWords(mode, coordinates, rounding, byScale));
        }
      }
    }
    return all;
  }

  private static String usual(String mode) {
    return mode.equals("nearest") ? "asymmetric" : "half_pixel";
  }

  private boolean say(Places places) {
    double scale = byScale ? written(places.scale()) : (double) places.to() / places.from();
    return ROUNDINGS.contains(rounding)
        && (!byScale || (int) (places.from() * scale) == places.to())
        && places.agrees(places.with(scale, coordinates, rounding));
  }

  /** A scale, which files hold in float32, as it was once written. */
  private static double written(double scale) {
    return Double.parseDouble(Float.toString((float) scale));
  }

  /** The scales of two axes, as one writes them. */
  static String scale(Places vertical, Places horizontal) {
    String height = Text.of(written(vertical.scale()));
    String width = Text.of(written(horizontal.scale()));
    return height.equals(width) ? height : "{" + height + ", " + width + "}";
  }

  /** Writes the rule of both axes at a layer. */
  Part write(Part part) {
    if (!mode.equals("linear")) {
      part.with("mode", "ResizeMode." + (mode.equals("cubic") ? "BICUBIC" : "NEAREST"));
    }
    if (!coordinates.equals(usual(mode))) {
      part.with("coordinates", "ResizeCoordinates." + coordinates.toUpperCase(Locale.ROOT));
    }
    if (mode.equals("nearest") && !rounding.equals("floor")) {
      part.with("rounding", "ResizeRounding." + rounding.toUpperCase(Locale.ROOT));
    }
    return part;
  }
}
