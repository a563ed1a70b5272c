package dev.atrous.runtime.loops.vector.kernel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A micro-kernel: what its name says, and its source.
 *
 * @param half whether its vectors are half as long
 * @param taps of the kernel or of a row of it, as its family counts them; 0 if any
 * @param pixels of its tile
 * @param vectors of output channels of its tile
 */
record MicroKernel(String name, Family family, boolean half, int taps, int pixels, int vectors) {

  private static final Pattern NAME =
      Pattern.compile("([A-Za-z]+?)(Half)?(?:(\\d+)([pr]))?(\\d+)x(\\d+)");

  private static final String MARK =
      """
      // Do not edit. Printed from %s, in the tests of this module, for the table of
      // MicroKernels. After a change of either, print all kernels anew:
      // mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
      """;

  private static final List<String> SPECIES =
      List.of("FLOATS", "HALF", "HALF_LANES", "HALF_VECTOR", "LANES", "VECTOR");

  /** The kernel of a name that follows the rule. */
  static MicroKernel named(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          name + " is no kernel's name: the package of kernels says how they are named");
    }
    Family family = Family.of(matcher.group(1));
    String label = matcher.group(4) == null ? "" : matcher.group(4);
    if (!label.equals(family.label)) {
      throw new IllegalArgumentException(
          "%s counts taps by '%s', its family by '%s'".formatted(name, label, family.label));
    }
    return new MicroKernel(
        name,
        family,
        matcher.group(2) != null,
        label.isEmpty() ? 0 : Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(5)),
        Integer.parseInt(matcher.group(6)));
  }

  /** The source. */
  String text() {
    List<String> method =
        TileLoops.of(this).print(family.template).stream()
            .map(line -> half ? halved(line) : line)
            .toList();
    String used = String.join(" ", method);
    Stream<String> imports =
        SPECIES.stream()
            .filter(constant -> Pattern.compile("\\b" + constant + "\\b").matcher(used).find())
            .map(
                constant ->
                    "import static dev.atrous.runtime.loops.vector.machine.Species."
                        + constant
                        + ";");
    String head =
        MARK.formatted(family.source.getSimpleName())
            + """
            package dev.atrous.runtime.loops.vector.kernel;

            %s

            import jdk.incubator.vector.FloatVector;
            import jdk.incubator.vector.VectorOperators;

            /** %s: %s. */
            public final class %s {

            /** Pixels of a tile. */
            public static final int PIXELS = %d;

            private %s() {}

            """
                .formatted(
                    imports.collect(Collectors.joining("\n")),
                    tile(),
                    family.description,
                    name,
                    pixels,
                    name);
    return Layout.of(
        Stream.of(head.lines(), method.stream(), Stream.of("}")).flatMap(lines -> lines).toList());
  }

  private String tile() {
    String counted = family.label.equals("r") ? "rows of %d taps, " : taps > 0 ? "%d taps, " : "";
    return (counted.formatted(taps) + "%d %s × %d %s")
        .formatted(
            pixels,
            pixels == 1 ? "pixel" : "pixels",
            vectors,
            (half ? "half " : "") + (vectors == 1 ? "vector" : "vectors"));
  }

  /** A line for half vectors; limits are whole vectors for them, too. */
  private static String halved(String line) {
    String halved = line.replace("FLOATS", "HALF").replace("VECTOR", "HALF_VECTOR");
    return halved.contains("limits") ? halved : halved.replace("LANES", "HALF_LANES");
  }
}
