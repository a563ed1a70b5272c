package dev.atrous.processor.sources;

import static dev.atrous.processor.sources.SmallNetwork.generated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names of nested classes say what tells them apart, not that they are different. */
@Tag("slow")
final class ClassNamesTest {

  @Test
  void norms() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 8) @BatchNorm(epsilon = 1e-3) Tensor a(Tensor image);",
                "@Conv(kernel = 1, channels = 8) @BatchNorm Tensor b(Tensor a);",
                "@TransposedConv(kernel = 1, channels = 8) @BatchNorm(epsilon = 1e-3)"
                    + " Tensor c(Tensor b);",
                "@TransposedConv(kernel = 1, channels = 8) @BatchNorm Tensor d(Tensor c);",
                "@Relu @BatchNorm(epsilon = 2) Tensor e(Tensor d);",
                "@Relu @BatchNorm(epsilon = 0) Tensor f(Tensor e);"))
        .contains(
            " class PointwiseOn12x10With8Epsilon0_001 ",
            " class PointwiseOn12x10With8Epsilon0_00001 ",
            " class TransposedConv1x1On12x10From8To8Epsilon0_001 ",
            " class TransposedConv1x1On12x10From8To8Epsilon0_00001 ",
            " class BatchNormOn12x10With8Epsilon2 ",
            " class BatchNormOn12x10With8Epsilon0 ")
        .doesNotContain("Variant");
  }
}
