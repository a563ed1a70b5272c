package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of a network, line by line. */
final class SummaryTableTest {

  private static final Extent ONE = new Extent(1, 1);

  private static final NetworkSummary NETWORK =
      new NetworkSummary(
          "Small",
          List.of(
              new LayerSummary("image", "input", new Shape(1, 3, 9, 8), 0, 0, ONE, ONE, ONE),
              new LayerSummary(
                  "stem",
                  "conv 3×1 rate 2×1",
                  new Shape(1, 40, 5, 8),
                  1480,
                  57_600,
                  new Extent(5, 1),
                  new Extent(2, 1),
                  new Extent(2, 1)),
              new LayerSummary(
                  "joined", "concat", new Shape(1, 40, 5, 8), 0, 0, new Extent(5, 1), ONE, ONE)),
          List.of(StepSummary.of("taps, 2 rows", "stem"), StepSummary.of("taps, 3 rows", "stem")),
          8800,
          8000);

  @Test
  void columnsAreAligned() {
    assertThat(NETWORK)
        .hasToString(
            """
            layer   operation          output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
            image   input              3×9×8                                          1×1       1              864 B
            stem    conv 3×1 rate 2×1  40×5×8       1,480         57.6 k              5×1     2×1   2×1      6.40 kB  taps, 2 rows; taps, 3 rows
            joined  concat             40×5×8                                         5×1       1            6.40 kB
            total                                   1,480         57.6 k                                     12.8 kB

            parameters       1,480  5.92 kB of floats
            multiply-adds   57,600  57.6 k for one image
            input            864 B  one image
            activations    12.8 kB  the results of all layers
            alive          8.00 kB  of them between steps at once
            memory         8.80 kB  planned for them, for each caller: 10.0 % more than is alive
            """);
  }

  @Test
  void figuresAreSums() {
    assertThat(NETWORK.parameters()).isEqualTo(1480);
    assertThat(NETWORK.multiplyAdds()).isEqualTo(57_600);
    assertThat(NETWORK.inputBytes()).isEqualTo(4 * 3 * 9 * 8);
    assertThat(NETWORK.activationBytes()).isEqualTo(2 * 4 * 40 * 5 * 8);
    assertThat(NETWORK.loops(NETWORK.layers().get(2))).isEmpty();
  }
}
