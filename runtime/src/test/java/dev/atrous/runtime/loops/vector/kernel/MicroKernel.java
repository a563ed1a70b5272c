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
 * @param pixels of its tile
 * @param vectors of output channels of its tile
 */
record MicroKernel(String name, Family family, boolean half, int pixels, int vectors) {

  private static final Pattern NAME = Pattern.compile("([A-Za-z]+?)(Half)?(\\d+)x(\\d+)");

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
          "'" + name + "' is no kernel's name: family, Half if so, pixels x vectors");
    }
    return new MicroKernel(
        name,
        Family.of(matcher.group(1)),
        matcher.group(2) != null,
        Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(4)));
  }

  /** The source. */
  String text() {
    Template template =
        new Template()
            .variable("P", pixels)
            .variable("V", vectors)
            .loop("each pixel p", "p", 0, pixels)
            .loop("each further pixel p", "p", 1, pixels)
            .loop("each vector v", "v", 0, vectors);
    List<String> method =
        template.print(family.template).stream().map(line -> half ? halved(line) : line).toList();
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
    return "%d %s × %d %s"
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
