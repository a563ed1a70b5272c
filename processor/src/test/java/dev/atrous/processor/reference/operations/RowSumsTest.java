package dev.atrous.processor.reference.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The two ways to compute a convolution give the same, also where taps lie outside. */
final class RowSumsTest {

  private static final int CASES = 400;

  @Test
  void sameAsThePlainConvolution() {
    SplittableRandom random = new SplittableRandom(17);
    int compared = 0;
    for (int number = 0; number < CASES; number++) {
      try {
        compare(random);
        compared++;
      } catch (ImpossibleShape impossible) {
        // a kernel that reaches over its input
      }
    }
    assertThat(compared).isGreaterThan(CASES / 3);
  }

  private static void compare(SplittableRandom random) {
    int groups = random.nextInt(1, 4);
    Extent extent =
        new Extent(groups * random.nextInt(1, 4), random.nextInt(1, 14), random.nextInt(1, 14));
    Attributes attributes =
        new Attributes(
            Map.of(
                "kernel", List.of(random.nextInt(1, 6), random.nextInt(1, 6)),
                "stride", List.of(random.nextInt(1, 5), random.nextInt(1, 5)),
                "rate", List.of(random.nextInt(1, 7), random.nextInt(1, 7)),
                "pad", List.of(random(random), random(random), random(random), random(random)),
                "groups", groups,
                "channels", groups * random.nextInt(1, 4),
                "multiplier", 1));
    boolean depthwise = random.nextInt(3) == 0;
    Operation operation = Operations.of(depthwise ? "DepthwiseConv" : "Conv", attributes, true);
    List<Planes> inputs =
        List.of(Planes.compute(2, extent, (n, c, y, x) -> random.nextDouble(-1, 1)));
    operation.output(List.of(extent));
    Map<String, float[]> weights = new HashMap<>();
    for (Parameter parameter : operation.parameters(List.of(extent))) {
      float[] floats = new float[parameter.elements()];
      for (int at = 0; at < floats.length; at++) {
        floats[at] = (float) random.nextDouble(-1, 1);
      }
      weights.put(parameter.suffix(), floats);
    }
    Planes plain = operation.apply(inputs, weights::get);
    Planes rows = RowSums.of((Convolution) operation, inputs, weights::get);
    assertThat(rows.extent()).isEqualTo(plain.extent());
    for (int at = 0; at < plain.values().length; at++) {
      assertThat(rows.values()[at])
          .as("%s on %s at %d", operation, extent, at)
          .isCloseTo(plain.values()[at], org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  private static int random(SplittableRandom random) {
    return random.nextInt(0, 9);
  }
}
