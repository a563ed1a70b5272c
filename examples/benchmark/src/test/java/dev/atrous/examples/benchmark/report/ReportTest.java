package dev.atrous.examples.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.benchmark.measure.Timing;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same few rows as table, as values and as picture. */
class ReportTest {

  private static final int OURS = new Color(0x0F766E).getRGB();

  private static final Report REPORT =
      new Report(
          List.of("machine", "today"),
          List.of("Other", "Third"),
          List.of(
              new Row(
                  "conv 3×3, 8 → 8",
                  1,
                  4e6,
                  Cell.of(new Timing(2e6, 1.5e6, 2.5e6, 9), ""),
                  List.of(
                      Cell.of(new Timing(3e6, 3e6, 3e6, 7), ""),
                      Cell.none("Third: no \"conv\", sorry"))),
              new Row(
                  "resize",
                  2,
                  0,
                  Cell.none("one thread"),
                  List.of(
                      Cell.of(new Timing(5e5, 5e5, 5e5, 7), "slow path"),
                      Cell.of(new Timing(6e5, 5e5, 5e5, 7), "slow path")))));

  @Test
  void tableLinesUpAndNumbersItsNotes() {
    assertThat(TextTable.of(REPORT))
        .isEqualTo(
            """
            machine
            today

            layer            threads  Atrous ms   Other ms  ratio   Third ms  ratio  GFLOP/s
            conv 3×3, 8 → 8        1       2.00       3.00   1.50    n/a [1]             2.0
            resize                 2    n/a [2]  0.500 [3]         0.600 [3]

            ratio: the other's time over ours; above 1 we are faster
            [1] Third: no "conv", sorry
            [2] one thread
            [3] slow path
            """);
  }

  @Test
  void valuesAreSeparatedByCommasAndQuotedWhereNeeded() {
    assertThat(Csv.of(REPORT))
        .isEqualTo(
            """
            layer,threads,library,median_ms,p10_ms,p90_ms,runs,gflops,remark
            "conv 3×3, 8 → 8",1,Atrous,2.000000,1.500000,2.500000,9,2.000,
            "conv 3×3, 8 → 8",1,Other,3.000000,3.000000,3.000000,7,1.333,
            "conv 3×3, 8 → 8",1,Third,,,,,,"Third: no ""conv"", sorry"
            resize,2,Atrous,,,,,,one thread
            resize,2,Other,0.500000,0.500000,0.500000,7,0.000,slow path
            resize,2,Third,0.600000,0.500000,0.500000,7,0.000,slow path
            """
                .replace("\n", "\r\n"));
  }

  /** Against 3 ms, 2 ms are 1.5 of the 1.5 times that the scale has: the whole width. */
  @Test
  void barsAreAsLongAsFast() {
    BufferedImage chart = Chart.of(REPORT);
    int longest = 0;
    for (int y = 190; y < chart.getHeight(); y++) {
      int length = 0;
      for (int x = 0; x < chart.getWidth(); x++) {
        length += chart.getRGB(x, y) == OURS ? 1 : 0;
      }
      longest = Math.max(longest, length);
    }
    assertThat(longest).isBetween(540, 560);
  }
}
