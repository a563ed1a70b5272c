package dev.atrous.examples.primer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The textbook's figures, and that what is drawn is what was counted. */
class PrimerTest {

  @Test
  void countsTheStandardConvolution() {
    List<LayerSummary> layers = StandardConvolutionNetwork.random(1).layers();
    assertThat(layers)
        .filteredOn(layer -> layer.multiplyAdds() > 0)
        .extracting(
            LayerSummary::name,
            layer -> layer.output().toString(),
            LayerSummary::multiplyAdds,
            LayerSummary::parameters,
            LayerSummary::receptiveHeight,
            LayerSummary::receptiveWidth)
        .containsExactly(tuple("features", "1×256×8×8", 1_228_800L, 19_200L, 5L, 5L));
  }

  @Test
  void countsTheSeparableConvolution() {
    List<LayerSummary> layers = SeparableConvolutionNetwork.random(1).layers();
    assertThat(layers)
        .filteredOn(layer -> layer.multiplyAdds() > 0)
        .extracting(
            LayerSummary::name,
            layer -> layer.output().toString(),
            LayerSummary::multiplyAdds,
            LayerSummary::parameters,
            LayerSummary::receptiveHeight)
        .containsExactly(
            tuple("depthwise", "1×3×8×8", 4_800L, 75L, 5L),
            tuple("features", "1×256×8×8", 49_152L, 768L, 5L));
  }

  @Test
  void standardWithProductsOfWeightsEqualsSeparable() {
    Weights weights = SeparableConvolutionNetwork.randomWeights(4);
    Tensor image = Drawing.sun(12, 12);
    Tensor separable = SeparableConvolutionNetwork.load(weights).forward(image);
    Tensor standard =
        StandardConvolutionNetwork.load(SeparationChapter.products(weights)).forward(image);
    assertThat(SeparationChapter.difference(standard, separable))
        .isLessThan(1e-5f * SeparationChapter.largest(separable));
    assertThat(SeparationChapter.largest(separable)).isGreaterThan(0.1f);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 5", "4, 9"})
  void nineTapsSeeFurtherAtHigherRates(int rate, int reach) {
    RatesNetwork network = RateChapter.network();
    UnaryOperator<Tensor> layer =
        switch (rate) {
          case 1 -> network::rate1;
          case 2 -> network::rate2;
          default -> network::rate4;
        };
    float[][] seen = FieldOfView.of(layer, 11, 11);
    assertThat(FieldOfView.pixels(seen)).isEqualTo(9);
    for (int row = -1; row <= 1; row++) {
      for (int column = -1; column <= 1; column++) {
        assertThat(seen[5 + rate * row][5 + rate * column]).isNotZero();
      }
    }
    assertThat(network.layers())
        .filteredOn(summary -> summary.name().equals("rate" + rate))
        .extracting(
            LayerSummary::receptiveHeight,
            LayerSummary::receptiveWidth,
            LayerSummary::parameters,
            LayerSummary::multiplyAdds)
        .containsExactly(tuple((long) reach, (long) reach, 9L, 11 * 11 * 9L));
  }

  @Test
  void stackedRatesSeeEveryPixelOfTheirField() {
    StackedRatesNetwork network = StackChapter.network();
    float[][] seen = FieldOfView.of(network::forward, 17, 17);
    assertThat(FieldOfView.pixels(seen)).isEqualTo(15 * 15);
    assertThat(network.layers())
        .filteredOn(layer -> layer.multiplyAdds() > 0)
        .extracting(LayerSummary::receptiveHeight)
        .containsExactly(3L, 7L, 15L);
  }

  @Test
  void fitsATerminalAndHasAVersionInPlainLetters() {
    String page = Primer.page();
    assertThat(page).contains("1,228,800", "53,952", "22.8 times");
    assertThat(page.lines()).allMatch(line -> line.length() <= 80);
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(Primer.ascii(page))).isTrue();
    assertThat(Primer.page()).isEqualTo(page);
  }
}
